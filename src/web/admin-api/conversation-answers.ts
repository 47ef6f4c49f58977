import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findProducts } from '../../modules/catalog/index.ts'
import { findCheckout } from '../../modules/checkout/index.ts'
import {
  cardSchema,
  deliveries,
  greetingOf,
  greetingReasons,
  holders,
  type Message,
  speakers,
  type Thread,
  threadChannels,
  threadStates,
} from '../../modules/conversations/index.ts'
import { findProfileByEmail, getProfile, personIds, profilesById } from '../../modules/profiles/index.ts'
import { listMembers } from '../../modules/staff/index.ts'
import { money } from './fields.ts'

export const conversation = z
  .object({
    id: z.uuid(),
    channel: z.enum(threadChannels),
    platform: z.string().nullable().describe('Of a messenger: `telegram`'),
    address: z.string().nullable().describe('The mail address, number or id on the platform; null in the chat'),
    profileId: z.uuid().nullable(),
    knownBy: z
      .enum(['device', 'address', 'sign-in'])
      .describe('`device`: a guest, of whom nothing is proven; `address`: who writes from there; `sign-in`: proven'),
    name: z.string().describe('As she is called; empty where nobody knows'),
    email: z.string().nullable().describe('Where answers reach her by mail'),
    isEmailProven: z.boolean().describe('False of an address that a guest only said'),
    subject: z.string().describe('Of mails'),
    locale: z.string(),
    state: z.enum(threadStates),
    snoozedUntil: z.date().nullable(),
    heldBy: z.enum(holders),
    staff: z.object({ id: z.string(), name: z.string() }).nullable().describe('Who of the staff has it'),
    unread: z.int().describe('How many of hers nobody on the staff has read'),
    waitingSince: z.date().nullable().describe('Since when she waits for an answer'),
    windowUntil: z
      .date()
      .nullable()
      .describe('Until when the platform lets the shop answer; null where it always does'),
    last: z
      .object({ who: z.enum(speakers), text: z.string(), at: z.date() })
      .describe('What was said last, in one line'),
    messages: z.int(),
    createdAt: z.date(),
  })
  .meta({ id: 'Conversation' })

export const conversationMessage = z
  .object({
    id: z.uuid(),
    number: z.int().describe('Goes up within the conversation; where a page ends'),
    who: z.enum(speakers).describe('`note` is between staff; `helper` and `shop` are automatic'),
    staffId: z.string().nullable(),
    name: z.string(),
    text: z.string().describe('Plain text: never HTML'),
    cards: z.array(cardSchema),
    pictures: z.array(z.object({ id: z.uuid(), path: z.string() })),
    files: z
      .array(z.object({ name: z.string(), type: z.string(), bytes: z.int() }))
      .describe('What was attached to a mail; the files are not kept'),
    source: z
      .object({ kind: z.string(), id: z.string().optional(), title: z.string() })
      .nullable()
      .describe('What the helper’s answer rests on'),
    offer: z
      .object({
        choices: z.array(z.object({ label: z.string(), means: z.literal('yes').optional() })).readonly(),
        link: z.object({ text: z.string() }).optional().describe('Where it leads is hers: by it one could act as her'),
        picture: z.string().optional(),
      })
      .nullable()
      .describe('Of an automation in the chat: what she may press under it'),
    pressed: z.string().nullable().describe('Which of its answers she pressed; null while she has not'),
    delivery: z.enum(deliveries).nullable(),
    failure: z.string().nullable().describe('Why it was not delivered, as the supplier said'),
    mailedAt: z.date().nullable().describe('It went to her mail address too, as she had not seen it'),
    at: z.date(),
  })
  .meta({ id: 'ConversationMessage' })

export const conversationDetail = conversation
  .extend({
    items: z.array(conversationMessage).describe('The latest 50, in the order in which they were said'),
    hasEarlier: z.boolean(),
    person: z
      .object({
        id: z.uuid(),
        name: z.string().nullable(),
        email: z.string().nullable(),
        greeting: z.object({ because: z.enum(greetingReasons), en: z.string(), ko: z.string() }),
        card: z.string().describe('Path of all that is known of her'),
        segments: z.string(),
        orders: z.string(),
        timeline: z.string(),
      })
      .nullable()
      .describe('Who she is, for sure; null of a guest'),
    maybe: z
      .object({ id: z.uuid(), name: z.string().nullable() })
      .nullable()
      .describe('Whose the address is that a guest only said: tell her nothing of that person'),
    about: z
      .object({
        path: z.string().nullable(),
        product: z.object({ id: z.uuid(), handle: z.string(), title: z.string() }).nullable(),
        cart: z
          .object({
            id: z.uuid(),
            lines: z.array(z.object({ title: z.string(), quantity: z.int() })),
            total: money,
            isOrder: z.boolean(),
          })
          .nullable(),
      })
      .describe('Where she was as she wrote last'),
  })
  .meta({ id: 'ConversationDetail' })

