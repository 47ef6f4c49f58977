import { z } from 'zod'
import { findChat, findThread, listMessages } from '../../modules/conversations/index.ts'
import { type EventStream, endStreamsWith, openStream } from '../live/event-stream.ts'
import { liveOf } from '../live/live.ts'
import type { App, Reply, Request, Routes } from '../server.ts'
import { asChatMessage, chatStateOf } from './chat-answer.ts'
import { chatVisitor } from './chat-visitor.ts'

/** What is said in her chat, as it is said. */
export const chatStreamRoutes: Routes = (server, app) => {
  const streams = new Set<EventStream>()
  endStreamsWith(server, streams)
  server.get(
    '/api/store/v1/chat/stream',
    {
      config: {
        rateLimit: { max: 60, timeWindow: 60_000 },
        problems: {
          406: 'Without `Accept: text/event-stream`',
          503: 'Too many listen at once: ask for messages every few seconds instead',
        },
      },
      schema: {
        operationId: 'streamChat',
        summary: 'Server-sent events of her chat: `messages`, `state`, `writing`; 204 until something was said',
        description:
          '`messages`: { chat, messages } with what is new since `after` or `Last-Event-ID`, whose ids are numbers of messages. ' +
          '`writing`: { name } of who on the staff is writing; show it for five seconds.',
        querystring: z.object({
          after: z.coerce.number().int().min(0).optional().describe('`number` of the latest that the page shows'),
        }),
        response: {
          200: { content: { 'text/event-stream': { schema: z.string() } } },
          204: z.null(),
        },
      },
    },
    async (request, reply) => {
      const visitor = await chatVisitor(request)
      const thread = await app.edge.reading((read) => findChat(read, visitor))
      if (!thread) return reply.status(204).send(null)
      const after = Number(request.headers['last-event-id'] ?? request.query.after ?? thread.messages)
      follow(app, { request, reply, streams, threadId: thread.id, profileId: visitor.profileId, after })
      return reply
    },
  )
}

interface Following {
  readonly request: Request
  readonly reply: Reply
  readonly streams: Set<EventStream>
  readonly threadId: string
  readonly profileId: string | undefined
  readonly after: number
}

function follow(app: App, { request, reply, streams, threadId, profileId, after }: Following): void {
  let known = Number.isFinite(after) ? after : 0
  let telling = Promise.resolve()
  const stream = openStream(request, reply, () => {
    unwatch()
    streams.delete(stream)
  })
  const tell = async () => {
    const { chat, messages } = await app.edge.reading(async (read) => {
      const thread = await findThread(read, threadId)
      return {
        chat: thread && (await chatStateOf(read, thread, profileId)),
        messages: thread ? await listMessages(read, { threadId, after: known, asSheSees: true, limit: 100 }) : [],
      }
    })
    // It went into another, as she signed in.
    if (!chat) return stream.end()
    known = messages.at(-1)?.number ?? known
    stream.send('messages', { chat, messages: messages.map(asChatMessage) }, String(known))
  }
  const soon = () => {
    telling = telling.then(tell).catch(() => stream.end())
  }
  const unwatch = liveOf(app).watch({
    threadId,
    changed: soon,
    writing: ({ staffId, name }) => {
      if (staffId !== null) stream.send('writing', { name })
    },
  })
  streams.add(stream)
  soon()
}
