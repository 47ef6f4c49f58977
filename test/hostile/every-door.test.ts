import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../src/testing/database.ts'
import { type ApiDocument, operationsOf } from './operations.ts'
import { wholeShop } from './whole-shop.ts'

const { server, keyWith, allScopes } = await wholeShop(await testDatabase())
const document = server.swagger() as unknown as ApiDocument
const operations = operationsOf(document).map((operation) => ({
  ...operation,
  name: `${operation.method} ${operation.path}`,
  url: operation.path.replaceAll(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000'),
}))
const needs = (path: string, method: string): string | undefined => {
  const { description } = document.paths[path]![method.toLowerCase()] as { description?: string }
  return /Needs the scope `([^`]+)`/.exec(description ?? '')?.[1]
}

describe('a door of the admin API', () => {
  const doors = operations.filter(({ path }) => path.startsWith('/api/admin/'))
  /** The way in for who was invited: its key is the secret of a link, and nothing is told without it. */
  const wayIn = doors.filter(({ path }) => path.startsWith('/api/admin/v1/invitation'))

  it.each(wayIn)('A9: opens by the secret of an invitation alone: $name', async ({ method, url }) => {
    const payload = { token: 'guessed-by-somebody', name: 'Mallory', password: 'a long password' }
    const answer = await server.inject({ method, url, payload })
    expect(answer.json()).toMatchObject({ status: 404, code: 'staff/invitation-over' })
  })

  /** The way back for who forgot her password: likewise, but for asking, which answers everybody the same. */
  const wayBack = doors.filter(({ path }) => path.startsWith('/api/admin/v1/password-reset'))

  it.each(wayBack)(
    'A9: opens by the secret of a link for a new password alone: $name',
    async ({ method, path, url }) => {
      const isAsking = path.endsWith('/password-reset')
      const payload = isAsking
        ? { email: 'mallory@example.com' }
        : { token: 'guessed-by-somebody', password: 'a long password' }
      const answer = await server.inject({ method, url, payload })
      if (isAsking) expect([answer.statusCode, answer.body]).toEqual([204, ''])
      else expect(answer.json()).toMatchObject({ status: 404, code: 'staff/password-reset-over' })
    },
  )

  it.each(doors.filter((door) => !wayIn.includes(door) && !wayBack.includes(door)))(
    'N14: is closed to strangers: $name',
    async ({ method, url }) => {
      const answer = await server.inject({ method, url })
      expect(answer.statusCode).toBe(401)
    },
  )

  it.each(doors.filter(({ path, method }) => needs(path, method)))(
    'N14: is closed to a key with every other scope: $name',
    async ({ method, path, url }) => {
      const scope = needs(path, method)!
      const reading = scope.replace(/:write$/, ':read')
      const others = allScopes.filter(
        (each) => each !== scope && !(scope === reading && each.startsWith(scope.split(':')[0]!)),
      )
      const key = await keyWith(...others)
      const answer = await server.inject({ method, url, headers: { authorization: `Bearer ${key}` } })
      expect(answer.json()).toMatchObject({ status: 403, code: 'http/scope-missing', details: { scope } })
    },
  )
})

it.each(operations.filter(({ method }) => method !== 'GET'))(
  'N14: a page of another site cannot make a visitor do it: $name',
  async ({ method, url }) => {
    const answer = await server.inject({ method, url, headers: { 'sec-fetch-site': 'cross-site' } })
    expect(answer.json()).toMatchObject({ status: 403, code: 'http/cross-site' })
  },
)
