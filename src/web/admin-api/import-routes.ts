import multipart from '@fastify/multipart'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  getImport,
  isOver,
  listFindings,
  listImports,
  mostBytes,
  receiveImportFile,
  type Run,
  runForGood,
  type SourceName,
  sourceNames,
  sources,
  startImport,
} from '../../modules/imports/index.ts'
import type { FileStore } from '../../modules/media/index.ts'
import { outOfScope, principalOf } from '../http/authentication.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import { mayDo } from '../http/principal.ts'
import { HttpProblem } from '../http/problem.ts'
import type { App, Request, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId } from './fields.ts'

const count = z.int().min(0)

const importRun = z
  .object({
    id: z.uuid(),
    source: z.enum(sourceNames),
    fileName: z.string(),
    dryRun: z.boolean().describe('Whether it only reports what would happen'),
    currency: z.string().describe('Of all prices in the file; of no weight for reviews'),
    state: z.enum(['waiting', 'running', 'finished', 'failed']),
    isOver: z.boolean().describe('Ask again until it is'),
    products: count.nullable().describe('How many products, or reviews, the file tells of; null until it was read'),
    done: count.describe('How many of them are behind it'),
    created: count,
    changed: count,
    unchanged: count,
    refused: count,
    problems: count,
    warnings: count,
    failure: z.string().nullable().describe('Why it ended early; what was done before stays'),
    startedBy: z.string().nullable(),
    createdAt: z.date(),
    startedAt: z.date().nullable(),
    finishedAt: z.date().nullable(),
    hasFile: z.boolean().describe('Whether the file is still kept, so that it can be imported; for 30 days'),
  })
  .meta({ id: 'ImportRun' })

const finding = z
  .object({
    row: z.int().describe('As a spreadsheet counts: the row of column names is 1'),
    field: z.string().describe('The column as the file names it; empty when the whole row is meant'),
    level: z.enum(['problem', 'warning']).describe('A problem leaves something out'),
    message: z.string(),
  })
  .meta({ id: 'ImportFinding' })

const shown = (run: Run): z.input<typeof importRun> => ({ ...run, isOver: isOver(run) })

/** Files of products and reviews from other shops: upload, look at the report of the dry run, import, watch the progress. */
export const importRoutes =
  (files: FileStore): Routes =>
  async (server, app) => {
    const limits = { files: 1, fields: 0, parts: 1, fileSize: mostBytes, headerPairs: 50 }
    await server.register(multipart, { limits })
    startRoute(server, app, files)
    runRoute(server, app)
    readRoutes(server, app)
  }

function startRoute(server: Server, app: App, files: FileStore): void {
  server.post(
    '/api/admin/v1/imports',
    {
      bodyLimit: mostBytes + 1_000_000,
      validatorCompiler: validatedButBody,
      config: {
        requires: 'catalog:write',
        // A repeated upload is harmless: importing the same file again changes nothing.
        idempotency: 'none',
        problems: {
          409: 'The shop has no market yet',
          413: 'Larger than 50 MB',
          422: 'No CSV, or a column is missing; the message names it',
        },
      },
      schema: {
        operationId: 'startImport',
        summary:
          'Upload a CSV of products or reviews (50 MB, 100,000 rows) and start its dry run, or import it at once',
        consumes: ['multipart/form-data'],
        querystring: z.object({
          source: z
            .enum(sourceNames)
            .describe('`judgeme` and `shopify-reviews` tell of reviews, the others of products'),
          dryRun: z.enum(['true', 'false']).default('true'),
          currency: z.string().max(3).optional().describe('Of the prices; that of the default market when left out'),
        }),
        body: z.object({ file: z.file() }),
        response: { 202: importRun },
      },
    },
    async (request, reply) => {
      const { source, currency } = request.query
      const dryRun = request.query.dryRun === 'true'
      checkScope(request, source)
      const received = await receiveImportFile(app.edge, files, { source, currency, ...(await fileOf(request)) })
      const run = await changing(app, request, { data: { source, dryRun } }, (tx, by) =>
        startImport(tx, { ...received, dryRun, by }),
      )
      return reply.status(202).send(shown(run))
    },
  )
}

function runRoute(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/imports/:id/run',
    {
      config: {
        requires: 'catalog:write',
        problems: { 404: 'There is no such import', 409: 'Its file is no longer kept' },
      },
      schema: {
        operationId: 'runImportForGood',
        summary: 'Import the file of a dry run',
        params: byId,
        response: { 202: importRun },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const run = await changing(app, request, { subject: id }, async (tx, by) => {
        checkScope(request, (await getImport(tx, id)).source)
        return runForGood(tx, { id, by })
      })
      return reply.status(202).send(shown(run))
    },
  )
}

/** Who brings reviews also says which of them show. @throws {HttpProblem} 403 for who may not decide on reviews */
function checkScope(request: Request, source: SourceName): void {
  const isAllowed = sources[source].tells === 'products' || mayDo(principalOf(request), 'reviews:moderate')
  if (!isAllowed) throw outOfScope('reviews:moderate')
}

/** The body is a stream of parts, which the handler reads: its schema only tells clients of it. */
const validatedButBody = (part: { httpPart?: string }) =>
  part.httpPart === 'body' ? () => true : validatorCompiler(part as Parameters<typeof validatorCompiler>[0])

async function fileOf(request: Request): Promise<{ fileName: string; bytes: Buffer }> {
  if (!request.isMultipart()) {
    throw new HttpProblem(415, 'http/wrong-content-type', 'Send the file as multipart/form-data.')
  }
  const part = await request.file()
  if (!part) throw new HttpProblem(422, 'http/file-missing', 'Choose a file to upload.', { field: 'file' })
  return { fileName: part.filename || 'import.csv', bytes: await part.toBuffer() }
}

function readRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/imports',
    {
      config: { requires: 'catalog:read' },
      schema: {
        operationId: 'listImports',
        summary: 'Imports and dry runs, newest first',
        querystring: pageQuery,
        response: { 200: pageOf(importRun) },
      },
    },
    async ({ query: { cursor, limit } }) => {
      const after = readCursor(z.uuid(), cursor)
      const rows = await app.edge.reading((read) => listImports(read, { after, limit: limit + 1 }))
      return pageFrom(rows.map(shown), limit, (row) => row.id)
    },
  )
  server.get(
    '/api/admin/v1/imports/:id',
    {
      config: { requires: 'catalog:read', problems: { 404: 'There is no such import' } },
      schema: {
        operationId: 'getImport',
        summary: 'How far an import is',
        params: byId,
        response: { 200: importRun },
      },
    },
    async ({ params: { id } }) => shown(await app.edge.reading((read) => getImport(read, id))),
  )
  server.get(
    '/api/admin/v1/imports/:id/findings',
    {
      config: { requires: 'catalog:read', problems: { 404: 'There is no such import' } },
      schema: {
        operationId: 'listImportFindings',
        summary: 'What is to be said of the rows of the file, by row; kept for 30 days',
        params: byId,
        querystring: pageQuery.extend({ level: z.enum(['problem', 'warning']).optional() }),
        response: { 200: pageOf(finding) },
      },
    },
    ({ params: { id }, query: { cursor, limit, level } }) => {
      const after = readCursor(z.object({ row: z.int(), seq: z.int() }), cursor)
      return app.edge.reading(async (read) => {
        await getImport(read, id)
        const rows = await listFindings(read, { runId: id, level, after, limit: limit + 1 })
        return pageFrom(rows, limit, ({ row, seq }) => ({ row, seq }))
      })
    },
  )
}
