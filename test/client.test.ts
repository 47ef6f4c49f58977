import { afterAll, expect, it } from 'vitest'
import { z } from 'zod'
import { createDangol, orThrow, ProblemError } from '../client/src/index.ts'
import { listen } from '../src/listening.ts'
import { testDatabase } from '../src/testing/database.ts'
import { testApp } from '../src/testing/web.ts'
import { buildServer, type Routes } from '../src/web/server.ts'

let brewed = 0
const routes: Routes = (server) => {
  const body = z.object({ tea: z.string(), grams: z.int().min(1) })
  server.post(
    '/api/store/v1/brews',
    {
      schema: { operationId: 'brew', summary: 'Brews', body, response: { 201: z.object({ brewed: z.int() }) } },
      config: { idempotency: 'required' },
    },
    async (_request, reply) => reply.status(201).send({ brewed: ++brewed }),
  )
}

const { port, drain } = await listen(await buildServer(testApp(await testDatabase()), routes), {
  host: '127.0.0.1',
  port: 0,
})
afterAll(drain)

/** The shop's own paths are typed; this one is of the test alone. */
const dangol = createDangol({ baseUrl: `http://127.0.0.1:${port}` }) as unknown as {
  POST(path: string, init: object): Promise<{ data?: unknown; error?: unknown; response: Response }>
}

it('A9: the client gives data, with an Idempotency-Key of its own on every POST', async () => {
  const body = { tea: 'sencha', grams: 5 }
  expect(await orThrow(dangol.POST('/api/store/v1/brews', { body }))).toEqual({ brewed: 1 })
  expect(await orThrow(dangol.POST('/api/store/v1/brews', { body }))).toEqual({ brewed: 2 })
  const headers = { 'idempotency-key': 'mine' }
  expect(await orThrow(dangol.POST('/api/store/v1/brews', { body, headers }))).toEqual({ brewed: 3 })
  expect(await orThrow(dangol.POST('/api/store/v1/brews', { body, headers }))).toEqual({ brewed: 3 })
})

it('A9: a no is thrown with its code and what to say beside each field', async () => {
  const no = await orThrow(dangol.POST('/api/store/v1/brews', { body: { tea: 'sencha', grams: 0 } })).catch(
    (error: unknown) => error,
  )
  expect(no).toBeInstanceOf(ProblemError)
  expect(no).toMatchObject({ status: 422, code: 'http/input-invalid' })
  expect(Object.keys((no as ProblemError).fields)).toEqual(['grams'])
})
