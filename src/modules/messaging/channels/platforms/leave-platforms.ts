import type { Tx } from '../../../../kernel/transaction.ts'
import { type ConsentSource, type Evidence, withdrawConsent } from '../../../consent/index.ts'
import { personIds } from '../../../profiles/index.ts'

/**
 * Ends advertising on every platform on which a person writes to the shop; what is said about her orders, and answers to
 * what she writes, still come. Safe to repeat.
 */
export async function leavePlatforms(
  tx: Tx,
  { profileId, source, evidence }: { profileId: string; source: ConsentSource; evidence: Evidence },
): Promise<void> {
  for (const id of await personIds(tx, profileId)) {
    await withdrawConsent(tx, { profileId: id, channel: 'messenger', purpose: 'marketing', source, evidence })
  }
}
