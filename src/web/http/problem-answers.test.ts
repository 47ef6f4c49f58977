import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Conflict, Forbidden, Invalid, NotFound } from '../../kernel/refusal.ts'
import { testDatabase } from '../../testing/database.ts'
import { testApp, testServer } from '../../testing/web.ts'
import type { Routes } from '../server.ts'
import { problemType } from './problem.ts'

class TeaSoldOut extends Conflict {
  readonly code = 'testing/tea-sold-out'
}
class NoSuchTea extends NotFound {
  readonly code = 'testing/no-such-tea'
}
class NotYourTea extends Forbidden {
  readonly code = 'testing/not-your-tea'
}
class TooHot extends Invalid {
  readonly code = 'testing/too-hot'
}

const refusals: Record<string, () => Error> = {
  conflict: () =>
    new TeaSoldOut('The last tin has just gone.', { field: 'lines.0.quantity', details: { available: 0 } }),
  'not-found': () => new NoSuchTea('We have no such tea.'),
  forbidden: () => new NotYourTea('This is somebody else’s tea.'),
  invalid: () => new TooHot('Wait a minute.'),
  restarting: () => Object.assign(new Error('terminating connection'), { code: '57P01' }),
  vanished: () => new Error('Connection terminated unexpectedly'),
  unreachable: () => Object.assign(new Error('connect ENOENT /srv/tea'), { code: 'ENOENT', syscall: 'connect' }),
  'lost-file': () => Object.assign(new Error('open ENOENT /srv/tea'), { code: 'ENOENT', syscall: 'open' }),
  bug: () => new Error('postgres://user:secret@host broke'),
}

const routes: Routes = (server) => {
  server.get('/no/:which', { schema: { params: z.object({ which: z.string() }) } }, (request) => {
    throw refusals[request.params.which]!()
  })
  const lines = z.array(z.object({ quantity: z.int().min(1) }))
  server.post('/cups', { schema: { body: z.object({ lines, name: z.string() }) } }, () => 'poured')
}

const server = await testServer(testApp(await testDatabase(), { http: { bodyLimitBytes: 1_000 } }), routes)

const no = async (which: string) => (await server.inject(`/no/${which}`)).json<Record<string, unknown>>()

describe('a no over HTTP', () => {
  it.each([
    ['not-found', 404, 'testing/no-such-tea'],
    ['conflict', 409, 'testing/tea-sold-out'],
    ['forbidden', 403, 'testing/not-your-tea'],
    ['invalid', 422, 'testing/too-hot'],
  ])('answers %s with %i and its code', async (which, status, code) => {
    const answer = await server.inject(`/no/${which}`)
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toContain(problemType)
    expect(answer.json()).toMatchObject({ type: `/problems/${code}`, status, code })
  })

  it('tells the sentence, the field and the details', async () => {
    expect(await no('conflict')).toMatchObject({
      title: 'Tea sold out',
      detail: 'The last tin has just gone.',
      field: 'lines.0.quantity',
      details: { available: 0 },
    })
  })

  it('tells nothing of a bug but the request’s id', async () => {
    const said = await no('bug')
    expect(said).toMatchObject({
      status: 500,
      code: 'http/something-went-wrong',
      requestId: expect.any(String) as string,
    })
    expect(JSON.stringify(said)).not.toContain('secret')
  })

  it.each(['restarting', 'vanished', 'unreachable'])(
    'N4: asks for another try in a moment while the database is %s, and tells nothing of it',
    async (which) => {
      const answer = await server.inject(`/no/${which}`)
      expect(answer.statusCode).toBe(503)
      expect(answer.headers['retry-after']).toBe('2')
      expect(answer.json()).toMatchObject({ status: 503, code: 'http/database-away' })
      expect(answer.body).not.toContain('/srv/tea')
    },
  )

  it('does not take a file that is not there for a database that is away', async () => {
    expect(await no('lost-file')).toMatchObject({ status: 500 })
  })

  it('names every field that does not fit', async () => {
    const answer = await server.inject({ method: 'POST', url: '/cups', payload: { lines: [{ quantity: 0 }] } })
    expect(answer.statusCode).toBe(422)
    const { errors } = answer.json<{ errors: { field: string }[] }>()
    expect(errors.map((error) => error.field)).toEqual(['lines.0.quantity', 'name'])
  })

  it.each([
    ['broken JSON', { 'content-type': 'application/json' }, '{"lines":', 400],
    ['an empty body', { 'content-type': 'application/json' }, '', 400],
    ['a body beyond the limit', { 'content-type': 'application/json' }, `"${'x'.repeat(2_000)}"`, 413],
    ['another content type', { 'content-type': 'text/csv' }, 'a,b', 415],
  ])('refuses %s', async (_what, headers, payload, status) => {
    const answer = await server.inject({ method: 'POST', url: '/cups', headers, payload })
    expect(answer.json()).toMatchObject({ status })
    expect(answer.statusCode).toBe(status)
  })

  it('is a page for people and problem details for programs', async () => {
    const page = await server.inject({ url: '/nowhere', headers: { accept: 'text/html,*/*' } })
    expect(page.statusCode).toBe(404)
    expect(page.body).toContain('<h1>Nothing here</h1>')
    const program = await server.inject({ url: '/api/nowhere', headers: { accept: 'text/html,*/*' } })
    expect(program.json()).toMatchObject({ code: 'http/nothing-here' })
  })

  it('is drawn by the shop where it has a page for it, and plainly when that page fails', async () => {
    server.setHelpPage((problem) => {
      if (problem.status === 404) return '<h1>Lost?</h1>'
      throw new Error('no ink')
    })
    const page = (url: string) => server.inject({ url, headers: { accept: 'text/html' } })
    expect((await page('/nowhere')).body).toBe('<h1>Lost?</h1>')
    expect((await page('/no/bug')).body).toContain('<h1>Something went wrong</h1>')
  })
})
