import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { translated } from '../../kernel/locale.ts'
import { findProductByHandle, ProductUnknown, reviewQuestionsFor } from '../../modules/catalog/index.ts'
import { askToConfirmReview, mailReviewLink } from '../../modules/notices/index.ts'
import { emailSchema } from '../../modules/profiles/index.ts'
import {
  answersLike,
  confirmReview,
  listReviews,
  placeAfter,
  reportReview,
  type ReportReason,
  type ReviewSearch,
  reviewAsShopper,
  reviewSorts,
  sortRules,
  unvoteHelpful,
  voteHelpful,
} from '../../modules/reviews/index.ts'
import { getShopper, shopperOf } from '../http/authentication.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Request, Routes, Server } from '../server.ts'
import { localeTag } from './fields.ts'
import { languageHere, originOf } from './here.ts'
import { byHandle } from './product-routes.ts'
import { summaryIn } from './review-summary-in.ts'
import {
  deviceSecret,
  ownReview,
  reportWish,
  reviewSummaryAnswer,
  reviewWish,
  shownReview,
  shownReviews,
  written,
} from './review-answer.ts'

const place = z.object({ place: z.number(), id: z.uuid() })

const wish = pageQuery.extend({
  locale: localeTag.optional().describe('In which the rule of the order is told'),
  sort: z.enum(reviewSorts).default('helpful'),
  stars: z
    .string()
    .regex(/^[1-5](,[1-5])*$/, 'Write the stars as numbers with commas, like 1,2')
    .optional()
    .describe('Any of these: `1,2`'),
  pictures: z.literal('true').optional().describe('Only with pictures'),
  verified: z.literal('true').optional().describe('Only of verified buyers'),
  about: z
    .union([z.string(), z.array(z.string()).max(12)])
    .transform((said) => [said].flat())
    .pipe(z.array(z.string().regex(/^[a-z][a-z0-9-]{0,39}=[a-z0-9][a-z0-9-]{0,39}$/, 'Write it as key=value')))
    .optional()
    .describe('What reviewers say of themselves, `key=value`, repeatable'),
  near: z.literal('true').optional().describe('With `about`: also who is in the next band of a number, such as height'),
  variant: z.uuid().optional(),
  language: localeTag.optional().describe('In which they are written'),
  topic: z.string().max(60).optional().describe('What they speak of: a key out of `summary.topics`'),
  q: z.string().max(200).optional().describe('Words in title or text'),
})

const list = pageOf(shownReview).extend({
  rule: z.string().describe('How this order comes about, to show beside it'),
  summary: reviewSummaryAnswer.optional().describe('On the first page'),
})

const crowded = 'Already reviewed, or too many from one connection'

/** Reviews on a product's page: reading, writing, voting, reporting. */
export const reviewRoutes: Routes = (server, app) => {
  reading(server, app)
  writing(server, app)
  confirming(server, app)
  asking(server, app)
  judging(server, app)
}

function reading(server: Server, app: App): void {
  server.get(
    '/api/store/v1/products/:handle/reviews',
    {
      config: { problems: { 404: 'No product has this handle', 422: 'A filter that does not fit' } },
      schema: {
        operationId: 'listReviews',
        summary: 'Published reviews of a product in one of the fixed orders, and what they say together',
        params: byHandle,
        querystring: wish,
        response: { 200: list },
      },
    },
    ({ params, query }) =>
      app.edge.reading(async (read) => {
        const { locale } = await languageHere(read, query)
        const productId = await productOf(read, params.handle)
        const { sort, limit } = query
        const search = await nearly(read, { ...searchOf(query), productId, sort, limit: limit + 1 }, query.near)
        const rows = await listReviews(read, search)
        const { items, nextCursor } = pageFrom(rows, limit, (last) => placeAfter(last, sort))
        return {
          items: await shownReviews(read, items, locale),
          nextCursor,
          rule: translated(sortRules[sort], locale),
          ...(query.cursor === undefined && { summary: await summaryIn(read, productId, locale) }),
        }
      }),
  )
}

const searchOf = ({
  stars,
  pictures,
  verified,
  about,
  variant,
  language,
  topic,
  q,
  cursor,
}: z.output<typeof wish>) => ({
  stars: stars?.split(',').map(Number),
  withPictures: pictures && true,
  verified: verified && true,
  about: about && Object.fromEntries(about.map((said) => said.split('=') as [string, string])),
  variantId: variant,
  locale: language,
  topic,
  search: q,
  after: readCursor(place, cursor),
})

/** With bands beside hers, where she asks for them. */
async function nearly(read: Read, search: ReviewSearch, near: 'true' | undefined): Promise<ReviewSearch> {
  const { about, productId } = search
  if (!near || !about) return search
  const questions = (await reviewQuestionsFor(read, [productId])).get(productId) ?? []
  return { ...search, about: undefined, aboutAny: answersLike(about, questions, 'near') }
}

/** @throws {ProductUnknown} also where the handle has moved */
async function productOf(read: Read, handle: string): Promise<string> {
  const found = await findProductByHandle(read, { handle, locale: 'en' })
  if (!found || 'redirectTo' in found) throw new ProductUnknown()
  return found.product.id
}

