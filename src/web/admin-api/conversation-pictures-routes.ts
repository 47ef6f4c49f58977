import multipart from '@fastify/multipart'
import { z } from 'zod'
import { getThread, keepChatPicture, pictureOfThread } from '../../modules/conversations/index.ts'
import { type FileStore, keepPrivatePhoto, photoLimitBytes, readPrivatePhoto } from '../../modules/media/index.ts'
import type { Routes } from '../server.ts'
import { fileOf, jpeg } from '../store-api/chat-picture-routes.ts'
import { byId } from './fields.ts'

/** Pictures of conversations; no page of the shop has them. */
export const conversationPicturesRoutes =
  (files: FileStore): Routes =>
  async (server, app) => {
    await server.register(multipart, {
      limits: { files: 1, fields: 0, parts: 1, fileSize: photoLimitBytes, headerPairs: 50 },
    })
    server.get(
      '/api/admin/v1/conversations/:id/pictures/:pictureId',
      {
        config: { requires: 'conversations:read', problems: { 404: 'There is no such picture in it' } },
        schema: {
          operationId: 'getConversationPicture',
          summary: 'A picture of a conversation (image/jpeg)',
          params: byId.extend({ pictureId: z.uuid() }),
          response: jpeg,
        },
      },
      async ({ params: { id, pictureId } }, reply) => {
        const hash = await app.edge.reading((read) => pictureOfThread(read, id, pictureId))
        const photo = await readPrivatePhoto(files, hash)
        if (!photo) return reply.callNotFound()
        return reply.header('cache-control', 'private, max-age=3600').type('image/jpeg').send(photo)
      },
    )
    server.post(
      '/api/admin/v1/conversations/:id/pictures',
      {
        bodyLimit: photoLimitBytes + 1_000_000,
        // The body is a stream of parts, which the handler reads: the schema only tells clients of it.
        validatorCompiler:
          ({ httpPart }) =>
          (value: unknown) =>
            httpPart === 'params' ? byId.safeParse(value).success : true,
        config: {
          requires: 'conversations:write',
          idempotency: 'none',
          problems: { 404: 'There is no such conversation', 413: 'Larger than 10 MB', 422: 'No picture, or damaged' },
        },
        schema: {
          operationId: 'sendConversationPicture',
          summary: 'Send a picture for an answer still to be given, at most 10 MB; it goes after a day without one',
          consumes: ['multipart/form-data'],
          params: byId,
          body: z.object({ file: z.file() }),
          response: { 201: z.object({ id: z.uuid() }).meta({ id: 'SentConversationPicture' }) },
        },
      },
      async (request, reply) => {
        const { id: threadId } = request.params
        const photo = await keepPrivatePhoto(files, await fileOf(request))
        const id = await app.edge.inTransaction(async (tx) => {
          await getThread(tx, threadId)
          return keepChatPicture(tx, { threadId, photo, isByStaff: true })
        })
        return reply.status(201).send({ id })
      },
    )
  }
