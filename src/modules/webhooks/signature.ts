import { createHmac } from 'node:crypto'

/** What is signed: the same id and body at each try, the instant of this one. */
export interface ToSign {
  readonly id: string
  readonly at: Date
  readonly body: string
}

/**
 * The headers that prove where a message comes from, as Standard Webhooks 1.0.0 says
 * (github.com/standard-webhooks/standard-webhooks, `spec/standard-webhooks.md`): one signature for each secret.
 *
 * @param secrets `whsec_…`
 */
export function signedHeaders(secrets: readonly string[], { id, at, body }: ToSign): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}
