import { doing, type Edge, type Module } from '../../kernel/module.ts'
import { type PaymentProvider, receiveNotices } from '../../modules/payments/index.ts'
import { testPaymentsTables } from './migration.ts'
import { authoriseDue } from './use-card.ts'
import { authoriseLate, findWebhook, sendWebhook, signatureHeader, signTest } from './webhook.ts'

/** Hands a signed webhook to the shop. @throws {Error} when the shop does not take it: the job tries again */
export type DeliverWebhook = (edge: Edge, body: Buffer, headers: Record<string, string>) => Promise<void>

/** The test bank's books and the work it does by itself: late answers and webhooks. */
export function testPaymentsModule(deliver: DeliverWebhook): Module {
  return {
    name: 'test-payments',
    migrations: [testPaymentsTables],
    jobs: [
      doing(authoriseLate, async (edge, { id }) => {
        await edge.inTransaction((tx) => authoriseDue(tx, id))
      }),
      doing(sendWebhook, (edge, { id }) => send(edge, deliver, id)),
    ],
  }
}

async function send(edge: Edge, deliver: DeliverWebhook, id: string): Promise<void> {
  const webhook = await edge.inOneStatement((read) => findWebhook(read, id))
  if (!webhook) return
  const { body, secret } = webhook
  await deliver(edge, body, {
    'content-type': 'application/json',
    [signatureHeader]: signTest(body, secret, edge.clock.now()),
  })
}

/**
 * Signed and checked as one that came over the internet, but handed over inside the process: a worker does not know
 * under which address the web of its shop can be reached.
 */
export const deliverInside =
  (provider: PaymentProvider): DeliverWebhook =>
  async (edge, body, headers) => {
    const notices = await provider.readWebhook(body, headers)
    await edge.inTransaction((tx) => receiveNotices(tx, { provider: provider.name, notices }))
  }
