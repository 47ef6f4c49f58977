import type { Tx } from '../../kernel/transaction.ts'
import { type About, checkSaying, lockStanding, type Saying, writeEntry } from './write-entry.ts'

/**
 * Keeps that somebody wants no more of it. It counts at once, also for what waits to be sent.
 *
 * Safe to repeat. Somebody who never agreed can say no as well: from then on no rule of any country lets her be
 * written to.
 *
 * @returns whether anything changed
 * @throws {EvidenceTooLarge}
 * @throws {ReasonMissing} when staff does it without saying why
 */
export async function withdrawConsent(tx: Tx, withdrawal: About & Saying): Promise<boolean> {
  const standing = await lockStanding(tx, withdrawal)
  if (standing?.state === 'withdrawn') return false
  checkSaying(withdrawal)
  await writeEntry(tx, withdrawal, 'withdrawn', withdrawal)
  return true
}
