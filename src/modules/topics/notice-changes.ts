import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { shopSettings } from '../shop/index.ts'
import { changeNoticed } from './events.ts'
import { tellReaders } from './tell-readers.ts'
import {
  chanceOf,
  changeRule,
  type Direction,
  directionOf,
  discoveries,
  isLarge,
  type Shift,
} from './statistics/change.ts'

const recentDays = 7
const trailingDays = 56
/** As long as a change is among the weeks that later ones are compared with, it is not told again. */
const toldForDays = recentDays + trailingDays

export interface Change extends Shift {
  readonly id: string
  readonly productId: string | null
  readonly topic: string
  readonly direction: Direction
}

/**
 * Compares the last seven whole days of each topic, of each product and of the shop, with the eight weeks before, and
 * tells what changed more than chance explains (`statistics/change.ts`, docs/topics.md).
 *
 * Repeating it is harmless: a change of the same topic in the same direction is told once in nine weeks, and the
 * database holds one of a day.
 *
 * @returns what was told now
 */
export async function noticeChanges(tx: Tx): Promise<readonly Change[]> {
  const looks = (await shifts(tx)).flatMap((shift) => {
    const direction = directionOf(shift)
    // Twice the tail: a change either way is looked for
    return direction ? [{ ...shift, direction, p: Math.min(1, chanceOf(shift, direction) * 2) }] : []
  })
  const found: Change[] = []
  for (const change of discoveries(looks, changeRule.falseDiscoveries).filter(isLarge)) {
    const id = tx.newId()
    if (await write(tx, { ...change, id })) found.push({ ...change, id })
  }
  for (const { id: alertId, topic, productId, direction } of found) {
    await tx.publish(changeNoticed({ alertId, topic, direction, ...(productId ? { productId } : {}) }))
  }
  if (found.length > 0) await tellReaders(tx, found)
  return found
}

type Look = Shift & { productId: string | null; topic: string; from: string; to: string }

/** Days end at midnight in the shop's time zone; today is not over. */
async function shifts(tx: Tx): Promise<Look[]> {
  const { timeZone } = await shopSettings(tx)
  return query<Look>(
    tx,
    `with span as (
       select date_trunc('day', $1::timestamptz at time zone $2) as today
     ), said as (
       select product_id, topic, leaning, said_at >= (today - interval '${recentDays} days') at time zone $2 as is_recent
       from topics.opinion cross join span
       where said_at < today at time zone $2
         and said_at >= (today - interval '${recentDays + trailingDays} days') at time zone $2
     )
     select product_id as "productId", topic,
       (select to_char(today - interval '${recentDays} days', 'YYYY-MM-DD') from span) as "from",
       (select to_char(today - interval '1 day', 'YYYY-MM-DD') from span) as "to",
       count(*) filter (where is_recent)::int as mentions,
       count(*) filter (where is_recent and leaning < 0)::int as negative,
       count(*) filter (where not is_recent)::int as "mentionsBefore",
       count(*) filter (where not is_recent and leaning < 0)::int as "negativeBefore"
     from said group by grouping sets ((topic, product_id), (topic))
     having count(*) filter (where is_recent) >= ${changeRule.leastMentions}
       and count(*) filter (where not is_recent) >= ${changeRule.leastBefore}`,
    [tx.now, timeZone],
  )
}

/** @returns false where it was told before */
async function write(tx: Tx, change: Look & Change & { p: number }): Promise<boolean> {
  const rows = await query(
    tx,
    `insert into topics.alert (id, product_id, topic, direction, from_on, to_on, negative, mentions, negative_before,
       mentions_before, p, found_at)
     select $1, $2::uuid, $3::text, $4::text, $5::date, $6::date, $7, $8, $9, $10, $11, $12
     where not exists (select from topics.alert where product_id is not distinct from $2::uuid and topic = $3
       and direction = $4 and found_at > $13)
     on conflict do nothing returning id`,
    [
      ...[change.id, change.productId, change.topic, change.direction, change.from, change.to, change.negative],
      ...[change.mentions, change.negativeBefore, change.mentionsBefore, change.p, tx.now],
      later(tx.now, -days(toldForDays)),
    ],
  )
  return rows.length > 0
}
