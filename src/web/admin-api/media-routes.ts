import multipart from '@fastify/multipart'
import { z } from 'zod'
import type { Tx } from '../../kernel/transaction.ts'
import {
  addImagesFromUrls,
  addMedia,
  addVideo,
  type ArrivedFile,
  arrivedFile,
  describeMedia,
  personShownSchema,
  type FileStore,
  listMedia,
  MediaUnknown,
  modelLimitBytes,
  type ReceivedFile,
  receiveFile,
  retryFetch,
  settleUpload,
} from '../../modules/media/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import { HttpProblem } from '../http/problem.ts'
import type { App, Request, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'
import { media } from './product-answers.ts'
import { shownMedia } from './product-detail.ts'

const words = z.record(z.string(), z.string().trim().max(300))

/** Pictures, videos and 3D models: uploaded, or fetched from addresses. */
export const adminMediaRoutes =
  (files: FileStore): Routes =>
  async (server, app) => {
    // One file a request; the store refuses what is no picture and makes all sizes anew, so no byte is served as it came.
    const limits = { files: 1, fields: 0, parts: 1, fileSize: modelLimitBytes, headerPairs: 50 }
    await server.register(multipart, { limits })
    uploadRoutes(server, app, files)
    arrivedRoutes(server, app, files)
    addressRoutes(server, app)
    readRoutes(server, app)
    changeRoutes(server, app)
  }

function uploadRoutes(server: Server, app: App, files: FileStore): void {
  server.post(
    '/api/admin/v1/media',
    {
      bodyLimit: modelLimitBytes + 1_000_000,
      // The body is a stream of parts, which the handler reads: the schema only tells clients of it.
      validatorCompiler: () => () => true,
      config: {
        requires: 'catalog:write',
        idempotency: 'none',
        problems: { 413: 'Larger than 50 MB', 422: 'No picture or model, too large, or damaged' },
      },
      schema: {
        operationId: 'uploadMedia',
        summary: 'Upload a picture (20 MB) or a 3D model (50 MB); the same content again is the same asset',
        consumes: ['multipart/form-data'],
        body: z.object({ file: z.file() }),
        response: { 201: media },
      },
    },
    async (request, reply) => {
      const file = await receiveFile(files, await fileOf(request))
      const added = await changing(app, request, { data: { bytes: file.bytes } }, async (tx) => {
        const id = await addMedia(tx, { file })
        return (await shownMedia(tx, [id])).get(id)!
      })
      return reply.status(201).send(added)
    },
  )
}

function arrivedRoutes(server: Server, app: App, files: FileStore): void {
  server.post(
    '/api/admin/v1/media/from-upload',
    {
      config: {
        requires: 'catalog:write',
        problems: {
          404: 'There is no such upload',
          409: 'Something of it is still to come',
          422: 'Of no kind that is taken, too large, or damaged',
        },
      },
      schema: {
        operationId: 'addMediaFromUpload',
        summary:
          'Make an upload that is here whole an asset: a picture, a video (MP4 or MOV, 60 s) or a 3D model; again, the same',
        body: z.object({
          upload: z
            .string()
            .regex(/^[\w-]{32}$/)
            .describe('The last part of the upload’s address'),
        }),
        response: { 201: media },
      },
    },
    async (request, reply) => {
      const { upload: token } = request.body
      const arrived = await arrivedFile({ edge: app.edge, files }, { token, door: 'staff' })
      const file = 'content' in arrived ? await receiveFile(files, arrived.content) : undefined
      const added = await changing(app, request, { data: {} }, async (tx) => {
        const id = await assetOf(tx, token, arrived, file)
        return (await shownMedia(tx, [id])).get(id)!
      })
      return reply.status(201).send(added)
    },
  )
}

async function assetOf(tx: Tx, token: string, arrived: ArrivedFile, file: ReceivedFile | undefined): Promise<string> {
  if ('mediaId' in arrived) return arrived.mediaId
  if ('video' in arrived) return addVideo(tx, arrived.video)
  const mediaId = await addMedia(tx, { file: file! })
  await settleUpload(tx, { token, mediaId })
  return mediaId
}

async function fileOf(request: Request): Promise<Buffer> {
  if (!request.isMultipart()) {
    throw new HttpProblem(415, 'http/wrong-content-type', 'Send the file as multipart/form-data.')
  }
  const part = await request.file()
  if (!part) throw new HttpProblem(422, 'http/file-missing', 'Choose a file to upload.', { field: 'file' })
  return part.toBuffer()
}

function addressRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/media/from-addresses',
    {
      config: { requires: 'catalog:write', problems: { 422: 'An address is none; `field` names it' } },
      schema: {
        operationId: 'addMediaFromAddresses',
        summary: 'Make pictures at addresses assets; they are fetched a moment later, known ones are not fetched again',
        body: z.object({
          images: z
            .array(z.object({ url: z.string().max(2_000), alt: words.optional() }))
            .min(1)
            .max(250),
        }),
        response: { 200: z.object({ items: z.array(media) }) },
      },
    },
    (request) => {
      const images = request.body.images.map(({ url, alt }) => ({ url, ...(alt && { alt }) }))
      return changing(app, request, { data: { images: images.length } }, async (tx) => {
        const ids = await addImagesFromUrls(tx, images)
        const shown = await shownMedia(tx, [...ids.values()])
        return { items: images.map(({ url }) => shown.get(ids.get(url)!)!) }
      })
    },
  )
}

function readRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/media',
    {
      config: { requires: 'catalog:read' },
      schema: {
        operationId: 'listMedia',
        summary: 'Pictures and models, newest first: all, or those that wait for somebody',
        querystring: pageQuery.extend({ state: z.enum(['unreachable', 'awaited']).optional() }),
        response: { 200: pageOf(media) },
      },
    },
    ({ query: { cursor, limit, state } }) => {
      const after = readCursor(z.uuid(), cursor)
      return app.edge.reading(async (read) => {
        const rows = await listMedia(read, { ...(state && { state }), ...(after && { after }), limit: limit + 1 })
        const { items, nextCursor } = pageFrom(rows, limit, (row) => row.id)
        const shown = await shownMedia(
          read,
          items.map(({ id }) => id),
        )
        return { items: [...shown.values()].sort((a, b) => (a.id < b.id ? 1 : -1)), nextCursor }
      })
    },
  )
  server.get(
    '/api/admin/v1/media/:id',
    {
      config: { requires: 'catalog:read', problems: { 404: 'There is no such picture or model' } },
      schema: {
        operationId: 'getMedia',
        summary: 'One picture or model; ask again until it is ready',
        params: byId,
        response: { 200: media },
      },
    },
    async ({ params: { id } }) => {
      const found = (await app.edge.reading((read) => shownMedia(read, [id]))).get(id)
      if (!found) throw new MediaUnknown()
      return found
    },
  )
}

function changeRoutes(server: Server, app: App): void {
  server.patch(
    '/api/admin/v1/media/:id',
    {
      config: { requires: 'catalog:write', problems: { 404: 'There is no such picture or model' } },
      schema: {
        operationId: 'describeMedia',
        summary: 'Say in words what it shows, whom to name for it, and who wears it; what is left out stays',
        params: byId,
        body: z.object({
          alt: words.optional(),
          credit: z.string().trim().max(200).nullish(),
          person: personShownSchema.nullish().describe('null for nobody'),
        }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: mediaId } = request.params
      const { alt, credit, person } = request.body
      await changing(app, request, { subject: mediaId }, (tx) =>
        describeMedia(tx, {
          mediaId,
          ...(alt && { alt }),
          ...(credit !== undefined && { credit }),
          ...(person !== undefined && { person }),
        }),
      )
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/api/admin/v1/media/:id/retry',
    {
      config: {
        requires: 'catalog:write',
        problems: { 404: 'There is no such picture or model', 409: 'It is here already, or never had an address' },
      },
      schema: {
        operationId: 'retryMedia',
        summary: 'Fetch a picture again that could not be fetched',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => retryFetch(tx, id))
      return reply.status(204).send(null)
    },
  )
}
