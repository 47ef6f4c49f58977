import { digest } from '../../kernel/digest.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/**
 * An address that nothing reaches any more, or whose owner called our mail spam. `opted-out`: she answered STOP, after
 * which carriers let no text through to her number, not even one about an order.
 */
export type SuppressionReason = 'hard-bounce' | 'complaint' | 'opted-out'

export type SuppressedChannel = 'email' | 'sms'

/** What is kept of an address: enough to know it again, not to write to it. */
export const addressHash = (address: string): Buffer => digest(address.trim().toLowerCase())

export interface Suppression {
  readonly channel: SuppressedChannel
  readonly reason: SuppressionReason
  readonly at: Date
}

/** The address of a person that is on the list, if it is. */
export async function findSuppression(
  read: Read,
  channel: SuppressedChannel,
  address: string,
): Promise<Suppression | undefined> {
  const rows = await query<Suppression>(
    read,
    'select channel, reason, at from consent.suppression where channel = $1 and address_hash = $2',
    [channel, addressHash(address)],
  )
  return rows[0]
}
