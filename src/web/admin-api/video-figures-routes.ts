import { z } from 'zod'
import { dayAfter, dayOf, videoFigures } from '../../modules/analytics/index.ts'
import { productsShowing } from '../../modules/catalog/index.ts'
import { pictureOf } from '../../modules/media/index.ts'
import type { Routes } from '../server.ts'
import { translated } from './fields.ts'

const answer = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    videos: z.array(
      z.object({
        mediaId: z.uuid(),
        posterUrl: z
          .string()
          .nullable()
          .describe('Path of a picture of it; null while it is being made, and once it is gone'),
        products: z
          .array(z.object({ id: z.uuid(), title: translated }))
          .max(3)
          .readonly()
          .describe('On whose page it stands; none for one that a customer sent'),
        views: z
          .array(z.int())
          .length(5)
          .readonly()
          .describe('Page views in which it began, and in which 25, 50, 75 and 100 percent of it were seen'),
      }),
    ),
  })
  .meta({ id: 'VideoFigures' })

/** How far videos are watched, as pages told it: of visitors who do not ask to be left alone. */
export const videoFiguresRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/video-figures',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'getVideoFigures',
        summary: 'How far videos were watched in the last days, the most begun first, at most 100',
        querystring: z.object({ days: z.coerce.number().int().min(1).max(400).default(28) }),
        response: { 200: answer },
      },
    },
    ({ query: { days } }) =>
      app.edge.reading(async (read) => {
        const span = { from: dayAfter(read.now, 1 - days), to: dayOf(read.now) }
        const videos = await videoFigures(read, span)
        const ids = videos.map(({ mediaId }) => mediaId)
        const posters = await pictureOf(read, ids)
        const products = await productsShowing(read, ids)
        return {
          ...span,
          videos: videos.map((video) => ({
            ...video,
            posterUrl: posters.get(video.mediaId)?.fallback ?? null,
            products: (products.get(video.mediaId) ?? []).slice(0, 3),
          })),
        }
      }),
  )
}
