import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { Endpoint } from './endpoint.ts'
import { lockEndpoint } from './find-endpoint.ts'
import { rouse } from './jobs.ts'
import { hooksOf } from './list-hooks.ts'
import { HookReplaced } from './refusals.ts'
import { claimRoom } from './room.ts'

/**
 * Sends to an endpoint again: what is in line, and events from now on. What happened in between can be replayed.
 *
 * Again changes nothing.
 *
 * @throws {EndpointUnknown}
 * @throws {HookReplaced} where its program has subscribed anew meanwhile
 * @throws {TooManyEndpoints} when a hundred others are switched on
 */
export async function enableEndpoint(tx: Tx, endpointId: string): Promise<void> {
  const endpoint = await lockEndpoint(tx, endpointId)
  if (!endpoint.disabledAt) return
  if (endpoint.kind === 'hook') await refuseReplaced(tx, endpoint)
  await claimRoom(tx)
  await query(
    tx,
    `update webhooks.endpoint set disabled_at = null, disabled_for = null, failing_since = null, follows_from = $2
     where id = $1`,
    [endpointId, tx.now],
  )
  await rouse(tx, endpointId)
}

async function refuseReplaced(tx: Tx, { address, eventTypes, createdBy }: Endpoint): Promise<void> {
  const [anew] = await query(tx, `${hooksOf} and address = $2 and event_types = $3`, [createdBy, address, eventTypes])
  if (anew) throw new HookReplaced()
}
