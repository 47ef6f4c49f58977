import { z } from 'zod'
import {
  choosePoster,
  type FileStore,
  putCaptions,
  receiveCaptions,
  removeCaptions,
} from '../../modules/media/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'
import { media } from './product-answers.ts'
import { shownMedia } from './product-detail.ts'

const problems = { 404: 'There is no such video', 409: 'It is no video' }
const track = byId.extend({ locale: z.string().min(2).max(35).describe('Language tag: `en`, `ko`') })

/** A video's words for those who do not hear it, and the picture before it plays. */
export const videoRoutes =
  (files: FileStore): Routes =>
  (server, app) => {
    captionsRoutes(server, app, files)
    server.put(
      '/api/admin/v1/media/:id/poster',
      {
        config: { requires: 'catalog:write', problems: { ...problems, 409: 'One of them cannot be shown yet' } },
        schema: {
          operationId: 'choosePoster',
          summary: 'Choose another picture to look at before a video plays',
          params: byId,
          body: z.object({ pictureId: z.uuid() }),
          response: { 200: media },
        },
      },
      (request) => {
        const { id: mediaId } = request.params
        const { pictureId } = request.body
        return changing(app, request, { subject: mediaId, data: { pictureId } }, async (tx) => {
          await choosePoster(tx, { mediaId, pictureId })
          return (await shownMedia(tx, [mediaId])).get(mediaId)!
        })
      },
    )
  }

function captionsRoutes(server: Server, app: App, files: FileStore): void {
  server.put(
    '/api/admin/v1/media/:id/captions/:locale',
    {
      config: {
        requires: 'catalog:write',
        problems: { ...problems, 422: 'No WebVTT or SubRip; the sentence says where' },
      },
      schema: {
        operationId: 'putCaptions',
        summary: 'Give a video its captions in one language (WebVTT or SubRip), in place of those that were there',
        params: track,
        body: z.object({ text: z.string().max(200_000).describe('The file’s text; times and plain words are kept') }),
        response: { 200: media },
      },
    },
    async (request) => {
      const { id: mediaId, locale } = request.params
      const received = await receiveCaptions(files, { mediaId, locale, text: request.body.text })
      return changing(app, request, { subject: mediaId, data: { locale } }, async (tx) => {
        await putCaptions(tx, received)
        return (await shownMedia(tx, [mediaId])).get(mediaId)!
      })
    },
  )
  server.delete(
    '/api/admin/v1/media/:id/captions/:locale',
    {
      config: { requires: 'catalog:write', problems },
      schema: {
        operationId: 'removeCaptions',
        summary: 'Take the captions of one language away; harmless when there are none',
        params: track,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: mediaId, locale } = request.params
      await changing(app, request, { subject: mediaId, data: { locale } }, (tx) =>
        removeCaptions(tx, { mediaId, locale }),
      )
      return reply.status(204).send(null)
    },
  )
}
