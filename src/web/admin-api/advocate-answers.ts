import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import {
  type Advocate,
  broughtBy,
  getAdvocate,
  getProgramme,
  membershipStates,
  ordersBrought,
  rewardsOf,
  weighed,
} from '../../modules/advocates/index.ts'
import { findProducts } from '../../modules/catalog/index.ts'
import { ordersById } from '../../modules/orders/index.ts'
import { profilesById } from '../../modules/profiles/index.ts'
import { reviewsOfProfile } from '../../modules/reviews/index.ts'
import { money } from './fields.ts'
import { staffNames } from './staff-names.ts'

export const advocateStates = ['candidate', ...membershipStates] as const

const brought = z
  .object({
    visits: z.int().describe('By her link; programs that say that they are do not count'),
    orders: z.int(),
    revenue: z.array(money).readonly().describe('By currency, without cancelled orders and what was refunded'),
    lastAt: z.date().nullable(),
  })
  .meta({ id: 'AdvocateBrought' })

export const advocate = z
  .object({
    personId: z.uuid(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    state: z.enum(advocateStates).describe('`candidate` also for who is below the score and was never asked'),
    score: z.int().describe('What she did for others, weighed; what she thinks of the goods is not in it'),
    deeds: z.partialRecord(z.enum(weighed), z.int()).describe('How often she did each'),
    invitedAt: z.date().nullable(),
    acceptedAt: z.date().nullable(),
    endedAt: z.date().nullable().describe('When she said no, left or was let go'),
    brought: brought.nullable(),
  })
  .meta({ id: 'Advocate' })

const content = z
  .object({
    reviewId: z.uuid(),
    productId: z.uuid(),
    productTitle: z.string(),
    title: z.string(),
    body: z.string(),
    state: z.string(),
    pictures: z.int(),
    helpful: z.int(),
    incentive: z.string().nullable().describe('What stands with it, as the law asks'),
    createdAt: z.date(),
  })
  .meta({ id: 'AdvocateContent' })

export const advocateDetail = advocate
  .extend({
    points: z
      .array(z.object({ of: z.enum(weighed), times: z.int(), weight: z.int(), points: z.int() }))
      .describe('The score in full: they add up to it'),
    candidateFrom: z.int(),
    link: z.string().nullable(),
    code: z.string().nullable(),
    terms: z.object({ version: z.string(), locale: z.string(), text: z.string() }).nullable(),
    orders: z
      .array(
        z.object({
          orderId: z.uuid(),
          number: z.string().nullable(),
          via: z.enum(['link', 'code']),
          total: money,
          refunded: money,
          at: z.date(),
          cancelledAt: z.date().nullable(),
        }),
      )
      .describe('The latest 50'),
    rewards: z
      .array(
        z.object({
          id: z.uuid(),
          credit: money.nullable(),
          code: z.string().nullable(),
          reason: z.string(),
          by: z.string().nullable(),
          at: z.date(),
        }),
      )
      .describe('The latest 50'),
    content: z.array(content).describe('Her latest 30 reviews, without those she took back; her stars are not told'),
  })
  .meta({ id: 'AdvocateDetail' })

/** Rows of the list, with names and what each brought. Two queries more, however many. */
export async function advocateAnswers(read: Read, rows: readonly Advocate[]): Promise<z.infer<typeof advocate>[]> {
  const people = await profilesById(
    read,
    rows.map(({ personId }) => personId),
  )
  const brings = await broughtBy(
    read,
    rows.flatMap(({ membership }) => (membership ? [membership.id] : [])),
  )
  return rows.map(({ personId, score, deeds, membership }) => ({
    ...{ personId, score, deeds: { ...deeds } },
    name: people.get(personId)?.name ?? null,
    email: people.get(personId)?.email ?? null,
    state: membership?.state ?? ('candidate' as const),
    invitedAt: membership?.invitedAt ?? null,
    acceptedAt: membership?.acceptedAt ?? null,
    endedAt: membership?.endedAt ?? null,
    brought: membership ? (brings.get(membership.id) ?? null) : null,
  }))
}

export async function advocateDetailOf(read: Read, profileId: string): Promise<z.infer<typeof advocateDetail>> {
  const found = await getAdvocate(read, profileId)
  const [row] = await advocateAnswers(read, [found])
  const nameOf = await staffNames(read)
  const { membership } = found
  const rewards = membership ? await rewardsOf(read, membership.id) : []
  return {
    ...row!,
    points: found.points,
    candidateFrom: (await getProgramme(read)).candidateFrom,
    link: membership?.link ?? null,
    code: membership?.code ?? null,
    terms: membership?.terms ?? null,
    orders: membership ? await ordersOf(read, membership.id) : [],
    rewards: rewards.map(({ by, ...reward }) => ({ ...reward, by: nameOf(by) })),
    content: await contentOf(read, found.personId),
  }
}

async function ordersOf(read: Read, membershipId: string) {
  const rows = await ordersBrought(read, membershipId)
  const orders = await ordersById(
    read,
    rows.map(({ orderId }) => orderId),
  )
  return rows.map((row) => ({ ...row, number: orders.get(row.orderId)?.number ?? null }))
}

async function contentOf(read: Read, profileId: string): Promise<z.infer<typeof content>[]> {
  const reviews = await reviewsOfProfile(read, { profileId, limit: 30 })
  const products = await findProducts(read, [...new Set(reviews.map(({ productId }) => productId))])
  const titles = new Map(products.map(({ id, title }) => [id, translated(title, 'en')]))
  return reviews.map(({ id, productId, title, body, state, mediaIds, helpful, incentive, createdAt }) => ({
    ...{ reviewId: id, productId, productTitle: titles.get(productId) ?? '', title, state, helpful, createdAt },
    body: body.slice(0, 400),
    pictures: mediaIds.length,
    incentive: incentive ?? null,
  }))
}
