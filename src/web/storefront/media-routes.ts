import { z } from 'zod'
import { type FilePart, type FileStore, openRendition, openSharePicture } from '../../modules/media/index.ts'
import { beyondEnd, partAsked } from '../http/byte-range.ts'
import type { Reply, Request, Routes } from '../server.ts'

/**
 * Pictures, videos and models by the hash of their content, so that browsers keep them for ever. Pages of other origins may
 * show them: a shop's other faces, mails read in a browser. Parts of a file are given to players that ask for them.
 * Links to pages are shown with `/share/…`.
 */
export const mediaRoutes =
  (files: FileStore): Routes =>
  (server) => {
    const params = z.object({ name: z.string().max(200) })
    server.get('/media/:name', { config: { rateLimit: false }, schema: { hide: true, params } }, (request, reply) =>
      serve(files, request.params.name, request, reply),
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

async function serve(files: FileStore, name: string, request: Request, reply: Reply): Promise<Reply | undefined> {
  const { range } = request.headers
  let whole = 0
  const partOf = (bytes: number): FilePart | undefined => {
    whole = bytes
    const part = partAsked(range, bytes)
    // Nothing of it is read: the answer is no.
    return part === beyondEnd ? { from: 0, to: 0 } : part
  }
  const found = await openRendition(files, name, partOf)
  if (!found) {
    reply.callNotFound()
    return reply
  }
  reply
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('accept-ranges', 'bytes')
    .type(found.mediaType)
  if (partAsked(range, whole) === beyondEnd) {
    found.stream.destroy()
    return reply.status(416).header('content-range', `bytes */${found.bytes}`).send()
  }
  if (!found.part) return reply.header('content-length', found.bytes).send(found.stream)
  const { from, to } = found.part
  return reply
    .status(206)
    .header('content-range', `bytes ${from}-${to}/${found.bytes}`)
    .header('content-length', to - from + 1)
    .send(found.stream)
}
