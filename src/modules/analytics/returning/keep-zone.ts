import { z } from 'zod'
import { defineJob } from '../../../kernel/job.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { shopSettings } from '../../shop/index.ts'

/** Counts all days anew in the zone that the shop has now, page by page; one at a time. */
export const recountDays = defineJob('analytics.recount-days', z.object({}), { concurrency: 1, expireInSeconds: 300 })

/**
 * The time zone of the shop, in whose days all is counted from now on. When it was changed, what is there already is
 * counted anew by a job, from the beginning also when that was underway for another zone.
 *
 * NOTE: it holds the row until the transaction is over, so that no page of the recount moves a sale meanwhile.
 */
export async function keepZone(tx: Tx): Promise<string> {
  const { timeZone } = await shopSettings(tx)
  await query(tx, 'insert into analytics.sales_zone (time_zone) values ($1) on conflict do nothing', [timeZone])
  const [zone] = await query<{ known: string }>(
    tx,
    'select time_zone as known from analytics.sales_zone for no key update',
  )
  if (zone!.known === timeZone) return timeZone
  await query(
    tx,
    `update analytics.sales_zone set time_zone = $1, recounting = 'sales', after = null, done = 0,
       total = (select count(*) from analytics.sale) + (select count(*) from analytics.buyer)`,
    [timeZone],
  )
  await tx.enqueue(recountDays({}))
  return timeZone
}
