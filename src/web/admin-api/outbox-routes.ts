import { z } from 'zod'
import type { Tx } from '../../kernel/transaction.ts'
import {
  actsForReader,
  findSend,
  listSends,
  messageChannels,
  retrySend,
  type SendContent,
  SendUnknown,
} from '../../modules/messaging/index.ts'
import { audit } from '../../modules/staff/index.ts'
import { principalOf } from '../http/authentication.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import { mayDo, type Principal } from '../http/principal.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Routes } from '../server.ts'
import { changing } from './change.ts'

const state = z.enum(['queued', 'held', 'sent', 'refused'])

const send = z
  .object({
    id: z.uuid(),
    key: z.string().describe('What it is for; a second mail for the same is never made'),
    channel: z.enum(messageChannels),
    template: z.string(),
    profileId: z.uuid().nullable(),
    recipient: z.string(),
    locale: z.string(),
    subject: z.string(),
    state,
    tries: z.int(),
    lastError: z.string().nullable(),
    unansweredAt: z
      .date()
      .nullable()
      .describe('When a mail server was given it without an answer: unless it is sent, it may have arrived'),
    createdAt: z.date(),
    sentAt: z.date().nullable(),
  })
  .meta({ id: 'Send' })

const sendContent = send
  .extend({
    html: z.string(),
    bodyText: z.string(),
    messageId: z.string().describe('RFC 5322 Message-ID, without brackets'),
  })
  .meta({ id: 'SendContent' })

const byId = z.object({ id: z.uuid() })

/** The outbox, as a mail client would show it. */
export const outboxRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/outbox',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'listSends',
        summary: 'Mails that left or wait, newest first',
        querystring: pageQuery.extend({ state: state.optional(), search: z.string().max(200).optional() }),
        response: { 200: pageOf(send) },
      },
    },
    async ({ query: { cursor, limit, ...search } }) => {
      const after = readCursor(z.uuid(), cursor)
      const rows = await app.edge.reading((read) => listSends(read, { ...search, after, limit: limit + 1 }))
      return pageFrom(rows, limit, (row) => row.id)
    },
  )
  server.get(
    '/api/admin/v1/outbox/:id',
    {
      config: { requires: 'messages:read', problems: { 404: 'There is no such mail' } },
      schema: {
        operationId: 'getSend',
        summary: 'One mail with all that is in it',
        description:
          'One by whose link somebody could act as its reader (signing in, reviewing, allowing pictures) takes `staff:write`, ' +
          'and its reading is written into the audit trail.',
        params: byId,
        response: { 200: sendContent },
      },
    },
    (request) => app.edge.inTransaction((tx) => readSend(tx, request.params.id, principalOf(request))),
  )
  server.post(
    '/api/admin/v1/outbox/:id/retry',
    {
      config: {
        requires: 'messages:write',
        problems: { 404: 'There is no such mail', 409: 'It has left already, or whom it was for was erased' },
      },
      schema: { operationId: 'retrySend', summary: 'Try a mail again', params: byId, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await changing(app, request, { subject: request.params.id }, (tx) => retrySend(tx, request.params.id))
      return reply.status(204).send(null)
    },
  )
}

/** @throws {HttpProblem} 403 for who could come in, or say how something is, as the one whom the message is for */
async function readSend(tx: Tx, sendId: string, reader: Principal): Promise<SendContent> {
  const found = await findSend(tx, sendId)
  if (!found) throw new SendUnknown()
  if (!actsForReader(found)) return found
  if (!mayDo(reader, 'staff:write')) {
    throw new HttpProblem(403, 'http/scope-missing', 'Only who may change the staff may read this message.')
  }
  const { kind, id } = reader
  await audit(tx, { actor: { kind, id }, action: 'getSend', subject: found.id })
  return found
}
