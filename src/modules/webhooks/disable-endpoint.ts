import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { StopReason } from './endpoint.ts'
import { lockEndpoint } from './find-endpoint.ts'
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
