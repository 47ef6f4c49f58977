import multipart from '@fastify/multipart'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  hasGuestChat,
  leaveAddress,
  openChat,
  seeMessages,
  type ChatVisitor,
} from '../../modules/conversations/index.ts'
import type { FileStore } from '../../modules/media/index.ts'
import { emailSchema } from '../../modules/profiles/index.ts'
import { liveOf } from '../live/live.ts'
import type { Reply, Request, Server } from '../server.ts'
import { say } from '../store-api/chat-routes.ts'
import { chatVisitor } from '../store-api/chat-visitor.ts'
import { cartTokenOf } from './cart-cookie.ts'
import { chatPlaceOf } from './chat-place.ts'
import { chatRoomOf, lastUnseen } from './chat-room.ts'
import { ChatPage } from './pages/chat-page.tsx'
import type { Pages } from './pages.ts'
import { ChatPanel } from './parts/chat-panel.tsx'
import type { ChatRoomProps } from './parts/chat-room.tsx'
import { sentenceOf } from './sentence-of.ts'
import { chatFormLimit, chatFormLimits, messageIdOf, typedChat } from './typed-chat.ts'
import { href, type Visit } from './visit.ts'

const from = z.string().max(300).optional().catch(undefined)
const querystring = z.object({
  from,
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional().catch(undefined),
})
const emailBody = z.object({ email: z.string().max(300), from })

/** The chat on its own page and as a panel beside others, and what its forms say. */
export function chatPages(server: Server, pages: Pages, files: FileStore): void {
  server.get('/chat', { schema: { hide: true, querystring } }, async (request, reply) => {
    const visitor = await comeIn(pages, request, reply)
    await seeAll(pages, request, visitor)
    return show(pages, request, reply, { visitor, ...request.query })
  })
  server.get('/chat/panel', { schema: { hide: true, querystring } }, async (request, reply) => {
    const visitor = await comeIn(pages, request, reply)
    const { from, before } = request.query
    return pages.show(request, reply, async (read, visit) => {
      const room = await chatRoomOf(read, visit, { visitor, from, before, cartToken: cartTokenOf(request) })
      return <ChatPanel visit={visit} room={room} />
    })
  })
  void server.register(async (plain) => {
    const scope = plain.withTypeProvider<ZodTypeProvider>()
    await scope.register(multipart, { limits: chatFormLimits })
    const about = {
      config: { rateLimit: { max: 30, timeWindow: 60_000 } },
      schema: { hide: true },
      bodyLimit: chatFormLimit,
    }
    scope.post('/chat', about, (request, reply) => write(pages, files, request, reply))
  })
  server.post('/chat/email', { schema: { hide: true, body: emailBody } }, (request, reply) =>
    keepAddress(pages, request, reply, request.body),
  )
}

/** Who comes, on this browser; what she said before she signed in is joined with hers. */
async function comeIn({ app }: Pages, request: Request, reply: Reply): Promise<ChatVisitor> {
  const visitor = await chatVisitor(request, reply)
  if (await app.edge.reading((read) => hasGuestChat(read, visitor))) {
    await app.edge.inTransaction((tx) => openChat(tx, visitor, { locale: 'en', heldBy: 'nobody' }))
  }
  return visitor
}

interface Shown extends Pick<ChatRoomProps, 'typed' | 'fault'> {
  readonly visitor: ChatVisitor
  readonly from?: string | undefined
  readonly before?: number | undefined
}

const show = (pages: Pages, request: Request, reply: Reply, { visitor, from, before, typed, fault }: Shown) =>
  pages.show(request, reply, async (read, visit) => {
    const room = await chatRoomOf(read, visit, { visitor, from, before, cartToken: cartTokenOf(request) })
    return <ChatPage {...{ visit, room, typed, fault }} />
  })

/** A page that is read shows all that was said: none of it has to be sent to her mail address. */
async function seeAll({ app }: Pages, request: Request, visitor: ChatVisitor): Promise<void> {
  // A browser that fetches ahead has shown nothing yet.
  if (request.headers['sec-purpose'] !== undefined) return
  const last = await app.edge.reading((read) => lastUnseen(read, visitor))
  if (!last) return
  await app.edge.inTransaction((tx) => seeMessages(tx, { visitor, messageId: last }))
  liveOf(app).changed()
}

async function write(pages: Pages, files: FileStore, request: Request, reply: Reply): Promise<Reply> {
  const { app } = pages
  const visitor = await chatVisitor(request, reply)
  const { fields, pictureIds, hasBadPicture } = await typedChat({ app, files }, request, visitor)
  const visit = await pages.visit(request)
  const text = fields['text'] ?? ''
  const from = fields['from']?.slice(0, 300)
  const no = (said: string) =>
    show(pages, request, reply, {
      visitor,
      from,
      typed: { text: text.slice(0, 16_000) },
      fault: { field: 'text', said },
    })
  if (hasBadPicture) return no(visit.words.chat.states.pictureFailed)
  const place = await app.edge.reading((read) => chatPlaceOf(read, visit, from))
  try {
    await say(app, request, visitor, {
      ...{ id: messageIdOf(fields['id'] ?? '', text), text, pictureIds: [...pictureIds], locale: visit.locale },
      ...{ market: visit.market.code, productId: place.product?.id, path: place.path },
      answersId: z.uuid().safeParse(fields['answersId']).data,
    })
  } catch (error) {
    return no(sentenceOf(visit, error))
  }
  return reply.redirect(roomAt(visit, from), 303)
}

async function keepAddress(
  pages: Pages,
  request: Request,
  reply: Reply,
  typed: z.infer<typeof emailBody>,
): Promise<Reply> {
  const visitor = await chatVisitor(request, reply)
  const visit = await pages.visit(request)
  const { from } = typed
  const no = (said: string) =>
    show(pages, request, reply, { visitor, from, typed: { email: typed.email }, fault: { field: 'email', said } })
  const email = emailSchema.safeParse(typed.email)
  if (!email.success) return no(visit.words.questions.form.emailOdd)
  try {
    await pages.app.edge.inTransaction((tx) => leaveAddress(tx, { visitor, email: email.data, locale: visit.locale }))
  } catch (error) {
    return no(sentenceOf(visit, error))
  }
  liveOf(pages.app).changed()
  return reply.redirect(roomAt(visit, from), 303)
}

/** The end of the chat, where what was just said stands. */
const roomAt = (visit: Visit, from: string | undefined): string =>
  `${href(visit, '/chat')}${from ? `?from=${encodeURIComponent(from)}` : ''}#latest`
