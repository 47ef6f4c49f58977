import type { Tx } from '../kernel/transaction.ts'
import { createEndpoint, disableEndpoint, type WebhookPorts } from '../modules/webhooks/index.ts'

/** Nothing leaves a demo by itself: the endpoint is switched off, and its address leads nowhere (RFC 2606). */
const nowhere: WebhookPorts = {
  courier: { objection: () => undefined, post: () => Promise.resolve({ failure: 'A demo tells nobody.' }) },
  secret: () => 'nobody is told',
}

/** An endpoint to look at, as a shop with a warehouse elsewhere would have one. */
export async function addEndpoint(tx: Tx): Promise<void> {
  const { id } = await createEndpoint(tx, nowhere, {
    address: 'https://warehouse.example/hooks/dangol',
    description: 'Stock sheet of the warehouse',
    eventTypes: ['orders.order-paid', 'orders.order-cancelled', 'inventory.*'],
    by: 'demo',
  })
  await disableEndpoint(tx, { endpointId: id, reason: 'staff' })
}
