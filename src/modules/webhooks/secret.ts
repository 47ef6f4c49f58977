import { createHmac } from 'node:crypto'

/** How long the secret before a rotation signs as well, so that receivers can change without missing anything. */
export const overlapHours = 24

/** What the secrets of an endpoint are derived from. */
export interface SecretSource {
  readonly id: string
  readonly salt: string
  readonly earlierSalt: string | null
  readonly earlierUntil: Date | null
}

/**
 * The secret with which an endpoint's messages are signed: 256 bits, as Standard Webhooks writes them.
 *
 * It is derived from the shop's own secret, so that neither the database nor a backup holds it.
 *
 * @param shopSecret what only this shop knows
 */
export const secretOf = (shopSecret: string, { id, salt }: { id: string; salt: string }): string =>
  `whsec_${createHmac('sha256', shopSecret).update(`webhooks:${id}:${salt}`).digest('base64')}`

/** The secrets that sign now, the newest first: two in the day after a rotation. */
export function secretsOf(shopSecret: string, source: SecretSource, now: Date): string[] {
  const { id, salt, earlierSalt, earlierUntil } = source
  const isEarlierGood = earlierSalt !== null && earlierUntil !== null && earlierUntil > now
  return [salt, ...(isEarlierGood ? [earlierSalt] : [])].map((each) => secretOf(shopSecret, { id, salt: each }))
}
