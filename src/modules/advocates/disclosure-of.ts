import type { Read } from '../../kernel/transaction.ts'
import { findMembership } from './membership.ts'
import { getProgramme } from './programme.ts'
import { disclosureFor } from './terms.ts'

/** What has to be told with what somebody says who takes part now; undefined for everybody else. */
export async function disclosureOf(read: Read, profileId: string, locale: string): Promise<string | undefined> {
  const membership = await findMembership(read, profileId)
  return membership?.state === 'active' ? disclosureFor(await getProgramme(read), locale) : undefined
}
