import { days, later } from '../../kernel/clock.ts'
import { newToken } from '../../kernel/id.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { findProducts } from '../catalog/index.ts'
import { boughtLines } from '../orders/index.ts'
import { supplyRunsOut } from './events.ts'

/** So long before it is used up she hears of it: time to order and to be sent it. */
export const noticeMs = days(7)
/** What ran out longer ago is no news. */
const oldMs = days(14)
const batch = 200

interface RunningOut {
  readonly profileId: string
  readonly productId: string
  readonly lastAt: Date
  readonly units: number
  readonly runsOutAt: Date
}

/** Announces what is used up within a week, for who bought it twice or more; each purchase once. */
export async function announceRunningOut(edge: Edge): Promise<void> {
  while ((await edge.inTransaction(announceBatch)) === batch) continue
}

async function announceBatch(tx: Tx): Promise<number> {
  const found = await query<RunningOut>(tx, runningOut, [tx.now, later(tx.now, noticeMs), later(tx.now, -oldMs), batch])
  const ids = [...new Set(found.map(({ productId }) => productId))]
  const products = new Map((await findProducts(tx, ids)).map((one) => [one.id, one]))
  for (const { profileId, productId, lastAt, units, runsOutAt } of found) {
    const [line] = await boughtLines(tx, { profileId, productId })
    const reorderKey = newToken()
    const made = await query(
      tx,
      `insert into habits.running_out
         (profile_id, product_id, last_at, variant_id, units, runs_out_at, reorder_key, announced_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning 1`,
      [profileId, productId, lastAt, line?.variantId ?? productId, units, runsOutAt, reorderKey, tx.now],
    )
    const product = products.get(productId)
    if (!line || !product || made.length === 0) continue
    const { handle, title } = product
    const about = { productId, variantId: line.variantId, handle, title: { ...title }, units }
    await tx.publish(supplyRunsOut({ ...about, profileId, runsOutAt: runsOutAt.toISOString(), reorderKey }))
  }
  return found.length
}

/** As `habitsOf` reckons it: one unit lasts as long as the time from first to last purchase by what was bought before. */
const runningOut = `
  with lasting as (
    select profile_id, product_id, last_at, last_units,
      last_at + (last_at - first_at) / nullif(units - last_units, 0) * last_units as runs_out_at
    from habits.supply where times > 1 and units > last_units
  )
  select profile_id as "profileId", product_id as "productId", last_at as "lastAt", last_units as units,
    runs_out_at as "runsOutAt"
  from lasting l
  where runs_out_at <= $2 and runs_out_at > $3 and last_at < $1
    and not exists (select from habits.running_out o
      where o.profile_id = l.profile_id and o.product_id = l.product_id and o.last_at = l.last_at)
  order by runs_out_at, profile_id limit $4`

/** What a link in a message fills a cart with; undefined where the key is none. */
export async function findReorder(
  read: Read,
  key: string,
): Promise<{ variantId: string; units: number } | undefined> {
  const [found] = await query<{ variantId: string; units: number }>(
    read,
    'select variant_id as "variantId", units from habits.running_out where reorder_key = $1',
    [key],
  )
  return found
}
