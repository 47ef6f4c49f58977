import { z } from 'zod'
import { refusePicture, rejectReasons, restorePicture } from '../../modules/reviews/index.ts'
import type { Routes } from '../server.ts'
import { changing } from './change.ts'
import { nothing } from './fields.ts'

const params = z.object({ id: z.uuid(), mediaId: z.uuid() })
const missing = { 404: 'There is no such review, or it has no such picture' }

/** Pictures that came with reviews: one can be kept from showing while the words do. */
export const reviewPicturesRoutes: Routes = (server, app) => {
  const path = '/api/admin/v1/reviews/:id/pictures/:mediaId/refusal'
  server.put(
    path,
    {
      config: { requires: 'reviews:moderate', problems: { ...missing, 422: 'A reason that is not on the list' } },
      schema: {
        operationId: 'refuseReviewPicture',
        summary: 'Keep one picture of a review from showing, whatever becomes of its words; again changes nothing',
        params,
        body: z.object({ reason: z.enum(rejectReasons) }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: reviewId, mediaId } = request.params
      const { reason } = request.body
      await changing(app, request, { subject: reviewId, data: { mediaId, reason } }, (tx, by) =>
        refusePicture(tx, { reviewId, mediaId, reason, by }),
      )
      return reply.status(204).send(null)
    },
  )
  server.delete(
    path,
    {
      config: {
        requires: 'reviews:moderate',
        problems: { ...missing, 422: 'Its author has sent as many others since as a review may have' },
      },
      schema: {
        operationId: 'restoreReviewPicture',
        summary: 'Let a refused picture show again with its review; again changes nothing',
        params,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: reviewId, mediaId } = request.params
      await changing(app, request, { subject: reviewId, data: { mediaId } }, (tx, by) =>
        restorePicture(tx, { reviewId, mediaId, by }),
      )
      return reply.status(204).send(null)
    },
  )
}
