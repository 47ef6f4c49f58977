import { days, later } from '../../kernel/clock.ts'
import { money, type Money } from '../../kernel/money.ts'
import { difference, type Proportion, proportion } from '../../kernel/proportion.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { spentAfter, worthOfOrders } from '../orders/index.ts'
import { personIdsOf } from '../profiles/index.ts'
import { ordersByCode } from '../promotions/index.ts'
import { type GiftVerdict, verdictOf } from './gift-effect.ts'

/** What the cards of one rule did (M23). */
export interface InsertFigures {
  readonly ruleId: string
  /** Orders that got a card. */
  readonly given: number
  readonly printed: number
  /** Cards whose address was opened at least once. */
  readonly scanned: number
  /** Cards whose code brought an order that was not called off. */
  readonly redeemed: number
  /** Taken out of use before, because their order was called off or was fraud. */
  readonly voided: number
  /** Worth of the orders that hold a card's code, by currency. */
  readonly revenue: readonly Money[]
  /** Of those who got a card, who ordered again in time, with what that was worth per person. */
  readonly withCard: CameBack
  /** The same of those held back. */
  readonly without: CameBack
  readonly difference: { readonly share: number; readonly low: number; readonly high: number }
  readonly verdict: GiftVerdict
  /** Whose time to come back is not over, so that they are not compared yet. */
  readonly tooYoung: number
}

export interface CameBack extends Proportion {
  /** By currency, in minor units, rounded. */
  readonly perPerson: readonly Money[]
}

/** So many cards are looked at, the latest. */
const mostCards = 20_000

interface Card {
  ruleId: string
  profileId: string
  code: string | null
  at: Date
  printed: boolean
  scanned: boolean
  voided: boolean
  /** Her first by this rule: she counts once, in that group. */
  isFirst: boolean
}

/**
 * What the inserts of a period did: printed, scanned, redeemed, what that brought, and whether more of those with a card
 * came back within so many days than of those held back. A person is compared once, by her first card of a rule, and only
 * when her time is over.
 */
export async function insertFigures(
  read: Read,
  { from, to, withinDays }: { from: Date; to: Date; withinDays: number },
): Promise<InsertFigures[]> {
  const cards = await query<Card>(read, selectCards, [from, to, mostCards])
  const orders = await ordersByCode(read, codesOf(cards))
  const worth = new Map((await worthOfOrders(read, [...orders.values()].flat())).map((one) => [one.orderId, one]))
  const over = later(read.now, -days(withinDays))
  const compared = cards.filter(({ isFirst, at }) => isFirst && at <= over)
  const spent = await spentBy(read, compared, withinDays)
  return [...new Set(cards.map(({ ruleId }) => ruleId))].map((ruleId) => {
    const mine = cards.filter((card) => card.ruleId === ruleId)
    const given = mine.filter(({ code }) => code !== null)
    const bought = codesOf(mine).flatMap((code) => orders.get(code) ?? [])
    const group = (hasCard: boolean) =>
      cameBack(
        compared.filter((card) => card.ruleId === ruleId && (card.code !== null) === hasCard),
        spent,
      )
    const [withCard, without] = [group(true), group(false)]
    const apart = difference(withCard, without)
    return {
      ...{ ruleId, given: given.length, withCard, without, difference: apart },
      printed: given.filter(({ printed }) => printed).length,
      scanned: given.filter(({ scanned }) => scanned).length,
      redeemed: given.filter(({ code }) => (orders.get(code!) ?? []).some((id) => worth.has(id))).length,
      voided: given.filter(({ voided }) => voided).length,
      revenue: summed(bought.flatMap((id) => worth.get(id) ?? [])),
      verdict: verdictOf(withCard, without, apart),
      tooYoung: mine.filter(({ isFirst, at }) => isFirst && at > over).length,
    }
  })
}

const codesOf = (cards: readonly Card[]): string[] => cards.flatMap(({ code }) => code ?? [])

type Spent = ReadonlyMap<string, readonly { currency: string; amount: number }[]>

async function spentBy(read: Read, cards: readonly Card[], withinDays: number): Promise<Spent> {
  const persons = await personIdsOf(
    read,
    cards.map(({ profileId }) => profileId),
  )
  const people = cards.map(({ profileId, at }) => ({
    ...{ profileId, after: at },
    ids: persons.get(profileId) ?? [profileId],
  }))
  const rows = await spentAfter(read, { people, withinDays })
  return Map.groupBy(rows, ({ key }) => key)
}

function cameBack(cards: readonly Card[], spent: Spent): CameBack {
  const theirs = cards.map(({ profileId, at }) => spent.get(`${profileId} ${at.toISOString()}`) ?? [])
  const count = theirs.filter((rows) => rows.length > 0).length
  const perPerson = summed(theirs.flat()).map(({ amount, currency }) =>
    money(Math.round(amount / cards.length), currency),
  )
  return { ...proportion(count, cards.length), perPerson }
}

function summed(amounts: readonly { currency: string; amount: number }[]): Money[] {
  const sums = new Map<string, number>()
  for (const { currency, amount } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amount)
  return [...sums].map(([currency, amount]) => money(amount, currency))
}

const selectCards = `
  select rule_id as "ruleId", profile_id as "profileId", code, decided_at as at, prints > 0 as printed,
    scans > 0 as scanned, voided_at is not null as voided,
    not exists (select from fulfilment.insert_card earlier
      where earlier.rule_id = card.rule_id and earlier.profile_id = card.profile_id
        and (earlier.decided_at, earlier.order_id) < (card.decided_at, card.order_id)) as "isFirst"
  from fulfilment.insert_card card where decided_at >= $1 and decided_at < $2
  order by decided_at desc limit $3`
