import { z } from 'zod'
import { beginConversation, threadChannels, waysToWrite } from '../../modules/conversations/index.ts'
import { getProfile } from '../../modules/profiles/index.ts'
import { liveOf } from '../live/live.ts'
import type { Routes } from '../server.ts'
import { originOf } from '../store-api/here.ts'
import { changing } from './change.ts'
import { byId } from './fields.ts'

const missing = { 404: 'There is no such customer' }

const way = z
  .object({
    channel: z.enum(threadChannels),
    platform: z.string().nullable().describe('Of a messenger: `telegram`'),
    address: z.string().nullable().describe('Null in the chat, and where none is known'),
    because: z
      .string()
      .nullable()
      .describe(
        'Why she is not reached so: `chat-off`, `never-wrote`, `unreachable`, `opted-out`, …; null where she is',
      ),
  })
  .meta({ id: 'WayToWrite' })

/** How staff begin a conversation with somebody who has not asked. */
export const beginConversationRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/customers/:id/ways-to-write',
    {
      config: { requires: 'conversations:read', problems: missing },
      schema: {
        operationId: 'listWaysToWrite',
        summary: 'By which ways a customer can be written to now, the chat first, and why not by the others',
        params: byId,
        response: { 200: z.object({ items: z.array(way) }) },
      },
    },
    async ({ params: { id } }) =>
      app.edge.reading(async (read) => {
        await getProfile(read, id)
        return { items: await waysToWrite(read, id) }
      }),
  )
  server.post(
    '/api/admin/v1/customers/:id/conversations',
    {
      config: {
        requires: 'conversations:write',
        problems: {
          ...missing,
          409: 'She is not reached by this way; `details.because` says why',
          422: 'Nothing was said, too long, or a mail without a subject',
        },
      },
      schema: {
        operationId: 'beginConversation',
        summary:
          'Write to a customer who has not asked, for her alone and no advertising; what she answers comes to the inbox',
        params: byId,
        body: z
          .object({
            id: z.uuid().describe('Made by whoever writes: sent again it is the same, and leaves once'),
            channel: z.enum(threadChannels),
            platform: z.string().max(40).optional().describe('Of a messenger'),
            subject: z.string().max(200).optional().describe('Of a mail'),
            text: z.string().max(16_000).describe('Plain text, at most 4,000 characters'),
          })
          .meta({ id: 'ConversationToBegin' }),
        response: { 201: z.object({ conversationId: z.uuid() }) },
      },
    },
    async (request, reply) => {
      const { id: profileId } = request.params
      const origin = originOf(request, { baseUrl: app.http?.baseUrl })
      const { channel } = request.body
      const message = await changing(app, request, { subject: profileId, data: { channel } }, (tx, by) =>
        beginConversation(tx, { ...request.body, profileId, by, origin }),
      )
      liveOf(app).changed()
      return reply.status(201).send({ conversationId: message.threadId })
    },
  )
}
