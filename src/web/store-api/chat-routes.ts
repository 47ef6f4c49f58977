import { z } from 'zod'
import {
  findChat,
  findThread,
  greet,
  handOver,
  hasGuestChat,
  helpInChat,
  leaveAddress,
  listMessages,
  openChat,
  type Said,
  sayInChat,
  seeMessages,
} from '../../modules/conversations/index.ts'
import { emailSchema } from '../../modules/profiles/index.ts'
import { HttpProblem } from '../http/problem.ts'
import { liveOf } from '../live/live.ts'
import type { App, Request, Routes, Server } from '../server.ts'
import { asChatMessage, chatMessage, chatState, chatStateOf } from './chat-answer.ts'
import { chatVisitor, checkoutHere } from './chat-visitor.ts'
import { localeTag } from './fields.ts'
import { languageHere } from './here.ts'
import { cartTokenOf } from '../storefront/cart-cookie.ts'

/** So many messages a first look shows, and a page of earlier ones. */
const pageSize = 30

const whereQuery = z.object({
  locale: localeTag.optional().describe('The language of her page; the shop’s own when left out'),
  productId: z.uuid().optional().describe('The product on whose page she is'),
})

const chatAnswer = z
  .object({
    chat: chatState,
    greeting: z.string().nullable().describe('The first line while nothing was said yet: automatic, mark it as such'),
    messages: z.array(chatMessage).describe('The latest, in the order in which they were said'),
    hasEarlier: z.boolean(),
  })
  .meta({ id: 'Chat' })

const toSay = z
  .object({
    id: z.uuid().describe('Made by the page: sent again it is the same message, and changes nothing'),
    // NOTE: longer texts reach the module too, which says what is too long.
    text: z.string().max(16_000).default('').describe('Plain text, at most 4,000 characters'),
    pictureIds: z.array(z.uuid()).max(20).default([]).describe('Sent before to `/chat/pictures`; at most 4'),
    answersId: z
      .uuid()
      .optional()
      .describe('The message under which she pressed these words, an answer of its `offer`'),
    locale: localeTag.optional(),
    market: z.string().max(32).optional().describe('Whose prices she sees'),
    productId: z.uuid().optional().describe('The product on whose page she is'),
    path: z.string().max(300).optional().describe('Path of the page she is on'),
    checkoutToken: z.string().max(64).optional().describe('Her cart, where a program knows it and no cookie does'),
  })
  .meta({ id: 'ChatMessageToSay' })

const saidAnswer = z
  .object({ chat: chatState, messages: z.array(chatMessage).describe('Hers, and what the helper answered at once') })
  .meta({ id: 'ChatSaid' })

const perMinute = (max: number) => ({ max, timeWindow: 60_000 })
const tooFast = { 429: 'Too many from one connection in a minute' }

/** The shop's own chat. Whose it is tells the cookie of her browser, or her session; see `chatVisitor`. */
export const chatRoutes: Routes = (server, app) => {
  liveOf(app)
  looking(server, app)
  paging(server, app)
  saying(server, app)
  telling(server, app)
  writing(server, app)
}

function looking(server: Server, app: App): void {
  server.get(
    '/api/store/v1/chat',
    {
      config: { rateLimit: perMinute(120), problems: tooFast },
      schema: {
        operationId: 'getChat',
        summary: 'Her chat: how it stands, its latest messages, and how she is greeted before the first',
        querystring: whereQuery,
        response: { 200: chatAnswer },
      },
    },
    async (request, reply) => {
      const visitor = await chatVisitor(request, reply)
      const { productId } = request.query
      if (await app.edge.reading((read) => hasGuestChat(read, visitor))) {
        await app.edge.inTransaction((tx) => openChat(tx, visitor, { locale: 'en', heldBy: 'nobody' }))
      }
      reply.header('cache-control', 'no-store')
      return app.edge.reading(async (read) => {
        const { locale } = await languageHere(read, request.query)
        const thread = await findChat(read, visitor)
        const chat = await chatStateOf(read, thread, visitor.profileId)
        const rows = thread
          ? await listMessages(read, { threadId: thread.id, asSheSees: true, limit: pageSize + 1 })
          : []
        const about = { profileId: visitor.profileId, locale, productId, cartToken: cartTokenOf(request) }
        return {
          chat,
          greeting: chat.isOn && chat.hasHelper && rows.length === 0 ? await greet(read, about) : null,
          messages: rows.slice(-pageSize).map(asChatMessage),
          hasEarlier: rows.length > pageSize,
        }
      })
    },
  )
}

function paging(server: Server, app: App): void {
  server.get(
    '/api/store/v1/chat/messages',
    {
      config: { rateLimit: perMinute(240), problems: tooFast },
      schema: {
        operationId: 'listChatMessages',
        summary:
          'Messages of her chat, a page before or behind a number; for pages without a stream, every few seconds',
        querystring: z.object({
          before: z.coerce.number().int().min(0).optional().describe('`number` of the earliest that is known'),
          after: z.coerce.number().int().min(0).optional().describe('`number` of the latest that is known'),
          limit: z.coerce.number().int().min(1).max(100).default(pageSize),
        }),
        response: { 200: z.object({ chat: chatState, messages: z.array(chatMessage), hasMore: z.boolean() }) },
      },
    },
    async (request, reply) => {
      const visitor = await chatVisitor(request)
      const { before, after, limit } = request.query
      reply.header('cache-control', 'no-store')
      return app.edge.reading(async (read) => {
        const thread = await findChat(read, visitor)
        const chat = await chatStateOf(read, thread, visitor.profileId)
        if (!thread) return { chat, messages: [], hasMore: false }
        const asked = { threadId: thread.id, before, after, asSheSees: true, limit: limit + 1 }
        const rows = await listMessages(read, asked)
        const page = after === undefined ? rows.slice(-limit) : rows.slice(0, limit)
        return { chat, messages: page.map(asChatMessage), hasMore: rows.length > limit }
      })
    },
  )
}

