import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { testDatabase } from '../../testing/database.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { buildServer, type Routes } from '../server.ts'
import { pageOf, pageQuery } from './page.ts'

const db = await testDatabase()
const tea = z.object({
  name: z.string(),
  at: z.date(),
  price: z.object({ amount: z.int() }).meta({ id: 'TestingPrice' }),
})
const namedTea = tea.meta({ id: 'TestingTea' })
const newTea = z.object({ name: z.string(), grams: z.int().default(50) }).meta({ id: 'TestingNewTea' })

const routes: Routes = (server) => {
  server.get(
    '/api/store/v1/teas',
    {
      schema: {
        operationId: 'listTeas',
        summary: 'Lists teas',
        querystring: pageQuery,
        response: { 200: pageOf(namedTea) },
      },
    },
    () => ({
      items: [{ name: 'sencha', at: new Date('2026-06-01T12:00:00Z'), price: { amount: 1 } }],
      nextCursor: null,
    }),
  )
  server.post(
    '/api/admin/v1/teas',
    {
      schema: { operationId: 'createTea', summary: 'Adds a tea', body: newTea, response: { 201: newTea } },
      config: { requires: 'catalog:write', idempotency: 'required', problems: { 409: 'The name is taken' } },
    },
    async (request, reply) => reply.status(201).send(request.body),
  )
  server.get('/about', () => 'us')
}

interface Operation {
  tags: string[]
  security?: unknown
  description?: string
  parameters?: { name: string; in: string; required?: boolean }[]
  responses: Record<string, { description: string; content: Record<string, { schema: unknown }> }>
}
interface Document {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Record<string, unknown>> }
}

describe('the OpenAPI document', async () => {
  const server = await testServer(testApp(db), routes)
  const document = (await server.inject('/api/openapi.json')).json<Document>()
  const list = document.paths['/api/store/v1/teas']!['get']!
  const create = document.paths['/api/admin/v1/teas']!['post']!

  it('is OpenAPI 3.1 and speaks of the API alone', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual(['/api/store/v1/teas', '/api/admin/v1/teas'])
    expect(list.tags).toEqual(['store'])
    expect(create.tags).toEqual(['admin'])
  })

  it('names each no as a problem', () => {
    expect(Object.keys(list.responses)).toEqual(['200', '422', '429'])
    expect(Object.keys(create.responses)).toEqual(['201', '400', '401', '403', '409', '413', '415', '422', '429'])
    expect(create.responses['409']).toMatchObject({
      description: 'The name is taken',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    })
    expect(create.responses['201']!.description).toBe('Created')
  })

  it('says which scope and which key an operation needs', () => {
    expect(create.security).toEqual([{ apiKey: [] }, { staffSession: [] }])
    expect(create.description).toContain('`catalog:write`')
    expect(list.security).toBeUndefined()
    const key = create.parameters!.find((parameter) => parameter.name === 'Idempotency-Key')
    expect(key).toMatchObject({ in: 'header', required: true })
  })

  it('holds each schema once, only those in use, and leaves answers open for fields to come', () => {
    const names = Object.keys(document.components.schemas)
    expect(names).toEqual(['Problem', 'TestingNewTea', 'TestingNewTeaInput', 'TestingPrice', 'TestingTea'])
    expect(JSON.stringify(document)).not.toContain('additionalProperties":false')
    expect(document.components.schemas['TestingNewTeaInput']).toMatchObject({ required: ['name'] })
    expect(document.components.schemas['TestingNewTea']).toMatchObject({ required: ['name', 'grams'] })
  })

  it('and an answer carries instants as ISO 8601', async () => {
    const answer = await server.inject('/api/store/v1/teas')
    expect(answer.json()).toMatchObject({ items: [{ at: '2026-06-01T12:00:00.000Z' }] })
  })
})

it.each([
  ['an operationId', { summary: 'x', response: { 200: z.string() } }],
  ['a summary', { operationId: 'x', response: { 200: z.string() } }],
  ['a schema of its response', { operationId: 'x', summary: 'x' }],
])('a route of the API without %s is refused at start', async (lack, schema) => {
  const bad: Routes = (server) => void server.get('/api/store/v1/x', { schema }, () => 'x')
  await expect(buildServer(testApp(db), bad)).rejects.toThrow(`GET /api/store/v1/x lacks ${lack}`)
})

it('two routes of the API cannot share an operationId', async () => {
  const schema = { operationId: 'twin', summary: 'x', response: { 200: z.string() } }
  const twins: Routes = (server) => {
    server.get('/api/store/v1/a', { schema }, () => 'a')
    server.get('/api/store/v1/b', { schema }, () => 'b')
  }
  await expect(buildServer(testApp(db), twins)).rejects.toThrow('twin is taken')
})
