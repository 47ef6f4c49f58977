import { z } from 'zod'
import type { Tx } from '../../kernel/transaction.ts'
import { reviewQuestionSchema } from '../../modules/catalog/index.ts'
import {
  askForSecondOpinion,
  editReview,
  noteOpened,
  openRequest,
  reviewByRequest,
  reviewOfEditToken,
  reviewsOfProfile,
  withdrawReview,
} from '../../modules/reviews/index.ts'
import { getShopper } from '../http/authentication.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { ofShopper } from './fields.ts'
import { ownReview, reviewWish, written } from './review-answer.ts'

const byToken = z.object({
  token: z.string().max(120).describe('As in the link, or the twelve characters of a short one'),
})
const noLink = { 404: 'The link was not made here, or was changed' }

const form = z
  .object({
    state: z.enum(['open', 'reviewed', 'withdrawn', 'over']),
    productId: z.uuid(),
    variantId: z.uuid(),
    handle: z.string(),
    title: z.string(),
    variantTitle: z.string(),
    image: z.object({ url: z.string(), alt: z.string() }).optional(),
    author: z.string().describe('The name it would be shown under'),
    locale: z.string(),
    questions: z.array(reviewQuestionSchema).readonly(),
    incentive: z.string().optional().describe('What is offered, whatever the stars'),
  })
  .describe('Nothing of a review that is there already: others may read her mails')
  .meta({ id: 'ReviewForm' })

/** A shopper's own reviews: by the link of a request, by the token of the browser that wrote one, or signed in. */
export const ownReviewRoutes: Routes = (server, app) => {
  requested(server, app)
  byEditToken(server, app)
  mine(server, app)
  changingMine(server, app)
}

function requested(server: Server, app: App): void {
  server.get(
    '/api/store/v1/review-requests/:token',
    {
      config: { problems: noLink },
      schema: {
        operationId: 'openReviewRequest',
        summary: 'The form behind the link of a mail; opening it saves nothing',
        params: byToken,
        response: { 200: form },
      },
    },
    ({ params }) => app.edge.reading((read) => openRequest(read, params.token)),
  )
  server.post(
    '/api/store/v1/review-requests/:token/opened',
    {
      config: { idempotency: 'none' },
      schema: {
        operationId: 'noteReviewRequestOpened',
        summary: 'Tell that a person has the form open, and not a mail program',
        params: byToken,
        response: { 204: z.null() },
      },
    },
    async ({ params }, reply) => {
      await app.edge.inTransaction((tx) => noteOpened(tx, params.token))
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/api/store/v1/review-requests/:token/review',
    {
      // NOTE: no Idempotency-Key, whose kept answer would hold the edit token in the clear; the order line is the key.
      config: { idempotency: 'none', problems: { ...noLink, 409: 'Already reviewed, or the order came to nothing' } },
      schema: {
        operationId: 'reviewByRequest',
        summary: 'Save what a request asked for: the first tap on a star is enough',
        params: byToken,
        body: reviewWish.extend(written),
        response: { 201: z.object({ review: ownReview, editToken: z.string().describe('To add words with') }) },
      },
    },
    async (request, reply) => {
      const wish = { ...request.body, token: request.params.token, asker: { ip: request.ip } }
      const answer = await app.edge.inTransaction((tx) => reviewByRequest(tx, wish))
      return reply.status(201).send(answer)
    },
  )
}

function byEditToken(server: Server, app: App): void {
  const path = '/api/store/v1/review-edits/:token'
  server.get(
    path,
    {
      config: { problems: noLink },
      schema: {
        operationId: 'getReviewToEdit',
        summary: 'Her review, in the browser that wrote it',
        params: byToken,
        response: { 200: ownReview },
      },
    },
    ({ params }) => app.edge.inTransaction((tx) => reviewOfEditToken(tx, params.token)),
  )
  server.put(
    path,
    {
      config: { problems: { ...noLink, 409: 'Withdrawn' } },
      schema: {
        operationId: 'editReviewByToken',
        summary: 'Change it; new words wait for a decision',
        params: byToken,
        body: reviewWish,
        response: { 200: ownReview },
      },
    },
    (request) =>
      app.edge.inTransaction(async (tx) => {
        const { id: reviewId } = await reviewOfEditToken(tx, request.params.token)
        return editReview(tx, { ...request.body, reviewId, asker: { ip: request.ip } })
      }),
  )
}

const problems = { 401: 'Nobody is signed in' }
const ofHers = {
  ...problems,
  403: 'It is somebody else’s',
  404: 'No such review',
  409: 'Its state does not allow it',
}

function mine(server: Server, app: App): void {
  server.get(
    '/api/store/v1/me/reviews',
    {
      config: { problems },
      schema: {
        operationId: 'listMyReviews',
        summary: 'Her reviews, latest first',
        ...ofShopper,
        querystring: pageQuery,
        response: { 200: pageOf(ownReview) },
      },
    },
    async (request) => {
      const profileId = await getShopper(request)
      const { limit, cursor } = request.query
      const after = readCursor(z.object({ at: z.coerce.date(), id: z.uuid() }), cursor)
      const rows = await app.edge.reading((read) => reviewsOfProfile(read, { profileId, after, limit: limit + 1 }))
      return pageFrom(rows, limit, ({ createdAt: at, id }) => ({ at, id }))
    },
  )
}

function changingMine(server: Server, app: App): void {
  const params = z.object({ id: z.uuid() })
  server.put(
    '/api/store/v1/me/reviews/:id',
    {
      config: { problems: ofHers },
      schema: {
        operationId: 'editMyReview',
        summary: 'Change her review; new words wait for a decision',
        ...ofShopper,
        params,
        body: reviewWish,
        response: { 200: ownReview },
      },
    },
    async (request) => {
      const profileId = await getShopper(request)
      const edit = { ...request.body, reviewId: request.params.id, profileId, asker: { ip: request.ip, profileId } }
      return app.edge.inTransaction((tx) => editReview(tx, edit))
    },
  )
  const deeds = [
    ['delete', '/api/store/v1/me/reviews/:id', 'withdrawMyReview', 'Take her review back for good', withdrawReview],
    [
      'post',
      '/api/store/v1/me/reviews/:id/second-opinion',
      'appealMyReview',
      'Have somebody else look at a rejection, once',
      askForSecondOpinion,
    ],
  ] as const
  for (const [method, url, operationId, summary, deed] of deeds) {
    server[method](
      url,
      {
        config: { problems: ofHers },
        schema: { operationId, summary, ...ofShopper, params, response: { 204: z.null() } },
      },
      async (request, reply) => {
        const about = { reviewId: request.params.id, profileId: await getShopper(request) }
        await app.edge.inTransaction((tx: Tx) => deed(tx, about))
        return reply.status(204).send(null)
      },
    )
  }
}
