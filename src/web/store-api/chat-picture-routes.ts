import multipart from '@fastify/multipart'
import { z } from 'zod'
import { keepChatPicture, openChat, pictureOfThread } from '../../modules/conversations/index.ts'
import { type FileStore, keepPrivatePhoto, photoLimitBytes, readPrivatePhoto } from '../../modules/media/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Request, Routes } from '../server.ts'
import { ownChat } from './chat-routes.ts'
import { chatVisitor } from './chat-visitor.ts'

export const jpeg = {
  200: { content: { 'image/jpeg': { schema: z.unknown().meta({ type: 'string', format: 'binary' }) } } },
}

/** Pictures that she shows the shop: made anew, and seen by nobody but her and the staff. */
export const chatPictureRoutes =
  (files: FileStore): Routes =>
  async (server, app) => {
    await server.register(multipart, {
      limits: { files: 1, fields: 0, parts: 1, fileSize: photoLimitBytes, headerPairs: 50 },
    })
    server.post(
      '/api/store/v1/chat/pictures',
      {
        bodyLimit: photoLimitBytes + 1_000_000,
        // The body is a stream of parts, which the handler reads: the schema only tells clients of it.
        validatorCompiler: () => () => true,
        config: {
          idempotency: 'none',
          rateLimit: { max: 20, timeWindow: 60_000 },
          problems: { 409: 'Too many wait for their message', 413: 'Larger than 10 MB', 422: 'No picture, or damaged' },
        },
        schema: {
          operationId: 'sendChatPicture',
          summary: 'Send a picture for a message still to be written, at most 10 MB; it goes after a day without one',
          consumes: ['multipart/form-data'],
          body: z.object({ file: z.file() }),
          response: { 201: z.object({ id: z.uuid() }).meta({ id: 'SentChatPicture' }) },
        },
      },
      async (request, reply) => {
        const visitor = await chatVisitor(request, reply)
        const photo = await keepPrivatePhoto(files, await fileOf(request))
        const id = await app.edge.inTransaction(async (tx) => {
          const { chat, defaultLocale: locale } = await shopSettings(tx)
          const thread = await openChat(tx, visitor, { locale, heldBy: chat.helper ? 'helper' : 'nobody' })
          return keepChatPicture(tx, { threadId: thread.id, photo, isByStaff: false })
        })
        return reply.status(201).send({ id })
      },
    )
    server.get(
      '/api/store/v1/chat/pictures/:id',
      {
        config: { problems: { 404: 'There is no such picture in her chat' } },
        schema: {
          operationId: 'getChatPicture',
          summary: 'A picture of her chat (image/jpeg)',
          params: z.object({ id: z.uuid() }),
          response: jpeg,
        },
      },
      async (request, reply) => {
        const { thread } = await ownChat(app, request)
        const hash = await app.edge.reading((read) => pictureOfThread(read, thread.id, request.params.id))
        const photo = await readPrivatePhoto(files, hash)
        if (!photo) return reply.callNotFound()
        return reply.header('cache-control', 'private, max-age=3600').type('image/jpeg').send(photo)
      },
    )
  }

/** The one file of a request. */
export async function fileOf(request: Request): Promise<Buffer> {
  if (!request.isMultipart()) {
    throw new HttpProblem(415, 'http/wrong-content-type', 'Send the picture as multipart/form-data.')
  }
  const part = await request.file()
  if (!part) throw new HttpProblem(422, 'http/file-missing', 'Choose a picture to send.', { field: 'file' })
  return part.toBuffer()
}
