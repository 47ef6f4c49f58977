import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { SalesChannel } from '../catalog/index.ts'

/** By which way of buying each of these orders was made. One query. */
export async function salesChannelsOf(read: Read, orderIds: readonly string[]): Promise<Map<string, SalesChannel>> {
  const rows = await query<{ id: string; channel: SalesChannel }>(
    read,
    `select id, coalesce(source ->> 'salesChannel', 'page') as channel from orders."order" where id = any($1::uuid[])`,
    [orderIds],
  )
  return new Map(rows.map(({ id, channel }) => [id, channel]))
}
