import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { dayAfter, dayOf } from './day.ts'
import { touchDays } from './proof.ts'

/** What single pages told is kept so long, by day. */
export const measurementDays = 14
/** The figures made of it are kept so long: a year can be compared with the one before. */
export const figureDays = 400

/** So long after it left, a message that is opened late is still counted; a parcel told of twice is still known. */
const messageDays = 90

/** Days ahead that have a partition, so that a worker may stand still over a weekend. */
const daysAhead = 4

const byDay = ['measurement', 'visitor'] as const

/**
 * Makes the partitions of the days to come and drops what is older than is kept, whole days at a time.
 *
 * Repeatable. A day of which rows lie among the other days (of a restored copy, or of the first minute) stays there.
 */
export async function keepDays(tx: Tx): Promise<void> {
  for (const table of byDay) {
    await makeDays(tx, table)
    await dropDays(tx, table)
  }
  const oldest = dayAfter(tx.now, -figureDays)
  await query(tx, 'delete from analytics.page_day where day < $1::date', [oldest])
  await query(tx, 'delete from analytics.spread_day where day < $1::date', [oldest])
  await query(tx, 'delete from analytics.search_day where day < $1::date', [oldest])
  await query(tx, 'delete from analytics.proof_day where day < $1::date', [oldest])
  await query(tx, 'delete from analytics.video_day where day < $1::date', [oldest])
  for (const table of ['market_day', 'message_day', 'message_hour', 'parcel_day', 'leaver', 'leaver_day']) {
    await query(tx, `delete from analytics.${table} where day < $1::date`, [oldest])
  }
  await query(tx, 'delete from analytics.message where day < $1::date', [dayAfter(tx.now, -messageDays)])
  await query(tx, 'delete from analytics.parcel where delivered_at < $1::date', [dayAfter(tx.now, -messageDays)])
  await keepTouches(tx)
  await query(tx, 'delete from analytics.salt where day < $1::date', [dayOf(tx.now)])
}

/** Who a visitor was is forgotten with the day's salt, what carts saw after {@link touchDays}. */
async function keepTouches(tx: Tx): Promise<void> {
  const oldest = dayAfter(tx.now, -touchDays)
  await query(tx, 'delete from analytics.proof_visitor where day < $1::date', [dayOf(tx.now)])
  await query(tx, 'delete from analytics.proof_touch where last_at < $1::date', [oldest])
  await query(
    tx,
    `with old as (delete from analytics.proof_order where placed_at < $1::date returning order_id)
     delete from analytics.proof_refund where order_id in (select order_id from old)`,
    [oldest],
  )
}

type ByDay = (typeof byDay)[number]

const partitionOf = (table: ByDay, day: string): string => `analytics.${table}_${day.replaceAll('-', '')}`

async function makeDays(tx: Tx, table: ByDay): Promise<void> {
  const others = `analytics.${table}_other_days`
  // Nobody may write a row among the other days while its day gets a partition.
  await query(tx, `lock table ${others} in share row exclusive mode`)
  const elsewhere = await query<{ day: string }>(tx, `select distinct day::text from ${others} where day >= $1::date`, [
    dayOf(tx.now),
  ])
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const day = dayAfter(tx.now, ahead)
    if (elsewhere.some((one) => one.day === day)) continue
    await query(
      tx,
      `create table if not exists ${partitionOf(table, day)} partition of analytics.${table}
       for values from ('${day}') to ('${dayAfter(tx.now, ahead + 1)}')`,
    )
  }
}

async function dropDays(tx: Tx, table: ByDay): Promise<void> {
  const oldest = dayAfter(tx.now, -measurementDays)
  const old = await query<{ name: string }>(
    tx,
    `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = $1::regclass and c.relname ~ '_[0-9]{8}$' and right(c.relname, 8) < $2`,
    [`analytics.${table}`, oldest.replaceAll('-', '')],
  )
  for (const { name } of old) await query(tx, `drop table analytics.${name}`)
  await query(tx, `delete from analytics.${table}_other_days where day < $1::date`, [oldest])
}
