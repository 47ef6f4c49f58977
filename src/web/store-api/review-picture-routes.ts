import multipart from '@fastify/multipart'
import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import { type PhotoPorts, pictureOf, sentPhotoLimitBytes } from '../../modules/media/index.ts'
import { shopperOf } from '../http/authentication.ts'
import { HttpProblem } from '../http/problem.ts'
import type { App, Request, Routes, Server } from '../server.ts'
import { keepPhoto } from '../keep-photo.ts'
import { picture } from './product-answer.ts'

const answer = z
  .object({
    id: z.uuid().describe('Name it in `mediaIds` of the review; whoever has it may'),
    picture: picture
      .nullable()
      .describe('null while a large HEIC is made ready to show: `getSentMedia` tells how it does'),
  })
  .meta({ id: 'SentPicture' })

/** Pictures for reviews, sent before the review that they go with. */
export const reviewPictureRoutes =
  (photos: PhotoPorts): Routes =>
  async (server, app) => {
    const limits = { files: 1, fields: 0, parts: 1, fileSize: sentPhotoLimitBytes, headerPairs: 50 }
    await server.register(multipart, { limits })
    sending(server, app, photos)
  }

function sending(server: Server, app: App, photos: PhotoPorts): void {
  server.post(
    '/api/store/v1/review-pictures',
    {
      bodyLimit: sentPhotoLimitBytes + 1_000_000,
      // The body is a stream of parts, which the handler reads: the schema only tells clients of it.
      validatorCompiler: () => () => true,
      config: {
        idempotency: 'none',
        rateLimit: { max: 60, timeWindow: 60_000 },
        problems: {
          409: 'Too many from this connection today, or too many arriving right now',
          413: 'Larger than 15 MB',
          422: 'No picture, too many pixels, or damaged; of a large HEIC the last two are told later',
        },
      },
      schema: {
        operationId: 'sendReviewPicture',
        summary:
          'Send a picture for a review: JPEG, PNG, WebP or HEIC, at most 15 MB; it goes after 8 days without one',
        consumes: ['multipart/form-data'],
        body: z.object({ file: z.file() }),
        response: { 201: answer },
      },
    },
    async (request, reply) => {
      const profileId = await shopperOf(request)
      const asker = { ip: request.ip, profileId }
      const id = await keepPhoto(app.edge, photos, { content: await fileOf(request), asker })
      const shown = (await app.edge.reading((read) => pictureOf(read, [id]))).get(id)
      return reply.status(201).send({ id, picture: shown ? { ...shown, alt: translated(shown.alt, 'en') } : null })
    },
  )
}

async function fileOf(request: Request): Promise<Buffer> {
  if (!request.isMultipart()) {
    throw new HttpProblem(415, 'http/wrong-content-type', 'Send the picture as multipart/form-data.')
  }
  const part = await request.file()
  if (!part) throw new HttpProblem(422, 'http/file-missing', 'Choose a picture to send.', { field: 'file' })
  return part.toBuffer()
}
