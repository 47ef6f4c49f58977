import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { lockEndpoint } from './find-endpoint.ts'
import { rouse } from './jobs.ts'
import { DeliveryIsTest, DeliveryUnknown, EndpointDisabled } from './refusals.ts'

/**
 * Sends one delivery at once, under the same id: one that was given up, waits for its next try, or was taken already.
 *
 * Its schedule begins anew. Again, while it waits, changes nothing more.
 *
 * @throws {EndpointUnknown} {DeliveryUnknown}
 * @throws {EndpointDisabled} while its endpoint is switched off
 * @throws {DeliveryIsTest}
 */
export async function retryDelivery(
  tx: Tx,
  { endpointId, deliveryId }: { endpointId: string; deliveryId: string },
): Promise<void> {
  const endpoint = await lockEndpoint(tx, endpointId)
  const [delivery] = await query<{ isTest: boolean }>(
    tx,
    `select is_test as "isTest" from webhooks.delivery where id = $1 and endpoint_id = $2 for update`,
    [deliveryId, endpointId],
  )
  if (!delivery) throw new DeliveryUnknown()
  if (delivery.isTest) throw new DeliveryIsTest()
  if (endpoint.disabledAt) throw new EndpointDisabled()
  await query(
    tx,
    `update webhooks.delivery set state = 'waiting', tries = 0, next_at = $2, ended_at = null where id = $1`,
    [deliveryId, tx.now],
  )
  await rouse(tx, endpointId)
}
