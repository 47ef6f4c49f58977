import { translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { Order } from '../orders/index.ts'
import { getPromotion, issueCodeFor } from '../promotions/index.ts'
import { shopSettings } from '../shop/index.ts'
import type { ExtraContent } from './packing.ts'
import { isHeldBack, type PackingRule } from './rule.ts'

/** Days that a parcel without a promise may be on its way. */
const daysOnTheWay = 7

/**
 * Decides, once, whether a card with a code of her own goes with an order, and makes the code. By chance some people go
 * without, to measure by; no other rule is asked for them.
 */
export async function chooseInsert(
  tx: Tx,
  order: Order,
  rules: readonly PackingRule[],
): Promise<{ kind: 'insert'; ruleId: string; content: ExtraContent } | undefined> {
  for (const { id: ruleId, terms } of rules) {
    if (!terms.insert) continue
    const { promotionId, text, validDays, heldBackPercent } = terms.insert
    const promotion = await getPromotion(tx, promotionId)
    if (promotion.state === 'over' || promotion.state === 'used-up') continue
    const decided = { order, ruleId, promotionId, validDays }
    if (isHeldBack(`insert:${ruleId}`, order.profileId, heldBackPercent)) {
      await remember(tx, { ...decided, code: null, until: undefined })
      return undefined
    }
    const until = validDays === undefined ? undefined : await untilPrinted(tx, order, validDays)
    const ends = until ? { expiresAt: until } : {}
    const code = await issueCodeFor(tx, { promotionId, issuedFor: `insert:${order.id}`, ...ends })
    await remember(tx, { ...decided, code, until })
    const words = translated(text, order.locale)
    return {
      kind: 'insert',
      ruleId,
      content: { title: 'Insert', instruction: 'Put the insert with its code in the box.', text: words, code },
    }
  }
  return undefined
}

/**
 * The end of the day that is printed: so many days after the last promised day, or after today where that is later. A card
 * is printed before anybody knows when it arrives; one that comes late is prolonged then.
 */
async function untilPrinted(tx: Tx, order: Order, validDays: number): Promise<Date> {
  const { timeZone } = await shopSettings(tx)
  const [row] = await query<{ until: Date }>(
    tx,
    `select (greatest($1::date, ($2::timestamptz at time zone $3)::date + $4::int) + $5::int + 1)::timestamp
       at time zone $3 as until`,
    [order.delivery?.promise.to ?? null, tx.now, timeZone, order.delivery ? 0 : daysOnTheWay, validDays],
  )
  return row!.until
}

interface Decided {
  readonly order: Order
  readonly ruleId: string
  readonly promotionId: string
  readonly validDays: number | undefined
  readonly code: string | null
  readonly until: Date | undefined
}

async function remember(tx: Tx, { order, ruleId, promotionId, validDays, code, until }: Decided): Promise<void> {
  await query(
    tx,
    `insert into fulfilment.insert_card
       (order_id, profile_id, rule_id, promotion_id, code, valid_days, printed_until, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (order_id) do nothing`,
    [order.id, order.profileId, ruleId, promotionId, code, validDays ?? null, until ?? null, tx.now],
  )
}
