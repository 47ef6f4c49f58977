import { z } from 'zod'
import {
  listSynonyms,
  removeSynonyms,
  saveSynonyms,
  searchCounts,
  searchesWithoutResult,
} from '../../modules/catalog/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'

const words = z
  .array(z.string().trim().min(1).max(60))
  .min(2)
  .max(20)
  .describe('Who searches one of them finds the others too')

const synonyms = z.object({ id: z.uuid(), words: z.array(z.string()).readonly() }).meta({ id: 'Synonyms' })

const searchTerm = z
  .object({
    term: z.string(),
    searches: z.int(),
    results: z.int().describe('What it found last time'),
    lastAt: z.date(),
  })
  .meta({ id: 'SearchTerm' })

/** What shoppers look for in vain, and the words that help them. */
export const searchRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/searches/without-result',
    {
      config: { requires: 'catalog:read' },
      schema: {
        operationId: 'listSearchesWithoutResult',
        summary: 'The terms that find nothing, most searched first',
        querystring: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
        response: {
          200: z.object({
            items: z.array(searchTerm),
            searches: z.int().describe('All searches that were counted'),
            withoutResult: z.int().describe('Those of them that found nothing'),
          }),
        },
      },
    },
    ({ query }) =>
      app.edge.reading(async (read) => ({
        items: await searchesWithoutResult(read, query.limit),
        ...(await searchCounts(read)),
      })),
  )
  synonymRoutes(server, app)
  changeRoutes(server, app)
}

function synonymRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/synonyms',
    {
      config: { requires: 'catalog:read' },
      schema: {
        operationId: 'listSynonyms',
        summary: 'All sets of words that mean the same, at most 1,000',
        response: { 200: z.object({ items: z.array(synonyms) }) },
      },
    },
    async () => ({ items: await app.edge.reading(listSynonyms) }),
  )
  server.post(
    '/api/admin/v1/synonyms',
    {
      config: { requires: 'catalog:write' },
      schema: {
        operationId: 'addSynonyms',
        summary: 'Say that words mean the same',
        body: z.object({ words }),
        response: { 201: z.object({ id: z.uuid() }) },
      },
    },
    async (request, reply) => {
      const id = await changing(app, request, {}, (tx) => saveSynonyms(tx, request.body))
      return reply.status(201).send({ id })
    },
  )
}

function changeRoutes(server: Server, app: App): void {
  server.put(
    '/api/admin/v1/synonyms/:id',
    {
      config: { requires: 'catalog:write' },
      schema: {
        operationId: 'changeSynonyms',
        summary: 'Replace a set of words that mean the same',
        params: byId,
        body: z.object({ words }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => saveSynonyms(tx, { id, words: request.body.words }))
      return reply.status(204).send(null)
    },
  )
  server.delete(
    '/api/admin/v1/synonyms/:id',
    {
      config: { requires: 'catalog:write' },
      schema: {
        operationId: 'removeSynonyms',
        summary: 'Forget a set of synonyms; harmless when it is gone already',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => removeSynonyms(tx, id))
      return reply.status(204).send(null)
    },
  )
}
