import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { storeCreditName } from './store-credit.ts'

/**
 * The references of payments that were reserved or taken by an instant and on which no order rests, oldest first.
 *
 * Payments that were let go do not count, nor store credit: it waits for the payment of the rest.
 */
export async function listUnplaced(read: Read, { by, limit }: { by: Date; limit: number }): Promise<string[]> {
  const rows = await query<{ reference: string }>(
    read,
    `select reference from payments.payment
     where status in ('authorised', 'captured') and order_id is null and let_go_at is null
       and authorised_at <= $1 and provider <> $2
     order by authorised_at limit $3`,
    [by, storeCreditName, limit],
  )
  return rows.map(({ reference }) => reference)
}
