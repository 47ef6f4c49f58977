import type { Clock } from '../../kernel/clock.ts'
import type { Reception, WebhookPorts } from './courier.ts'
import { type SecretSource, secretsOf } from './secret.ts'
import { signedHeaders } from './signature.ts'

/** How one try went. */
export interface Attempt {
  readonly at: Date
  readonly tookMs: number
  readonly reception: Reception
}

export interface ToAttempt {
  readonly address: string
  readonly message: { readonly id: string; readonly body: string }
  readonly secrets: SecretSource
}

/** Posts a message once, signed for this instant. Outside of any transaction; harmless for a receiver that knows its id. */
export async function attemptDelivery(
  { courier, secret }: WebhookPorts,
  clock: Clock,
  { address, message, secrets }: ToAttempt,
): Promise<Attempt> {
  const at = clock.now()
  const signed = signedHeaders(secretsOf(secret(), secrets, at), { ...message, at })
  const begun = performance.now()
  const reception = await courier.post({
    address,
    body: message.body,
    headers: { ...signed, 'content-type': 'application/json', 'user-agent': 'Dangol-Webhooks' },
  })
  return { at, tookMs: Math.round(performance.now() - begun), reception }
}

export const isTaken = (reception: Reception): boolean =>
  'status' in reception && reception.status >= 200 && reception.status < 300