function saying(server: Server, app: App): void {
  server.post(
    '/api/store/v1/chat/messages',
    {
      // NOTE: the id of the message is the key: it is also that where no JavaScript could make one twice.
      config: {
        idempotency: 'none',
        rateLimit: perMinute(30),
        problems: {
          ...tooFast,
          403: 'The shop has no chat now',
          404: 'A picture was not sent before, or went with another message',
          409: 'More than 60 messages in ten minutes, or too many pictures',
          422: 'Nothing was said, or more than 4,000 characters',
        },
      },
      schema: {
        operationId: 'sayInChat',
        summary: 'Say something; what the helper surely knows is answered at once',
        body: toSay,
        response: { 201: saidAnswer },
      },
    },
    async (request, reply) => {
      const visitor = await chatVisitor(request, reply)
      const answer = await say(app, request, visitor, request.body)
      return reply.status(201).send(answer)
    },
  )
}

/** Says something for a visitor and lets the helper answer; the pages without JavaScript do the same. */
export async function say(
  app: App,
  request: Request,
  visitor: Awaited<ReturnType<typeof chatVisitor>>,
  wanted: z.infer<typeof toSay>,
): Promise<z.input<typeof saidAnswer>> {
  const { market, productId, path, checkoutToken, pictureIds, id, text, answersId } = wanted
  const said = await app.edge.inTransaction(async (tx) => {
    const { locale } = await languageHere(tx, wanted)
    const checkoutId = await checkoutHere(tx, request, checkoutToken)
    const about = { market, productId, path, checkoutId }
    const cartToken = checkoutToken ?? cartTokenOf(request)
    return {
      ...(await sayInChat(tx, { visitor, id, text, pictureIds, answersId, locale, about, cartToken })),
      checkoutId,
    }
  })
  const helped = said.isForHelper ? await help(app, request, said) : undefined
  liveOf(app).changed()
  return app.edge.reading(async (read) => {
    const thread = await findThread(read, said.thread.id)
    return {
      chat: await chatStateOf(read, thread, visitor.profileId),
      messages: [said.message, ...(helped ? [helped] : [])].map(asChatMessage),
    }
  })
}

/** A helper that stumbles keeps nobody's words back: then the staff have them. */
async function help(app: App, request: Request, said: Said & { checkoutId: string | undefined }) {
  const { message, thread, checkoutId } = said
  try {
    return await app.edge.inTransaction((tx) => helpInChat(tx, { threadId: thread.id, message, checkoutId }))
  } catch (error) {
    request.log.error({ err: error }, 'The helper could not answer')
    await app.edge.inTransaction(async (tx) => handOver(tx, (await findThread(tx, thread.id))!, 'off'))
    return undefined
  }
}

function telling(server: Server, app: App): void {
  const config = { rateLimit: perMinute(60), problems: tooFast }
  server.put(
    '/api/store/v1/chat/seen',
    {
      config: { ...config, rateLimit: perMinute(240) },
      schema: {
        operationId: 'seeChatMessages',
        summary: 'Note how far she has seen, so that it is not sent to her mail address too; never goes back',
        body: z.object({ messageId: z.uuid() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const visitor = await chatVisitor(request)
      await app.edge.inTransaction((tx) => seeMessages(tx, { visitor, messageId: request.body.messageId }))
      liveOf(app).changed()
      return reply.status(204).send(null)
    },
  )
  server.put(
    '/api/store/v1/chat/email',
    {
      config: { ...config, rateLimit: perMinute(10), problems: { ...tooFast, 403: 'The shop has no chat now' } },
      schema: {
        operationId: 'leaveChatEmail',
        summary: 'Say where answers reach her once she has left; it proves nothing, and null takes it back',
        body: z.object({
          email: emailSchema.nullable(),
          name: z.string().trim().max(80).optional().describe('As she wants to be called'),
          locale: localeTag.optional(),
        }),
        response: { 200: chatState },
      },
    },
    async (request, reply) => {
      const visitor = await chatVisitor(request, reply)
      const { email, name } = request.body
      const state = await app.edge.inTransaction(async (tx) => {
        const { locale } = await languageHere(tx, request.body)
        const thread = await leaveAddress(tx, { visitor, email, name, locale })
        return chatStateOf(tx, thread, visitor.profileId)
      })
      liveOf(app).changed()
      return state
    },
  )
}

function writing(server: Server, app: App): void {
  server.post(
    '/api/store/v1/chat/writing',
    {
      config: { rateLimit: perMinute(60), problems: tooFast, idempotency: 'none' },
      schema: {
        operationId: 'writeInChat',
        summary: 'Tell the staff that she is writing; at most every three seconds',
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const visitor = await chatVisitor(request)
      const thread = await app.edge.reading((read) => findChat(read, visitor))
      if (thread) liveOf(app).write({ threadId: thread.id, staffId: null, name: thread.name })
      return reply.status(204).send(null)
    },
  )
}

/** @throws {HttpProblem} 404 where she has said nothing yet */
export async function ownChat(app: App, request: Request) {
  const visitor = await chatVisitor(request)
  const thread = await app.edge.reading((read) => findChat(read, visitor))
  if (!thread) throw new HttpProblem(404, 'http/no-chat-yet', 'Nothing was said in this chat yet. Say something first.')
  return { visitor, thread }
}
