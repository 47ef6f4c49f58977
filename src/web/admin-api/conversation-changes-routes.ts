import { z } from 'zod'
import {
  answerThread,
  cardWishSchema,
  closeThread,
  getThread,
  giveThread,
  markRead,
  mostCards,
  reopenThread,
  snoozeThread,
  writeNote,
} from '../../modules/conversations/index.ts'
import { findMember } from '../../modules/staff/index.ts'
import { principalOf } from '../http/authentication.ts'
import { liveOf } from '../live/live.ts'
import type { App, Request, Routes, Server } from '../server.ts'
import { originOf } from '../store-api/here.ts'
import { changing } from './change.ts'
import { asConversationMessage, conversationMessage } from './conversation-answers.ts'
import { byId, instant, nothing } from './fields.ts'

const missing = { 404: 'There is no such conversation' }
const writes = 'conversations:write' as const
const text = z.string().max(16_000).describe('Plain text, at most 4,000 characters')
const ownId = z.uuid().describe('Made by whoever writes: sent again it is the same, and leaves once')

/** What staff do in conversations. */
export const conversationChangesRoutes: Routes = (server, app) => {
  answering(server, app)
  noting(server, app)
  holding(server, app)
  resting(server, app)
}

function answering(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/conversations/:id/answers',
    {
      config: {
        requires: writes,
        problems: {
          ...missing,
          409:
            'More was said meanwhile (`conversations/moved-on`, with `lastMessageId`); she said STOP; the window of the ' +
            'platform is closed; or there is no way to answer',
          422: 'Nothing was said, too long, or a card shows nothing',
        },
      },
      schema: {
        operationId: 'answerConversation',
        summary:
          'Answer in the channel in which she wrote; whoever answers has it from then on, and the helper is silent',
        params: byId,
        body: z
          .object({
            id: ownId,
            text: text.default(''),
            cards: z.array(cardWishSchema).max(mostCards).default([]).describe('Shown in the chat; elsewhere as links'),
            pictureIds: z.array(z.uuid()).max(20).default([]).describe('Sent before; at most 4, in the chat alone'),
            lastSeenMessageId: z
              .uuid()
              .nullable()
              .describe('The last message that was read before this was written: nobody answers twice'),
            closes: z.boolean().default(false).describe('Settles it with this answer'),
          })
          .meta({ id: 'ConversationAnswerToGive' }),
        response: { 201: conversationMessage },
      },
    },
    async (request, reply) => {
      const { id: threadId } = request.params
      const message = await changingThread(app, request, threadId, (tx, by) =>
        answerThread(tx, { ...request.body, threadId, by, origin: originOf(request, { baseUrl: app.http?.baseUrl }) }),
      )
      return reply.status(201).send(asConversationMessage(message))
    },
  )
}

function noting(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/conversations/:id/notes',
    {
      config: { requires: writes, problems: missing },
      schema: {
        operationId: 'noteInConversation',
        summary: 'Write something down between staff, which she never sees',
        params: byId,
        body: z.object({ id: ownId, text }),
        response: { 201: conversationMessage },
      },
    },
    async (request, reply) => {
      const { id: threadId } = request.params
      const message = await changingThread(app, request, threadId, (tx, by) =>
        writeNote(tx, { ...request.body, threadId, by }),
      )
      return reply.status(201).send(asConversationMessage(message))
    },
  )
  server.post(
    '/api/admin/v1/conversations/:id/writing',
    {
      config: { requires: writes, idempotency: 'none', problems: missing },
      schema: {
        operationId: 'writeInConversation',
        summary: 'Tell her and colleagues that somebody is writing an answer; at most every three seconds',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = principalOf(request)
      const name = await app.edge.reading(async (read) => {
        await getThread(read, request.params.id)
        return (await findMember(read, id))?.name ?? ''
      })
      liveOf(app).write({ threadId: request.params.id, staffId: id, name })
      return reply.status(204).send(null)
    },
  )
}

function holding(server: Server, app: App): void {
  server.put(
    '/api/admin/v1/conversations/:id/holder',
    {
      config: { requires: writes, problems: { ...missing, 422: 'Nobody with this id works here' } },
      schema: {
        operationId: 'giveConversation',
        summary: 'Take it, give it to a colleague, back to nobody, or to the helper; again is harmless',
        params: byId,
        body: z.object({
          to: z.string().min(1).max(80).describe('`me`, the id of a member of staff, `nobody` or `helper`'),
        }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: threadId } = request.params
      const { to } = request.body
      await changingThread(
        app,
        request,
        threadId,
        (tx, by) => giveThread(tx, { threadId, to: to === 'me' ? by : to }),
        { to },
      )
      return reply.status(204).send(null)
    },
  )
  server.put(
    '/api/admin/v1/conversations/:id/read',
    {
      config: { requires: writes, problems: missing },
      schema: {
        operationId: 'markConversation',
        summary: 'Note that it was read, or mark it as unread; again is harmless',
        params: byId,
        body: z.object({ read: z.boolean() }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: threadId } = request.params
      await app.edge.inTransaction((tx) => markRead(tx, { threadId, isRead: request.body.read }))
      liveOf(app).changed()
      return reply.status(204).send(null)
    },
  )
}

function resting(server: Server, app: App): void {
  server.put(
    '/api/admin/v1/conversations/:id/state',
    {
      config: {
        requires: writes,
        problems: { ...missing, 422: 'The time is not in the future, or over 90 days away' },
      },
      schema: {
        operationId: 'changeConversationState',
        summary: 'Settle it, let it rest until a time, or open it again, which undoes either; again is harmless',
        params: byId,
        body: z
          .discriminatedUnion('state', [
            z.object({ state: z.literal('open') }),
            z.object({ state: z.literal('closed') }),
            z.object({ state: z.literal('snoozed'), until: instant }),
          ])
          .meta({ id: 'ConversationStateToSet' }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: threadId } = request.params
      const wanted = request.body
      await changingThread(
        app,
        request,
        threadId,
        async (tx) => {
          if (wanted.state === 'closed') await closeThread(tx, threadId)
          else if (wanted.state === 'open') await reopenThread(tx, threadId)
          else await snoozeThread(tx, { threadId, until: wanted.until })
        },
        { state: wanted.state },
      )
      return reply.status(204).send(null)
    },
  )
}

/** Changes a conversation with a line in the audit trail, and tells open pages of it. */
async function changingThread<Answer>(
  app: App,
  request: Request,
  threadId: string,
  work: Parameters<typeof changing<Answer>>[3],
  data: Record<string, unknown> = {},
): Promise<Answer> {
  const answer = await changing(app, request, { subject: threadId, data }, work)
  liveOf(app).changed()
  return answer
}
