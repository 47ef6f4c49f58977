import { z } from 'zod'
import {
  answerByInvitation,
  answerQuestion,
  editPost,
  followQuestion,
  follows,
  openInvitation,
  postOfEditToken,
  withdrawPost,
} from '../../modules/reviews/index.ts'
import { getShopper } from '../http/authentication.ts'
import type { App, Routes, Server } from '../server.ts'
import { ofShopper } from './fields.ts'
import { languageHere } from './here.ts'
import { answerWish, ownPost, postEdit, written } from './question-answer.ts'

const byToken = z.object({ token: z.string().max(120) })
const noLink = { 404: 'The link was not made here, or was changed' }
const noAnswer = 'Already answered, the question does not show, or too many came from one connection'

/** Answering, and a shopper’s own questions and answers: by the link of a mail, or by the token of her device. */
export const ownQuestionRoutes: Routes = (server, app) => {
  answering(server, app)
  invited(server, app)
  byEditToken(server, app)
  following(server, app)
}

function answering(server: Server, app: App): void {
  server.post(
    '/api/store/v1/questions/:id/answers',
    {
      // NOTE: no Idempotency-Key, whose kept answer would hold the edit token in the clear; the person is the key.
      config: {
        idempotency: 'none',
        problems: {
          401: 'Nobody is signed in',
          403: 'She did not buy it here, and the shop lets only those answer who did',
          404: 'No such question',
          409: noAnswer,
        },
      },
      schema: {
        operationId: 'answerQuestion',
        summary: 'Answer while signed in; what she bought gives the owner’s sign by itself',
        ...ofShopper,
        params: z.object({ id: z.uuid() }),
        body: answerWish,
        response: { 201: written },
      },
    },
    async (request, reply) => {
      const profileId = await getShopper(request)
      const answer = await app.edge.inTransaction(async (tx) => {
        const { locale } = await languageHere(tx, request.body)
        const asker = { ip: request.ip, profileId }
        return answerQuestion(tx, { ...request.body, questionId: request.params.id, profileId, locale, asker })
      })
      return reply.status(201).send(answer)
    },
  )
}

function invited(server: Server, app: App): void {
  const path = '/api/store/v1/question-invitations/:token'
  server.get(
    path,
    {
      config: { problems: noLink },
      schema: {
        operationId: 'openQuestionInvitation',
        summary: 'The question behind the link of a mail to somebody who has the product; opening it saves nothing',
        params: byToken,
        response: {
          200: z
            .object({
              state: z.enum(['open', 'answered', 'over']).describe('`over`: the question no longer shows'),
              productId: z.uuid(),
              questionId: z.uuid(),
              question: z.string(),
              locale: z.string(),
              author: z.string().describe('The name her answer would be shown under'),
            })
            .meta({ id: 'QuestionInvitation' }),
        },
      },
    },
    ({ params }) => app.edge.reading((read) => openInvitation(read, params.token)),
  )
  server.post(
    `${path}/answer`,
    {
      config: { idempotency: 'none', problems: { ...noLink, 409: noAnswer } },
      schema: {
        operationId: 'answerByInvitation',
        summary: 'Answer without signing in, as the owner whom the mail was sent to',
        params: byToken,
        body: answerWish,
        response: { 201: written },
      },
    },
    async (request, reply) => {
      const answer = await app.edge.inTransaction(async (tx) => {
        const { locale } = await languageHere(tx, request.body)
        return answerByInvitation(tx, { ...request.body, ...request.params, locale, asker: { ip: request.ip } })
      })
      return reply.status(201).send(answer)
    },
  )
}

function byEditToken(server: Server, app: App): void {
  const path = '/api/store/v1/question-edits/:token'
  server.get(
    path,
    {
      config: { problems: noLink },
      schema: {
        operationId: 'getQuestionOrAnswerToEdit',
        summary: 'Her question or answer, on the device that wrote it',
        params: byToken,
        response: { 200: ownPost },
      },
    },
    ({ params }) => app.edge.inTransaction((tx) => postOfEditToken(tx, params.token)),
  )
  server.put(
    path,
    {
      config: { problems: { ...noLink, 409: 'Withdrawn' } },
      schema: {
        operationId: 'editQuestionOrAnswer',
        summary: 'Change it; new words wait for a decision while the old ones show',
        params: byToken,
        body: postEdit,
        response: { 200: ownPost },
      },
    },
    (request) =>
      app.edge.inTransaction((tx) => editPost(tx, { ...request.body, ...request.params, asker: { ip: request.ip } })),
  )
  server.delete(
    path,
    {
      config: { problems: noLink },
      schema: {
        operationId: 'withdrawQuestionOrAnswer',
        summary: 'Take it back for good, with all its words',
        params: byToken,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await app.edge.inTransaction((tx) => withdrawPost(tx, request.params))
      return reply.status(204).send(null)
    },
  )
}

function following(server: Server, app: App): void {
  server.put(
    '/api/store/v1/question-follows/:token',
    {
      config: { problems: noLink },
      schema: {
        operationId: 'followQuestion',
        summary: 'Be told of every answer to her question, or of none; with none her address is forgotten',
        params: byToken,
        body: z.object({ follow: z.enum(['all', 'none']) }),
        response: { 200: z.object({ follow: z.enum(follows) }) },
      },
    },
    async (request) => ({
      follow: await app.edge.inTransaction((tx) => followQuestion(tx, { ...request.body, ...request.params })),
    }),
  )
}
