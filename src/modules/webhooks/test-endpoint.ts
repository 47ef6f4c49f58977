import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { attemptDelivery, type ToAttempt } from './attempt-delivery.ts'
import type { WebhookPorts } from './courier.ts'
import { testType } from './event-types.ts'
import { lockEndpoint } from './find-endpoint.ts'
import { type DeliveryDetail, getDelivery } from './list-deliveries.ts'
import { written } from './message.ts'
import { recordAttempt } from './record-attempt.ts'

/**
 * Sends a `webhooks.test` event at once, also to an endpoint that is switched off, and tells what came back.
 *
 * Tried once. It counts for nothing but this: a test that fails switches no endpoint off.
 *
 * @throws {EndpointUnknown}
 */
export async function testEndpoint(edge: Edge, ports: WebhookPorts, endpointId: string): Promise<DeliveryDetail> {
  const { deliveryId, toAttempt } = await edge.inTransaction((tx) => writeTest(tx, endpointId))
  const attempt = await attemptDelivery(ports, edge.clock, toAttempt)
  return edge.inTransaction(async (tx) => {
    await recordAttempt(tx, { deliveryId, attempts: 0, attempt })
    return getDelivery(tx, { endpointId, deliveryId })
  })
}

async function writeTest(tx: Tx, endpointId: string): Promise<{ deliveryId: string; toAttempt: ToAttempt }> {
  const endpoint = await lockEndpoint(tx, endpointId)
  const deliveryId = tx.newId()
  const message = written({
    id: `test_${deliveryId}`,
    type: testType,
    timestamp: tx.now.toISOString(),
    data: { endpointId, said: 'Hello from your shop. This is a test, nothing happened.' },
  })
  await query(tx, 'insert into webhooks.message (id, type, body, created_at) values ($1, $2, $3, $4)', [
    ...[message.id, message.type, message.body],
    tx.now,
  ])
  await query(
    tx,
    `insert into webhooks.delivery (id, endpoint_id, message_id, is_test, created_at) values ($1, $2, $3, true, $4)`,
    [deliveryId, endpointId, message.id, tx.now],
  )
  return { deliveryId, toAttempt: { address: endpoint.address, message, secrets: endpoint } }
}
