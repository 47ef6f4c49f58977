import type { Tx } from '../../../kernel/transaction.ts'
import { type ConsentSource, type Evidence, withdrawConsent } from '../../consent/index.ts'
import { textsOf } from './texts-of.ts'

/** Ends texts of advertising to every number of a person. Safe to repeat; texts about her orders still come. */
export async function leaveTexts(
  tx: Tx,
  { profileId, source, evidence }: { profileId: string; source: ConsentSource; evidence: Evidence },
): Promise<void> {
  const about = { channel: 'sms', purpose: 'marketing', source, evidence } as const
  for (const each of await textsOf(tx, profileId)) await withdrawConsent(tx, { ...about, profileId: each.profileId })
  await withdrawConsent(tx, { ...about, profileId })
}
