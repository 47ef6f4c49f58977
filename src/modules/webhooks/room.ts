import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { mostEndpoints } from './endpoint.ts'
import { TooManyEndpoints } from './refusals.ts'

/** Makes sure that one more may be switched on, and that nobody else uses the room before this transaction ends. @throws {TooManyEndpoints} */
export async function claimRoom(tx: Tx): Promise<void> {
  await query(tx, `select pg_advisory_xact_lock(hashtext('dangol webhook endpoints'))`)
  const [counted] = await query<{ count: number }>(
    tx,
    'select count(*)::int as count from webhooks.endpoint where disabled_at is null',
  )
  if (counted!.count >= mostEndpoints) throw new TooManyEndpoints(mostEndpoints)
}
