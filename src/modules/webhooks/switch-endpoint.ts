import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { mostEndpoints, type StopReason } from './endpoint.ts'
import { lockEndpoint } from './find-endpoint.ts'
import { rouse } from './jobs.ts'
import { TooManyEndpoints } from './refusals.ts'
import { tellStaff } from './tell-staff.ts'

/**
 * Sends an endpoint nothing more; what is in line stays there. Again changes nothing.
 *
 * Staff are mailed where it was not their doing, except when a hook's program ended it by answering 410.
 *
 * @throws {EndpointUnknown}
 */
export async function disableEndpoint(
  tx: Tx,
  { endpointId, reason }: { endpointId: string; reason: StopReason },
): Promise<void> {
  const endpoint = await lockEndpoint(tx, endpointId)
  if (endpoint.disabledAt) return
  await query(tx, 'update webhooks.endpoint set disabled_at = $2, disabled_for = $3 where id = $1', [
    endpointId,
    tx.now,
    reason,
  ])
  if (reason === 'staff' || (reason === 'gone' && endpoint.kind === 'hook')) return
  await tellStaff(tx, endpoint, reason)
}

/**
 * Sends to an endpoint again: what is in line, and events from now on. What happened in between can be replayed.
 *
 * Again changes nothing.
 *
 * @throws {EndpointUnknown}
 * @throws {TooManyEndpoints} when a hundred others are switched on
 */
export async function enableEndpoint(tx: Tx, endpointId: string): Promise<void> {
  const endpoint = await lockEndpoint(tx, endpointId)
  if (!endpoint.disabledAt) return
  const [{ count } = { count: 0 }] = await query<{ count: number }>(
    tx,
    'select count(*)::int as count from webhooks.endpoint where disabled_at is null',
  )
  if (count >= mostEndpoints) throw new TooManyEndpoints(mostEndpoints)
  await query(
    tx,
    `update webhooks.endpoint set disabled_at = null, disabled_for = null, failing_since = null, follows_from = $2
     where id = $1`,
    [endpointId, tx.now],
  )
  await rouse(tx, endpointId)
}