/** Rows as staff see them, with the names of who has them and whose they are. */
export async function asConversations(read: Read, threads: readonly Thread[]): Promise<z.input<typeof conversation>[]> {
  const members = new Map((await listMembers(read)).map(({ userId, name }) => [userId, name]))
  const people = await profilesById(
    read,
    threads.flatMap(({ profileId }) => profileId ?? []),
  )
  return threads.map((thread) => {
    const person = thread.profileId ? people.get(thread.profileId) : undefined
    const own = thread.channel === 'email' ? thread.address : (person?.email ?? null)
    return {
      id: thread.id,
      ...{ channel: thread.channel, platform: thread.platform, address: thread.address, profileId: thread.profileId },
      ...{ knownBy: thread.knownBy, subject: thread.subject, locale: thread.locale, state: thread.state },
      name: thread.name || (person?.name ?? ''),
      email: thread.saidEmail ?? own,
      isEmailProven: thread.saidEmail === null && own !== null,
      ...{ snoozedUntil: thread.snoozedUntil, heldBy: thread.heldBy, unread: thread.unread },
      staff: thread.staffId ? { id: thread.staffId, name: members.get(thread.staffId) ?? '' } : null,
      ...{ waitingSince: thread.waitingSince, windowUntil: thread.windowUntil, messages: thread.messages },
      last: {
        who: (thread.lastWho ?? 'her') as 'her',
        text: withoutDoors(thread.lastWho, thread.lastText),
        at: thread.lastAt,
      },
      createdAt: thread.createdAt,
    }
  })
}

/** What automations write may lead where one acts as the one it is for: of a link there staff see whose it is. */
const withoutDoors = (who: string | null, text: string): string =>
  who === 'shop' ? text.replaceAll(/(https?:\/\/[^\s/]+)\/\S+/g, '$1/…') : text

const offerForStaff = ({ choices, link, picture }: NonNullable<Message['offer']>) => ({
  ...{ choices, ...(picture && { picture }) },
  ...(link && { link: { text: withoutDoors('shop', link.text) } }),
})

export const asConversationMessage = (message: Message): z.input<typeof conversationMessage> => ({
  ...message,
  text: withoutDoors(message.who, message.text),
  offer: message.offer && offerForStaff(message.offer),
  cards: [...message.cards],
  files: [...message.files],
  pictures: message.pictures.map((id) => ({
    id,
    path: `/api/admin/v1/conversations/${message.threadId}/pictures/${id}`,
  })),
})

/** Who she is and where she was, at one glance; what routes of their own tell is linked. */
export async function conversationAbout(
  read: Read,
  thread: Thread,
): Promise<Pick<z.input<typeof conversationDetail>, 'person' | 'maybe' | 'about'>> {
  const { productId, path, checkoutId } = thread.about
  const [product] = productId ? await findProducts(read, [productId]) : []
  return {
    person: await personOf(read, thread),
    maybe: thread.saidEmail ? await maybeOf(read, thread.saidEmail) : null,
    about: {
      path: path ?? null,
      product: product
        ? { id: product.id, handle: product.handle, title: translated(product.title, thread.locale) }
        : null,
      cart: checkoutId ? await cartOf(read, checkoutId) : null,
    },
  }
}

async function personOf(read: Read, { profileId, knownBy }: Thread) {
  if (!profileId || knownBy === 'device') return null
  const [id] = await personIds(read, profileId)
  const { name, email } = await getProfile(read, id!)
  const { because, text } = await greetingOf(read, id!)
  const path = `/api/admin/v1/customers/${id!}`
  return {
    ...{ id: id!, name, email, greeting: { because, ...text } },
    ...{ card: `${path}/card`, segments: `${path}/segments`, timeline: `${path}/timeline` },
    orders: `/api/admin/v1/orders?profileId=${id!}`,
  }
}

async function maybeOf(read: Read, email: string) {
  const found = await findProfileByEmail(read, email)
  return found ? { id: found.id, name: found.name } : null
}

async function cartOf(read: Read, checkoutId: string) {
  const view = await findCheckout(read, checkoutId)
  if (!view) return null
  return {
    id: view.id,
    lines: view.lines.slice(0, 50).map(({ title, quantity }) => ({ title, quantity })),
    total: view.totals.total,
    isOrder: view.state === 'placed',
  }
}
