import { z } from 'zod'
import {
  conversationFigures,
  countThreads,
  getThread,
  listMessages,
  listThreads,
  threadChannels,
  threadStates,
} from '../../modules/conversations/index.ts'
import { principalOf } from '../http/authentication.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import { type EventStream, endStreamsWith, openStream } from '../live/event-stream.ts'
import { liveOf } from '../live/live.ts'
import type { App, Routes, Server } from '../server.ts'
import {
  asConversationMessage,
  asConversations,
  conversation,
  conversationAbout,
  conversationDetail,
  conversationMessage,
} from './conversation-answers.ts'
import { byId, instant } from './fields.ts'

const missing = { 404: 'There is no such conversation' }
const reads = 'conversations:read' as const
const pageSize = 50

/** What people and the shop say to each other, as staff see it. */
export const conversationsRoutes: Routes = (server, app) => {
  list(server, app)
  counts(server, app)
  figures(server, app)
  one(server, app)
  stream(server, app)
}

function list(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/conversations',
    {
      config: { requires: reads },
      schema: {
        operationId: 'listConversations',
        summary: 'Conversations, the one in which something was said last first',
        querystring: pageQuery.extend({
          state: z.enum(threadStates).optional(),
          held: z
            .enum(['mine', 'nobody', 'helper', 'others'])
            .optional()
            .describe('`nobody`: the helper has handed it over or never had it, and nobody has taken it'),
          channel: z.enum(threadChannels).optional(),
          unread: z.stringbool().optional(),
          profileId: z.uuid().optional().describe('All of the person to whom this profile belongs'),
          search: z.string().max(200).optional().describe('Words of what was said, or of a name, address or subject'),
        }),
        response: { 200: pageOf(conversation) },
      },
    },
    (request) => {
      const { cursor, limit, unread: isUnread, ...search } = request.query
      const after = readCursor(z.object({ at: z.iso.datetime(), id: z.uuid() }), cursor)
      const staffId = principalOf(request).id
      return app.edge.reading(async (read) => {
        const rows = await listThreads(read, { ...search, isUnread, staffId, after, limit: limit + 1 })
        const { items, nextCursor } = pageFrom(rows, limit, ({ lastAt, id }) => ({ at: lastAt.toISOString(), id }))
        return { items: await asConversations(read, items), nextCursor }
      })
    },
  )
}

function counts(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/conversations/counts',
    {
      config: { requires: reads },
      schema: {
        operationId: 'countConversations',
        summary: 'How many wait, for the menu and the filters',
        response: {
          200: z
            .object({
              mine: z.int().describe('Open, and mine'),
              nobody: z.int().describe('Open, and nobody has taken them'),
              helper: z.int().describe('Open, and the helper answers'),
              snoozed: z.int(),
              unread: z.int().describe('Open with something unread, mine or nobody’s: the number beside the menu'),
              waitingSince: z.date().nullable().describe('Since when the one that waits longest does'),
            })
            .meta({ id: 'ConversationCounts' }),
        },
      },
    },
    (request) => app.edge.reading((read) => countThreads(read, principalOf(request).id)),
  )
}

function figures(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/conversations/figures',
    {
      config: { requires: reads },
      schema: {
        operationId: 'getConversationFigures',
        summary:
          'How fast people are answered, by channel; of the conversations that began in a period, 90 days at most',
        querystring: z
          .object({ from: instant, to: instant })
          .refine(({ from, to }) => from < to && to.getTime() - from.getTime() <= 92 * 86_400_000, {
            message: 'At most 92 days, and the end after the beginning',
            path: ['to'],
          }),
        response: {
          200: z.object({
            items: z.array(
              z
                .object({
                  channel: z.enum(threadChannels),
                  begun: z.int(),
                  answered: z.int(),
                  settled: z.int(),
                  byHelperAlone: z.int().describe('Answered by the helper and by nobody of the staff'),
                  firstAnswerSeconds: z.number().nullable().describe('Median from her first word to the first answer'),
                  firstStaffAnswerSeconds: z
                    .number()
                    .nullable()
                    .describe('Median to the first answer of the staff, from the hand-over where there was one'),
                  settledSeconds: z.number().nullable().describe('Median until it was settled'),
                })
                .meta({ id: 'ConversationFigures' }),
            ),
          }),
        },
      },
    },
    async ({ query }) => ({ items: await app.edge.reading((read) => conversationFigures(read, query)) }),
  )
}

function one(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/conversations/:id',
    {
      config: { requires: reads, problems: missing },
      schema: {
        operationId: 'getConversation',
        summary: 'A conversation with its latest messages, who she is and where she was',
        params: byId,
        response: { 200: conversationDetail },
      },
    },
    ({ params: { id } }) =>
      app.edge.reading(async (read) => {
        const thread = await getThread(read, id)
        const [head] = await asConversations(read, [thread])
        const rows = await listMessages(read, { threadId: id, asSheSees: false, limit: pageSize + 1 })
        return {
          ...head!,
          ...(await conversationAbout(read, thread)),
          items: rows.slice(-pageSize).map(asConversationMessage),
          hasEarlier: rows.length > pageSize,
        }
      }),
  )
  server.get(
    '/api/admin/v1/conversations/:id/messages',
    {
      config: { requires: reads, problems: missing },
      schema: {
        operationId: 'listConversationMessages',
        summary: 'Messages before or behind a number, notes among them',
        params: byId,
        querystring: z.object({
          before: z.coerce.number().int().min(0).optional(),
          after: z.coerce.number().int().min(0).optional(),
          limit: z.coerce.number().int().min(1).max(100).default(pageSize),
        }),
        response: { 200: z.object({ items: z.array(conversationMessage), hasMore: z.boolean() }) },
      },
    },
    ({ params: { id }, query: { before, after, limit } }) =>
      app.edge.reading(async (read) => {
        await getThread(read, id)
        const rows = await listMessages(read, { threadId: id, before, after, asSheSees: false, limit: limit + 1 })
        const page = after === undefined ? rows.slice(-limit) : rows.slice(0, limit)
        return { items: page.map(asConversationMessage), hasMore: rows.length > limit }
      }),
  )
}

function stream(server: Server, app: App): void {
  liveOf(app)
  const streams = new Set<EventStream>()
  endStreamsWith(server, streams)
  server.get(
    '/api/admin/v1/conversations/stream',
    {
      config: {
        requires: reads,
        problems: {
          406: 'Without `Accept: text/event-stream`',
          503: 'Too many listen at once: ask again now and then instead',
        },
      },
      schema: {
        operationId: 'streamConversations',
        summary: 'Server-sent events of all conversations: `changed`, `writing`',
        description:
          '`changed`: { ids } of conversations in which something is new; ask for those that are shown, and for the counts. ' +
          '`writing`: { threadId, staffId, name }; staffId is null where it is she. Show it for five seconds.',
        response: { 200: { content: { 'text/event-stream': { schema: z.string() } } } },
      },
    },
    (request, reply): void => {
      const events = openStream(request, reply, () => {
        unwatch()
        streams.delete(events)
      })
      const unwatch = liveOf(app).watch({
        threadId: 'all',
        changed: (ids) => events.send('changed', { ids }),
        writing: (writing) => events.send('writing', writing),
      })
      streams.add(events)
    },
  )
}
