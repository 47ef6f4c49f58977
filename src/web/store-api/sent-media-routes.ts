import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import {
  arrivedFile,
  findProgress,
  MediaUnknown,
  type PhotoPorts,
  pictureOf,
  settleUpload,
} from '../../modules/media/index.ts'
import { keepSentVideo } from '../../modules/reviews/index.ts'
import { shopperOf } from '../http/authentication.ts'
import type { App, Request, Routes, Server } from '../server.ts'
import { keepPhoto } from '../keep-photo.ts'
import { picture } from './product-answer.ts'

const sent = z
  .object({
    id: z.uuid().describe('Name it in `mediaIds` of the review; whoever has it may'),
    kind: z.enum(['picture', 'video']),
    state: z
      .enum(['ready', 'making', 'unreadable'])
      .describe('`making`: a video or a large HEIC photo is made ready to show; ask again'),
    percent: z.int().min(0).max(100).describe('So much of it is made'),
    fault: z
      .enum(['damaged', 'no-picture', 'too-long', 'too-many-pixels', 'too-slow'])
      .nullable()
      .describe('Why nothing could be made of it; a photo is `damaged` also where it has too many pixels'),
    picture: picture
      .nullable()
      .describe('Of a video, to look at before it plays; null while it is `making`, or where it is `unreadable`'),
  })
  .meta({ id: 'SentMedia' })

const door = 'shopper'

/** What was uploaded in parts becomes a picture or video for a review still to be written. */
export const sentMediaRoutes =
  (photos: PhotoPorts): Routes =>
  (server, app) => {
    keepRoute(server, app, photos)
    server.get(
      '/api/store/v1/review-pictures/:id',
      {
        config: { problems: { 404: 'There is no such picture or video' } },
        schema: {
          operationId: 'getSentMedia',
          summary: 'How a picture or video does that was sent for a review',
          params: z.object({ id: z.uuid() }),
          response: { 200: sent },
        },
      },
      ({ params: { id } }) => app.edge.reading((read) => answer(read, id)),
    )
  }

function keepRoute(server: Server, app: App, photos: PhotoPorts): void {
  server.post(
    '/api/store/v1/review-pictures/from-upload',
    {
      config: {
        idempotency: 'none',
        rateLimit: { max: 60, timeWindow: 60_000 },
        problems: {
          404: 'There is no such upload',
          409: 'Something of it is still to come, or too much came from this connection today',
          422: 'No picture or video, too large, or damaged',
        },
      },
      schema: {
        operationId: 'keepSentMedia',
        summary:
          'Make an upload a picture (15 MB) or video (MP4 or MOV, 100 MB, 60 s) for a review; again, it is the same',
        body: z.object({
          upload: z
            .string()
            .regex(/^[\w-]{32}$/)
            .describe('The last part of the upload’s address'),
        }),
        response: { 201: sent },
      },
    },
    async (request, reply) => {
      const id = await keepArrived(app, photos, request, request.body.upload)
      return reply.status(201).send(await app.edge.reading((read) => answer(read, id)))
    },
  )
}

async function keepArrived({ edge }: App, photos: PhotoPorts, request: Request, token: string): Promise<string> {
  const asker = { ip: request.ip, profileId: await shopperOf(request) }
  const arrived = await arrivedFile({ edge, files: photos.files }, { token, door })
  if ('mediaId' in arrived) return arrived.mediaId
  if ('video' in arrived) return edge.inTransaction((tx) => keepSentVideo(tx, { uploadId: arrived.video, asker }))
  const alongside = (tx: Tx, mediaId: string) => settleUpload(tx, { token, mediaId })
  return keepPhoto(edge, photos, { content: arrived.content, asker, alongside })
}

async function answer(read: Read, id: string): Promise<z.input<typeof sent>> {
  const shown = (await pictureOf(read, [id])).get(id)
  const progress = (await findProgress(read, [id])).get(id)
  if (!shown && !progress) throw new MediaUnknown()
  const state = shown ? 'ready' : progress!.fault ? 'unreadable' : 'making'
  const { kind = 'picture', percent = 100, fault = null } = progress ?? {}
  return {
    ...{ id, kind, state, percent, fault },
    picture: shown ? { ...shown, alt: translated(shown.alt, 'en') } : null,
  }
}