function writing(server: Server, app: App): void {
  server.post(
    '/api/store/v1/products/:handle/reviews',
    {
      config: { idempotency: 'none', problems: { 401: 'Nobody is signed in', 404: 'No such product', 409: crowded } },
      schema: {
        operationId: 'writeReview',
        summary: 'Review a product while signed in; what she bought gives the badge by itself',
        params: byHandle,
        body: reviewWish.extend({ ...written, variantId: z.uuid().optional() }),
        response: { 201: ownReview },
      },
    },
    async (request, reply) => {
      const profileId = await getShopper(request)
      const review = await app.edge.inTransaction(async (tx) => {
        const { locale } = await languageHere(tx, request.body)
        const productId = await productOf(tx, request.params.handle)
        const asker = { ip: request.ip, profileId }
        return reviewAsShopper(tx, { ...request.body, productId, locale, profileId, source: 'account', asker })
      })
      return reply.status(201).send(review)
    },
  )
  server.post(
    '/api/store/v1/products/:handle/guest-reviews',
    {
      config: { idempotency: 'none', problems: { 404: 'No such product', 409: crowded } },
      schema: {
        operationId: 'writeGuestReview',
        summary: 'Review a product as a guest; nobody sees it before the link in her mail was followed',
        params: byHandle,
        body: reviewWish.extend({
          ...written,
          author: z.string().min(1).max(480),
          variantId: z.uuid().optional(),
          email: emailSchema,
        }),
        response: { 202: z.null() },
      },
    },
    async (request, reply) => {
      await app.edge.inTransaction(async (tx) => {
        const { shop, locale } = await languageHere(tx, request.body)
        const productId = await productOf(tx, request.params.handle)
        const prefix = locale === shop.defaultLocale || !shop.locales.includes(locale) ? '' : `/${locale}`
        const page = `${originOf(request, shop)}${prefix}/reviews/confirm`
        await askToConfirmReview(tx, { ...request.body, productId, locale, asker: { ip: request.ip } }, page)
      })
      return reply.status(202).send(null)
    },
  )
}

function confirming(server: Server, app: App): void {
  server.post(
    '/api/store/v1/review-confirmations',
    {
      config: { idempotency: 'none', problems: { 404: 'Used, older than a week, or never made', 409: crowded } },
      schema: {
        operationId: 'confirmReview',
        summary: 'Say that a review under her address is hers',
        body: z.object({ token: z.string().max(64) }),
        response: { 201: ownReview },
      },
    },
    async (request, reply) => {
      const { token } = request.body
      const review = await app.edge.inTransaction((tx) => confirmReview(tx, { token, asker: { ip: request.ip } }))
      return reply.status(201).send(review)
    },
  )
}

function asking(server: Server, app: App): void {
  server.post(
    '/api/store/v1/products/:handle/review-links',
    {
      config: { idempotency: 'none', problems: { 404: 'No such product', 409: 'Too many from one connection today' } },
      schema: {
        operationId: 'askForReviewLink',
        summary: 'Mail a guest the link to review what arrived with her order; the answer is the same if nothing did',
        params: byHandle,
        body: z.object({ email: emailSchema.describe('Which she ordered with'), locale: localeTag.optional() }),
        response: { 202: z.null() },
      },
    },
    async (request, reply) => {
      await app.edge.inTransaction(async (tx) => {
        const { shop, locale } = await languageHere(tx, request.body)
        const productId = await productOf(tx, request.params.handle)
        const prefix = locale === shop.defaultLocale || !shop.locales.includes(locale) ? '' : `/${locale}`
        const wish = { productId, email: request.body.email, locale, asker: { ip: request.ip } }
        await mailReviewLink(tx, wish, `${originOf(request, shop)}${prefix}/reviews/write`)
      })
      return reply.status(202).send(null)
    },
  )
}

const askerOf = async (request: Request, device: string | undefined) => ({
  ip: request.ip,
  device,
  profileId: await shopperOf(request),
})

function judging(server: Server, app: App): void {
  const params = z.object({ id: z.uuid() })
  const problems = { 404: 'No such review', 409: 'It does not show, is her own, or a crowd votes from one connection' }
  server.put(
    '/api/store/v1/reviews/:id/helpful',
    {
      config: { problems },
      schema: {
        operationId: 'voteHelpful',
        summary: 'Say that a review helped, or take that back; one vote a person or device',
        params,
        body: z.object({ helpful: z.boolean(), device: deviceSecret }),
        response: { 200: z.object({ helpful: z.int() }) },
      },
    },
    async (request) => {
      const { helpful, device } = request.body
      const vote = { reviewId: request.params.id, asker: await askerOf(request, device) }
      const count = await app.edge.inTransaction((tx) => (helpful ? voteHelpful(tx, vote) : unvoteHelpful(tx, vote)))
      return { helpful: count }
    },
  )
  server.post(
    '/api/store/v1/reviews/:id/reports',
    {
      config: { problems },
      schema: {
        operationId: 'reportReview',
        summary: 'Report a review that should not be there; it shows until somebody looked at it',
        params,
        body: reportWish,
        response: { 202: z.null() },
      },
    },
    async (request, reply) => {
      const { reason, note, device } = request.body
      const report = { reviewId: request.params.id, reason: reason as ReportReason, note }
      const asker = await askerOf(request, device)
      await app.edge.inTransaction((tx) => reportReview(tx, { ...report, asker }))
      return reply.status(202).send(null)
    },
  )
}
