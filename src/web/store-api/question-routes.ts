import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findProductByHandle, ProductUnknown } from '../../modules/catalog/index.ts'
import { emailSchema } from '../../modules/profiles/index.ts'
import {
  askQuestion,
  listQuestions,
  listReviews,
  placeAfterQuestion,
  questionRules,
  QuestionsOff,
  reportPost,
  type ReportReason,
  similarQuestions,
  unvoteAnswer,
  voteAnswer,
} from '../../modules/reviews/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { shopperOf } from '../http/authentication.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Request, Routes, Server } from '../server.ts'
import { localeTag } from './fields.ts'
import { languageHere } from './here.ts'
import { byHandle } from './product-routes.ts'
import { questionWish, shownQuestion, written } from './question-answer.ts'
import { deviceSecret, reportWish, shownReview, shownReviews } from './review-answer.ts'

const place = z.object({
  own: z.literal([0, 1]),
  answered: z.literal([0, 1]),
  helpful: z.int(),
  id: z.uuid(),
})

const mostReviews = 5

/** Questions about products: reading, looking through them with the reviews, asking, voting, reporting. */
export const questionRoutes: Routes = (server, app) => {
  reading(server, app)
  asking(server, app)
  judging(server, app)
}

function reading(server: Server, app: App): void {
  server.get(
    '/api/store/v1/products/:handle/questions',
    {
      config: { problems: { 404: 'No product has this handle', 409: 'The shop takes no questions' } },
      schema: {
        operationId: 'listQuestions',
        summary: 'Questions about a product that show, with their answers; with words, also the reviews that have them',
        params: byHandle,
        querystring: pageQuery.extend({
          locale: localeTag.optional().describe('Whose questions come first, and in which the rules are told'),
          q: z.string().max(200).optional().describe('Words in the question, its answers, or reviews'),
        }),
        response: {
          200: pageOf(shownQuestion).extend({
            rules: z.object({ questions: z.string(), answers: z.string() }).describe('The orders, to show beside them'),
            reviews: z.array(shownReview).readonly().optional().describe('On the first page of a search; at most 5'),
          }),
        },
      },
    },
    ({ params, query: { locale: asked, q, cursor, limit } }) =>
      app.edge.reading(async (read) => {
        const { locale } = await languageHere(read, { locale: asked })
        const productId = await productOf(read, params.handle)
        const search = { productId, locale, search: q, after: readCursor(place, cursor), limit: limit + 1 }
        const page = pageFrom(await listQuestions(read, search), limit, (last) => placeAfterQuestion(last, locale))
        const { questions, answers } = questionRules
        const found = q && !cursor ? await listReviews(read, { productId, search: q, limit: mostReviews }) : undefined
        return {
          ...page,
          rules: { questions: translated(questions, locale), answers: translated(answers, locale) },
          ...(found && { reviews: await shownReviews(read, found, locale) }),
        }
      }),
  )
  server.get(
    '/api/store/v1/products/:handle/questions/similar',
    {
      config: { problems: { 404: 'No product has this handle', 409: 'The shop takes no questions' } },
      schema: {
        operationId: 'listSimilarQuestions',
        summary: 'Answered questions that ask much the same as what somebody is about to ask; at most three',
        params: byHandle,
        querystring: z.object({ body: z.string().max(2_400), locale: localeTag.optional() }),
        response: { 200: z.object({ items: z.array(shownQuestion).readonly() }) },
      },
    },
    ({ params, query }) =>
      app.edge.reading(async (read) => {
        const { locale } = await languageHere(read, query)
        const productId = await productOf(read, params.handle)
        return { items: await similarQuestions(read, { productId, body: query.body, locale }) }
      }),
  )
}

function asking(server: Server, app: App): void {
  server.post(
    '/api/store/v1/products/:handle/questions',
    {
      // NOTE: no Idempotency-Key, whose kept answer would hold the edit token in the clear; the same words from the
      // same person or connection within a day are the same question.
      config: {
        idempotency: 'none',
        problems: { 404: 'No such product', 409: 'The shop takes none, or too many from one connection or address' },
      },
      schema: {
        operationId: 'askQuestion',
        summary:
          'Ask about a product; it shows once somebody has decided. Answered ones that are alike come back instead',
        params: byHandle,
        body: questionWish.extend({
          email: emailSchema.optional().describe('Where to tell her of the first answer; of who is signed in her own'),
        }),
        response: {
          201: written,
          200: z
            .object({ similar: z.array(shownQuestion).readonly() })
            .describe('Nothing was kept; send it again with `sure` when none of these is it'),
        },
      },
    },
    async (request, reply) => {
      const profileId = await shopperOf(request)
      const asked = await app.edge.inTransaction(async (tx) => {
        const { locale } = await languageHere(tx, request.body)
        const productId = await productOf(tx, request.params.handle)
        return askQuestion(tx, { ...request.body, productId, locale, profileId, asker: { ip: request.ip, profileId } })
      })
      return 'similar' in asked ? reply.status(200).send(asked) : reply.status(201).send(asked)
    },
  )
}

/** @throws {ProductUnknown} also where the handle has moved @throws {QuestionsOff} */
async function productOf(read: Read, handle: string): Promise<string> {
  const found = await findProductByHandle(read, { handle, locale: 'en' })
  if (!found || 'redirectTo' in found) throw new ProductUnknown()
  if (!(await shopSettings(read)).questions.on) throw new QuestionsOff()
  return found.product.id
}

const askerOf = async (request: Request, device: string | undefined) => ({
  ip: request.ip,
  device,
  profileId: await shopperOf(request),
})

function judging(server: Server, app: App): void {
  const params = z.object({ id: z.uuid() })
  server.put(
    '/api/store/v1/answers/:id/helpful',
    {
      config: { problems: { 404: 'No such answer', 409: 'It does not show, is her own, or a crowd votes' } },
      schema: {
        operationId: 'voteAnswer',
        summary: 'Say that an answer helped, or take that back; one vote a person or device',
        params,
        body: z.object({ helpful: z.boolean(), device: deviceSecret }),
        response: { 200: z.object({ helpful: z.int() }) },
      },
    },
    async (request) => {
      const { helpful, device } = request.body
      const vote = { answerId: request.params.id, asker: await askerOf(request, device) }
      const count = await app.edge.inTransaction((tx) => (helpful ? voteAnswer(tx, vote) : unvoteAnswer(tx, vote)))
      return { helpful: count }
    },
  )
  server.post(
    '/api/store/v1/questions/:id/reports',
    {
      config: { problems: { 404: 'No such question or answer', 409: 'It does not show' } },
      schema: {
        operationId: 'reportQuestionOrAnswer',
        summary: 'Report a question or an answer that should not be there; it shows until somebody looked at it',
        params,
        body: reportWish,
        response: { 202: z.null() },
      },
    },
    async (request, reply) => {
      const { reason, note, device } = request.body
      const asker = await askerOf(request, device)
      const report = { postId: request.params.id, reason: reason as ReportReason, note, asker }
      await app.edge.inTransaction((tx) => reportPost(tx, report))
      return reply.status(202).send(null)
    },
  )
}
