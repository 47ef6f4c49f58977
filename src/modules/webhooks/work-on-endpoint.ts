import { seconds } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import type { Edge } from '../../kernel/module.ts'
import { attemptDelivery } from './attempt-delivery.ts'
import type { WebhookPorts } from './courier.ts'
import { rouse } from './jobs.ts'
import { recordAttempt } from './record-attempt.ts'
import { releaseSender, takeDue } from './take-due.ts'

/** How long one job sends to one endpoint before others have their turn; with the last batch well within its time. */
const sliceMs = seconds(45)

/**
 * Sends what is due to one endpoint, until nothing is or its turn is over.
 *
 * A process that ends between a receiver's yes and the writing down of it leaves the delivery due: it is sent again,
 * with the same id, which is how receivers tell.
 */
export async function workOnEndpoint(edge: Edge, ports: WebhookPorts, endpointId: string): Promise<void> {
  const sender = { endpointId, holder: newId() }
  const endsAt = performance.now() + sliceMs
  while (performance.now() < endsAt) {
    const due = await edge.inTransaction((tx) => takeDue(tx, sender))
    if (due.length === 0) return
    await Promise.all(
      due.map(async (delivery) => {
        const attempt = await attemptDelivery(ports, edge.clock, delivery)
        const { id: deliveryId, attempts } = delivery
        await edge.inTransaction((tx) => recordAttempt(tx, { deliveryId, attempts, attempt }))
      }),
    )
  }
  await edge.inTransaction(async (tx) => {
    await releaseSender(tx, sender)
    await rouse(tx, endpointId)
  })
}
