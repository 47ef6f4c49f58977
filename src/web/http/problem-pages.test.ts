import { expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { problemKinds } from './problem-kinds.ts'

const db = await testDatabase()
const server = await testServer(testApp(db))

it('A9: the type of a problem leads to what it means', async () => {
  const nothing = await server.inject('/api/store/v1/nothing')
  const { type } = nothing.json<{ type: string }>()
  const meaning = await server.inject(type)
  expect(meaning.statusCode).toBe(200)
  expect(meaning.body).toContain('<code>http/nothing-here</code>')
})

it('A9: each refusal of a module is listed, with its status and its sentence', async () => {
  const kinds = problemKinds()
  expect(kinds.find(({ code }) => code === 'inventory/out-of-stock')).toMatchObject({ status: 409 })
  expect(kinds.filter(({ code }) => !code.startsWith('http/')).length).toBeGreaterThan(100)
  expect((await server.inject('/problems')).body).toContain('href="/problems/inventory/out-of-stock"')
})

it('an unknown code is told so', async () => {
  expect((await server.inject('/problems/tea/cold')).statusCode).toBe(404)
})
