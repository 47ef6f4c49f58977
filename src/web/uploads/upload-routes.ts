import type { Readable } from 'node:stream'
import { z } from 'zod'
import {
  beginUpload,
  dropUpload,
  FileTooLarge,
  type FileStore,
  getUpload,
  receivePart,
  type Upload,
  type UploadDoor,
  uploadStaysMs,
  videoLimitBytes,
} from '../../modules/media/index.ts'
import { networkOf } from '../../modules/reviews/index.ts'
import type { Scope } from '../../modules/staff/index.ts'
import { HttpProblem } from '../http/problem.ts'
import type { App, Reply, Request, Routes, Server } from '../server.ts'

/** One of the two places where files come in by the tus protocol, and who may bring them. */
interface Door {
  readonly door: UploadDoor
  readonly path: string
  readonly requires?: Scope
  /** Begins the names of its operations. */
  readonly who: '' | 'Shopper'
}

const doors: readonly Door[] = [
  { door: 'shopper', path: '/api/store/v1/uploads', who: 'Shopper' },
  { door: 'staff', path: '/api/admin/v1/uploads', requires: 'catalog:write', who: '' },
]

const version = '1.0.0'
const partType = 'application/offset+octet-stream'
const params = z.object({ token: z.string().regex(/^[\w-]{32}$/) })
const length = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const empty = z.null()
const spoken = z.string().optional().describe(`Needed, and always ${version}`)

/**
 * Files that may be large arrive in parts and go on after a broken connection: the tus protocol, version 1.0.0
 * (tus.io/protocols/resumable-upload), with creation, termination and expiration. What a file becomes is asked for
 * afterwards, by the secret in its address.
 */
export const uploadRoutes =
  (files: FileStore): Routes =>
  (server, app) => {
    server.addContentTypeParser(partType, { bodyLimit: videoLimitBytes }, (_request, body, done) => done(null, body))
    server.addHook('onRequest', (_request, reply, done) => {
      reply.header('tus-resumable', version)
      done()
    })
    // After it is known who asks: a stranger learns nothing of what is spoken here.
    server.addHook('preHandler', (request, _reply, done) => {
      const isOther = request.method !== 'OPTIONS' && request.headers['tus-resumable'] !== version
      done(isOther ? otherVersion() : undefined)
    })
    for (const door of doors) {
      beginRoutes(server, app, door)
      partRoutes(server, app, door, files)
    }
  }

const otherVersion = () =>
  new HttpProblem(412, 'http/other-tus-version', `Send Tus-Resumable: ${version}; this is the version spoken here.`, {
    field: 'Tus-Resumable',
    headers: { 'tus-version': version },
  })

function beginRoutes(server: Server, app: App, { door, path, requires, who }: Door): void {
  server.options(path, { schema: { hide: true } }, (_request, reply) =>
    reply
      .status(204)
      .header('tus-version', version)
      .header('tus-extension', 'creation,termination,expiration')
      .header('tus-max-size', videoLimitBytes)
      .send(),
  )
  server.post(
    path,
    {
      config: {
        ...(requires && { requires }),
        rateLimit: { max: 120, timeWindow: 60_000 },
        problems: {
          409: 'Too many files from this connection today',
          412: 'Another version of tus',
          413: 'Larger than 100 MB; nothing of it is read',
          422: 'Upload-Length is missing or 0',
        },
      },
      schema: {
        operationId: `begin${who}Upload`,
        summary: 'Begin to send a file in parts (tus 1.0.0); Location is where its parts go, for a day after each',
        headers: z.looseObject({
          'tus-resumable': spoken,
          'upload-length': length.describe('Bytes of the whole file, at most 100,000,000'),
        }),
        response: { 201: empty },
      },
    },
    async (request, reply) => {
      const bytes = request.headers['upload-length']
      const token = await app.edge
        .inTransaction(async (tx) => {
          const network = door === 'shopper' ? await networkOf(tx, { ip: request.ip }) : undefined
          return beginUpload(tx, { door, bytes, network })
        })
        .catch((no: unknown) => {
          if (!(no instanceof FileTooLarge)) throw no
          throw new HttpProblem(413, 'http/body-too-large', no.message, { field: 'Upload-Length' })
        })
      return reply.status(201).header('location', `${path}/${token}`).header('upload-offset', 0).send(null)
    },
  )
}

function partRoutes(server: Server, app: App, { door, path, requires, who }: Door, files: FileStore): void {
  const config = { ...(requires && { requires }), problems: { 404: 'There is no such upload', 412: 'Another version' } }
  server.head(`${path}/:token`, { config, schema: { hide: true, params } }, async (request, reply) => {
    const { token } = request.params
    const upload = await app.edge.reading((read) => getUpload(read, { token, door }))
    return told(reply, upload).header('cache-control', 'no-store').header('upload-length', upload.bytes).send()
  })
  server.patch(
    `${path}/:token`,
    {
      bodyLimit: videoLimitBytes,
      config: {
        ...config,
        rateLimit: false,
        problems: {
          ...config.problems,
          409: 'It goes on elsewhere: ask with HEAD',
          415: `Not ${partType}`,
          422: 'More than was said, or of a kind that nobody takes here',
        },
      },
      schema: {
        operationId: `send${who}UploadPart`,
        summary: 'Send what follows of a file; what came before the connection broke is kept',
        consumes: [partType],
        params,
        headers: z.looseObject({ 'tus-resumable': spoken, 'upload-offset': length.describe('Where it goes on') }),
        response: { 204: empty },
      },
    },
    async (request, reply) => {
      const { token } = request.params
      const offset = request.headers['upload-offset']
      const received = await receivePart({ edge: app.edge, files }, { token, door, offset }, bodyOf(request))
      const upload = await app.edge.reading((read) => getUpload(read, { token, door }))
      return told(reply.status(204), { ...upload, received }).send(null)
    },
  )
  server.delete(
    `${path}/:token`,
    {
      config,
      schema: {
        operationId: `drop${who}Upload`,
        summary: 'Give up an upload; harmless when it is gone, and what was made of it stays',
        params,
        headers: z.looseObject({ 'tus-resumable': spoken }),
        response: { 204: empty },
      },
    },
    async (request, reply) => {
      const { token } = request.params
      await app.edge.inTransaction((tx) => dropUpload(tx, { token, door }))
      return reply.status(204).send(null)
    },
  )
}

/** @throws {HttpProblem} when there is no body to read */
function bodyOf(request: Request): Readable {
  const body = request.body as Readable | undefined
  if (body && typeof body.pipe === 'function') return body
  throw new HttpProblem(415, 'http/wrong-content-type', `Send the part as ${partType}.`)
}

const told = (reply: Reply, { received, changedAt }: Upload): Reply =>
  reply
    .header('upload-offset', received)
    .header('upload-expires', new Date(changedAt.getTime() + uploadStaysMs).toUTCString())
