import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import {
  cardSchema,
  holders,
  listMessages,
  type Message,
  staffTimesNow,
  type Thread,
} from '../../modules/conversations/index.ts'
import { findProfile } from '../../modules/profiles/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { findMember } from '../../modules/staff/index.ts'

export const chatOffer = z
  .object({
    choices: z.array(z.object({ label: z.string(), means: z.literal('yes').optional() })).readonly(),
    link: z.object({ url: z.string(), text: z.string() }).optional(),
    picture: z.string().optional().describe('Address of a picture above the words'),
  })
  .meta({ id: 'ChatOffer' })

export const chatMessage = z
  .object({
    id: z.uuid(),
    number: z.int().describe('Goes up within the chat; where a page of messages ends'),
    from: z.enum(['you', 'helper', 'staff', 'shop']).describe('`helper` and `shop` are automatic: mark them as such'),
    name: z.string().describe('Of staff, as to be shown; empty elsewhere'),
    text: z.string().describe('Plain text with line breaks: never HTML'),
    cards: z.array(cardSchema).readonly(),
    offer: chatOffer
      .nullable()
      .describe('What may be pressed under a message of the shop; said with `answersId`, an answer is heard as hers'),
    pressed: z.string().nullable().describe('Which of its answers she pressed; null while she has not'),
    pictures: z.array(z.object({ id: z.uuid(), path: z.string().describe('Below the shop’s address; hers alone') })),
    source: z.object({ kind: z.string(), title: z.string() }).nullable().describe('What the helper’s answer rests on'),
    at: z.date(),
  })
  .meta({ id: 'ChatMessage' })

export const chatState = z
  .object({
    isOn: z.boolean(),
    hasHelper: z.boolean(),
    state: z.enum(['new', 'open', 'closed']).describe('`new`: nothing was said yet'),
    heldBy: z.enum(holders).describe('Who answers now'),
    staffName: z.string().nullable().describe('Who of the staff has it'),
    isStaffThere: z.boolean().describe('By the shop’s opening hours'),
    opensAt: z.date().nullable().describe('When somebody is there again'),
    email: z.string().nullable().describe('Where answers reach her once she has left'),
    asksForEmail: z.boolean().describe('Offer the field for it: the staff answer later, and no address is known'),
    unseen: z.int().describe('How many messages to her are not seen'),
  })
  .meta({ id: 'ChatState' })

/** As she sees a message. */
export const asChatMessage = (message: Message): z.input<typeof chatMessage> => ({
  id: message.id,
  number: message.number,
  from: message.who === 'her' || message.who === 'note' ? 'you' : message.who,
  name: message.name,
  text: message.text,
  cards: [...message.cards],
  ...{ offer: message.offer, pressed: message.pressed },
  pictures: message.pictures.map((id) => ({ id, path: `/api/store/v1/chat/pictures/${id}` })),
  source: message.source && { kind: message.source.kind, title: message.source.title },
  at: message.at,
})

/** How her chat stands; also where nothing was said yet. */
export async function chatStateOf(
  read: Read,
  thread: Thread | undefined,
  profileId: string | undefined,
): Promise<z.input<typeof chatState>> {
  const { chat } = await shopSettings(read)
  const times = await staffTimesNow(read)
  const member = thread?.staffId ? await findMember(read, thread.staffId) : undefined
  const own = profileId ? ((await findProfile(read, profileId))?.email ?? null) : null
  const email = thread?.saidEmail ?? own
  const heldBy = thread?.heldBy ?? (chat.helper ? 'helper' : 'nobody')
  const isNew = !thread || thread.messages === 0
  const waits = heldBy !== 'helper' && thread?.state !== 'closed' && !isNew
  return {
    ...{ isOn: chat.on, hasHelper: chat.helper, heldBy, staffName: member?.name ?? null, email },
    state: isNew ? 'new' : thread.state === 'closed' ? 'closed' : 'open',
    ...{ isStaffThere: times.isOpen, opensAt: times.opensAt },
    asksForEmail: waits && email === null,
    unseen: isNew ? 0 : await countUnseen(read, thread),
  }
}

async function countUnseen(read: Read, { id, seenNumber }: Thread): Promise<number> {
  const after = await listMessages(read, { threadId: id, after: seenNumber, asSheSees: true, limit: 100 })
  return after.filter(({ who }) => who !== 'her').length
}
