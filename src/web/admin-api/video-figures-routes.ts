import { z } from 'zod'
import { dayAfter, dayOf, videoFigures } from '../../modules/analytics/index.ts'
import type { Routes } from '../server.ts'

const answer = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    videos: z.array(
      z.object({
        mediaId: z.uuid(),
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
        return { ...span, videos: await videoFigures(read, span) }
      }),
  )
}
