import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findMembership, membershipStates } from '../../modules/advocates/index.ts'
import { findProducts } from '../../modules/catalog/index.ts'
import { mayContact } from '../../modules/consent/index.ts'
import { greetingFor, greetingReasons } from '../../modules/conversations/index.ts'
import { habitsOf } from '../../modules/habits/index.ts'
import { listSends, zoneOf } from '../../modules/messaging/index.ts'
import { findOrder, listOrders, type OrderSummary } from '../../modules/orders/index.ts'
import { addressesOf, getProfile, personIds, portraitsOf } from '../../modules/profiles/index.ts'
import { aboutOfProfile, openPostsOf, reviewsOfProfile } from '../../modules/reviews/index.ts'
import type { Routes } from '../server.ts'
import { byId, money } from './fields.ts'
import { orderSummary } from './order-answers.ts'

const card = z
  .object({
    personId: z.uuid(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    locale: z.string().nullable(),
    since: z.date().describe('Since when the shop knows her'),
    localTime: z.string().describe('On the clock where she is: 09:30'),
    timeZone: z.string().describe('IANA: what she told, else where her last parcel went, else the shop’s'),
    greeting: z
      .object({
        because: z.enum(greetingReasons),
        en: z.string(),
        ko: z.string(),
      })
      .describe('Ready to be said, by the hour where she is and by what is most worth saying'),
    orders: z.int().describe('Those that were not called off'),
    spend: z.array(money).readonly(),
    lastOrder: orderSummary.nullable(),
    favourite: z.string().nullable().describe('The kind of thing of which she bought most'),
    buysAgain: z.array(z.string()).describe('Names of what she buys again and again, at most 3'),
    lastMessage: z
      .object({ subject: z.string(), channel: z.string(), state: z.string(), at: z.date() })
      .nullable()
      .describe('The last that the shop sent her'),
    openQuestions: z
      .array(z.object({ id: z.uuid(), productTitle: z.string(), body: z.string(), at: z.date() }))
      .describe('What she asked of goods and has no answer to, at most 5'),
    openRequests: z.int().describe('Orders that she wants to cancel or send back, and nobody has answered'),
    reviews: z.object({
      count: z.int().describe('At most 100 are counted'),
      lastAt: z.date().nullable(),
      lastProduct: z.string().nullable(),
    }),
    attributes: z
      .array(z.object({ name: z.string(), value: z.string() }))
      .describe('Sizes and the like, from her reviews and what the shop learnt, at most 12'),
    tags: z.array(z.string()),
    mayWrite: z.boolean().describe('Whether she may be sent news by mail now'),
    advocate: z.enum(membershipStates).nullable(),
  })
  .meta({ id: 'PersonCard' })

/** One call for whoever has somebody before her: staff, the counter, the chat. */
export const cardRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/customers/:id/card',
    {
      config: { requires: 'customers:read', problems: { 404: 'Nobody has this id' } },
      schema: {
        operationId: 'getPersonCard',
        summary:
          'Who this is, at once: a greeting that fits, what she has with the shop, what is open; all profiles as one',
        params: byId,
        response: { 200: card },
      },
    },
    ({ params: { id } }) => app.edge.reading((read) => cardOf(read, id)),
  )
}

async function cardOf(read: Read, profileId: string): Promise<z.infer<typeof card>> {
  const [personId] = await personIds(read, profileId)
  const profile = await getProfile(read, personId!)
  const [portrait] = await portraitsOf(read, [personId!])
  const habits = await habitsOf(read, personId!)
  const timeZone = (await zoneOf(read, [personId!])).get(personId!)!
  const { orders: latest } = await listOrders(read, { profileId: personId!, limit: 1 })
  const { orders: asking } = await listOrders(read, { profileId: personId!, awaitsAnswer: true, limit: 20 })
  const bought = habits.lastOrderId ? await findOrder(read, habits.lastOrderId) : undefined
  const [sent] = await listSends(read, { profileId: personId!, limit: 1 })
  const [place] = await addressesOf(read, personId!)
  const country = place?.address.country
  const contact = { profileId: personId!, channel: 'email', purpose: 'marketing', country, now: read.now } as const
  const birthday = portrait?.traits['birthday']
  const thing = bought?.lines.find(({ gift }) => !gift)?.title
  const name = profile.name ?? bought?.name
  const greeting = greetingFor({
    ...{ name, now: read.now, timeZone, orders: habits.orders, lastOrderAt: habits.lastOrderAt },
    birthday: typeof birthday === 'string' ? birthday : undefined,
    parcel: latest[0] && parcelOf(latest[0]),
    lastThing: thing ? { en: thing, ko: thing } : undefined,
  })
  return {
    personId: personId!,
    ...{ name: name ?? null, email: profile.email, locale: profile.locale, since: profile.createdAt, timeZone },
    localTime: new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(read.now),
    greeting: { because: greeting.because, ...greeting.text },
    orders: habits.orders,
    spend: habits.spend,
    lastOrder: latest[0] ?? null,
    favourite: habits.favouriteCategory ? translated(habits.favouriteCategory.title, 'en') : null,
    buysAgain: habits.supplies
      .filter(({ times }) => times > 1)
      .slice(0, 3)
      .map(({ title }) => translated(title, 'en')),
    lastMessage: sent ? { subject: sent.subject, channel: sent.channel, state: sent.state, at: sent.createdAt } : null,
    openRequests: asking.length,
    ...(await saidBy(read, personId!)),
    attributes: attributesOf(await aboutOfProfile(read, personId!), portrait?.traits ?? {}),
    tags: [...(portrait?.tags ?? [])],
    mayWrite: (await mayContact(read, contact)).may,
    advocate: (await findMembership(read, personId!))?.state ?? null,
  }
}

async function saidBy(read: Read, personId: string) {
  const questions = await openPostsOf(read, personId)
  const reviews = await reviewsOfProfile(read, { profileId: personId, limit: 100 })
  const productIds = [...questions, ...reviews.slice(0, 1)].map(({ productId }) => productId)
  const titles = new Map((await findProducts(read, productIds)).map(({ id, title }) => [id, translated(title, 'en')]))
  const [last] = reviews
  return {
    openQuestions: questions.map(({ id, productId, body, createdAt }) => ({
      ...{ id, body, at: createdAt, productTitle: titles.get(productId) ?? '' },
    })),
    reviews: {
      count: reviews.length,
      lastAt: last?.createdAt ?? null,
      lastProduct: last ? (titles.get(last.productId) ?? null) : null,
    },
  }
}

/** Her own words in reviews first; of what the shop learnt only what is short enough to be said. */
function attributesOf(about: Readonly<Record<string, string>>, traits: Readonly<Record<string, unknown>>) {
  const told = Object.entries(about).map(([name, value]) => ({ name, value }))
  const learnt = Object.entries(traits)
    .filter(([name]) => !(name in about) && name !== 'timezone')
    .map(([name, value]) => ({ name, value: String(value).slice(0, 60) }))
  return [...told, ...learnt].slice(0, 12)
}

function parcelOf({ status }: OrderSummary): 'preparing' | 'on-the-way' | undefined {
  if (status === 'shipped' || status === 'partially-shipped') return 'on-the-way'
  return status === 'to-pack' || status === 'packing' ? 'preparing' : undefined
}
