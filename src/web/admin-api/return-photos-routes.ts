import { z } from 'zod'
import { findReturnPhoto } from '../../modules/fulfilment/index.ts'
import { type FileStore, readPrivatePhoto } from '../../modules/media/index.ts'
import type { Routes } from '../server.ts'
import { byId } from './fields.ts'

/** What shoppers showed of goods they send back; no page of the shop has it. */
export const returnPhotosRoutes =
  (files: FileStore): Routes =>
  (server, app) => {
    server.get(
      '/api/admin/v1/return-photos/:id',
      {
        config: { requires: 'orders:read', problems: { 404: 'There is no such photo' } },
        schema: {
          operationId: 'getReturnPhoto',
          summary: 'A photo that a shopper sent with a return (image/jpeg)',
          params: byId,
          response: {
            200: { content: { 'image/jpeg': { schema: z.unknown().meta({ type: 'string', format: 'binary' }) } } },
          },
        },
      },
      async ({ params }, reply) => {
        const hash = await app.edge.reading((read) => findReturnPhoto(read, params.id))
        const photo = hash && (await readPrivatePhoto(files, hash))
        if (!photo) return reply.callNotFound()
        return reply.header('cache-control', 'private, max-age=3600').type('image/jpeg').send(photo)
      },
    )
  }
