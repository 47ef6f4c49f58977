import { z } from 'zod'
import { listReplies, type Reply, settleReply } from '../../modules/messaging/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { Routes } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'

const reply = z
  .object({
    id: z.uuid(),
    sendId: z.uuid().nullable().describe('The mail that it answers, in the outbox'),
    profileId: z.uuid().nullable(),
    isFromRecipient: z.boolean().describe('Whether it came from the address that was written to'),
    fromAddress: z.string(),
    fromName: z.string(),
    subject: z.string(),
    bodyText: z.string(),
    html: z.string().describe('Sanitised: words, lists, tables and links; empty where she wrote plain text'),
    attachments: z
      .array(z.object({ name: z.string(), type: z.string(), bytes: z.int() }))
      .describe('What was attached; the files are not kept'),
    receivedAt: z.date(),
    doneAt: z.date().nullable(),
    doneBy: z.string().nullable(),
  })
  .meta({ id: 'MailReply' })

/** What people answered to mails of the shop. */
export const repliesRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/replies',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'listReplies',
        summary: 'What people answered to mails, newest first',
        querystring: pageQuery.extend({
          state: z.enum(['waiting', 'done']).optional().describe('`waiting`: nobody has seen to it'),
          profileId: z.uuid().optional(),
        }),
        response: { 200: pageOf(reply) },
      },
    },
    async ({ query: { cursor, limit, ...search } }) => {
      const after = readCursor(z.uuid(), cursor)
      const rows = await app.edge.reading((read) => listReplies(read, { ...search, after, limit: limit + 1 }))
      return pageFrom(rows.map(asAnswer), limit, ({ id }) => id)
    },
  )
  server.put(
    '/api/admin/v1/replies/:id/done',
    {
      config: { requires: 'messages:write', problems: { 404: 'There is no such answer' } },
      schema: {
        operationId: 'settleReply',
        summary: 'Note that somebody has seen to an answer, or that it waits again',
        params: byId,
        body: z.object({ done: z.boolean() }),
        response: nothing,
      },
    },
    async (request, answer) => {
      const { id: replyId } = request.params
      const { done: isDone } = request.body
      await changing(app, request, { subject: replyId, data: { isDone } }, (tx, by) =>
        settleReply(tx, { replyId, isDone, by }),
      )
      return answer.status(204).send(null)
    },
  )
}

const asAnswer = (one: Reply) => ({ ...one, attachments: [...one.attachments] })
