import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { prolongCode } from '../promotions/index.ts'
import { shopSettings } from '../shop/index.ts'
import { insertsOf } from './insert.ts'

/**
 * Lets the code in a parcel work for its days from the arrival on, to the end of that day in the shop's time zone. What
 * the card says is never taken back: a parcel that came early shortens nothing. Again changes nothing.
 */
export async function prolongInsert(tx: Tx, { orderId, at }: { orderId: string; at: Date }): Promise<void> {
  const [insert] = await insertsOf(tx, [orderId])
  if (!insert?.code || insert.validDays === undefined || insert.voided) return
  const { timeZone } = await shopSettings(tx)
  const [row] = await query<{ until: Date }>(
    tx,
    `select (($1::timestamptz at time zone $2)::date + $3::int + 1)::timestamp at time zone $2 as until`,
    [at, timeZone, insert.validDays],
  )
  await prolongCode(tx, { code: insert.code, until: row!.until })
}
