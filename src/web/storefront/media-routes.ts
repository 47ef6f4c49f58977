import { z } from 'zod'
import { type FileStore, openRendition, openSharePicture } from '../../modules/media/index.ts'
import type { Routes } from '../server.ts'

/**
 * Pictures and models by the hash of their content, so that browsers keep them for ever. Pages of other origins may
 * show them: a shop's other faces, mails read in a browser. Links to pages are shown with `/share/…`.
 */
export const mediaRoutes =
  (files: FileStore): Routes =>
  (server) => {
    const params = z.object({ name: z.string().max(200) })
    server.get(
      '/media/:name',
      { config: { rateLimit: false }, schema: { hide: true, params } },
      async (request, reply) => {
        const found = await openRendition(files, request.params.name)
        if (!found) return reply.callNotFound()
        return reply
          .header('cross-origin-resource-policy', 'cross-origin')
          .header('cache-control', 'public, max-age=31536000, immutable')
          .header('content-length', found.bytes)
          .type(found.mediaType)
          .send(found.stream)
      },
    )
    server.get('/share/:name', { schema: { hide: true, params } }, async (request, reply) => {
      const picture = await openSharePicture(files, request.params.name)
      if (!picture) return reply.callNotFound()
      return reply
        .header('cross-origin-resource-policy', 'cross-origin')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .type('image/jpeg')
        .send(picture)
    })
  }
