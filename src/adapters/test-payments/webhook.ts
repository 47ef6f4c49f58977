import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { minutes } from '../../kernel/clock.ts'
import { defineJob } from '../../kernel/job.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { ProviderReport } from '../../modules/payments/index.ts'

export const sendWebhook = defineJob('test-payments.send-webhook', z.object({ id: z.uuid() }), { concurrency: 8 })
export const authoriseLate = defineJob('test-payments.authorise-late', z.object({ id: z.string() }))

export interface TestWebhook {
  payment: string
  ourPayment: string
  report: ProviderReport
}

/** Promises the shop a webhook with what the bank knows now. */
export async function sendTestWebhook(tx: Tx, about: TestWebhook): Promise<void> {
  const { id, body } = await promiseWebhook(tx, about)
  await query(tx, 'insert into test_payments.webhook (id, body, created_at) values ($1, $2, $3)', [id, body, tx.now])
}

/** The same, for whoever writes the webhook with something else. */
export async function promiseWebhook(tx: Tx, about: TestWebhook): Promise<{ id: string; body: string }> {
  const id = tx.newId()
  await tx.enqueue(sendWebhook({ id }))
  return { id, body: JSON.stringify({ id, ...about }) }
}

/** What is to be sent, and what it is signed with; one statement. */
export async function findWebhook(read: Read, id: string): Promise<{ body: Buffer; secret: string } | undefined> {
  const [webhook] = await query<{ body: string; secret: string }>(
    read,
    'select body, (select secret from test_payments.signing) as secret from test_payments.webhook where id = $1',
    [id],
  )
  return webhook && { body: Buffer.from(webhook.body), secret: webhook.secret }
}

/** Made with the tables, so that every process of the shop signs and checks with the same one. */
export async function signingSecret(read: Read): Promise<string> {
  const [row] = await query<{ secret: string }>(read, 'select secret from test_payments.signing')
  return row!.secret
}

export const signatureHeader = 'dangol-test-signature'
const toleranceMs = minutes(5)

/** `t=<unix seconds>,v1=<hex>`: HMAC-SHA256 over `t.body`, as Stripe signs, so that the demo walks the real path. */
export function signTest(body: Buffer, secret: string, now: Date): string {
  const at = Math.floor(now.getTime() / 1_000)
  return `t=${at},v1=${hmac(secret, at, body).toString('hex')}`
}

export function isSignedByTest(body: Buffer, signature: string, secret: string, now: Date): boolean {
  const [, at, hex] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature) ?? []
  if (!at || !hex || Math.abs(now.getTime() - Number(at) * 1_000) > toleranceMs) return false
  return timingSafeEqual(hmac(secret, Number(at), body), Buffer.from(hex, 'hex'))
}

const hmac = (secret: string, at: number, body: Buffer) =>
  createHmac('sha256', secret).update(`${at}.`).update(body).digest()
