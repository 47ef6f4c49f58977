import type { Read } from '../../kernel/transaction.ts'
import { type ChatVisitor, findChat, greet, listMessages } from '../../modules/conversations/index.ts'
import { asChatMessage, chatStateOf } from '../store-api/chat-answer.ts'
import { type ChatProduct, chatGoods } from './chat-goods.ts'
import { type ChatPlace, chatPlaceOf } from './chat-place.ts'
import type { Visit } from './visit.ts'

export type ChatState = Awaited<ReturnType<typeof chatStateOf>>
export type ChatMessage = ReturnType<typeof asChatMessage>

/** All that the chat shows of itself, on its own page and in the panel beside another. */
export interface ChatRoomData {
  readonly state: ChatState
  readonly messages: readonly ChatMessage[]
  /** The first line, before anything was said. */
  readonly greeting: string | undefined
  readonly hasEarlier: boolean
  /** She looks at earlier ones: later ones are left out. */
  readonly isEarlier: boolean
  readonly place: ChatPlace
  /** By product. */
  readonly goods: ReadonlyMap<string, ChatProduct>
}

export interface ChatAsked {
  readonly visitor: ChatVisitor
  readonly from: string | undefined
  /** `number` of the earliest message that is known: those before it are asked for. */
  readonly before: number | undefined
  readonly cartToken: string | undefined
}

/** So many messages stand on one page. */
const pageSize = 30

export async function chatRoomOf(read: Read, visit: Visit, asked: ChatAsked): Promise<ChatRoomData> {
  const { visitor, from, before, cartToken } = asked
  const { locale } = visit
  const place = await chatPlaceOf(read, visit, from)
  const thread = await findChat(read, visitor)
  const state = await chatStateOf(read, thread, visitor.profileId)
  const rows = thread
    ? await listMessages(read, { threadId: thread.id, before, asSheSees: true, limit: pageSize + 1 })
    : []
  const messages = rows.slice(-pageSize).map(asChatMessage)
  const isGreeted = state.isOn && state.hasHelper && rows.length === 0 && before === undefined
  const who = { profileId: visitor.profileId, locale, productId: place.product?.id, cartToken }
  return {
    ...{ state, messages, place, hasEarlier: rows.length > pageSize, isEarlier: before !== undefined },
    greeting: isGreeted ? await greet(read, who) : undefined,
    goods: await chatGoods(
      read,
      visit,
      messages.flatMap(({ cards }) => cards),
    ),
  }
}

/** The latest message to her, while she has not seen it; a guest or a browser without a chat has none. */
export async function lastUnseen(read: Read, visitor: ChatVisitor): Promise<string | undefined> {
  const thread = await findChat(read, visitor)
  if (!thread || thread.seenNumber >= thread.messages) return undefined
  const [last] = await listMessages(read, { threadId: thread.id, asSheSees: true, limit: 1 })
  return last && last.number > thread.seenNumber ? last.id : undefined
}
