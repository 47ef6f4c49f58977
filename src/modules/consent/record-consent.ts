import { days, later } from '../../kernel/clock.ts'
import { digest } from '../../kernel/digest.ts'
import { newToken } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { ConsentState, Standing } from './consent.ts'
import type { Wording } from './wording.ts'
import { type About, checkSaying, lockStanding, type Saying, writeEntry } from './write-entry.ts'

/** A link to confirm with works this long. */
export const confirmMs = days(7)

/** The same yes within this time is one yes; a mail to confirm it is sent once in it. */
const sameYesMs = days(1)

export interface ConsentToRecord extends About, Saying {
  /** `asked` where the address is not proven to be hers: it counts once she confirms it. */
  readonly state: 'granted' | 'asked'
  readonly wording: Wording
}

export interface ConsentRecorded {
  readonly state: ConsentState
  readonly entryId: string
  /** For the link of the mail that asks her to confirm; only at the moment it is made. */
  readonly confirmToken?: string
}

/**
 * Keeps that somebody said yes, with the words she saw and what can be shown of it.
 *
 * The same yes again within a day is one yes; later it renews the first, which counts where consent grows old. Asking
 * somebody who has agreed already takes nothing back, and she is mailed a link to confirm once a day at most.
 *
 * @throws {EvidenceTooLarge}
 * @throws {ReasonMissing} when staff does it without saying why
 */
export async function recordConsent(tx: Tx, consent: ConsentToRecord): Promise<ConsentRecorded> {
  const standing = await lockStanding(tx, consent)
  if (standing && isSaid(standing, consent, tx.now)) return { state: standing.state, entryId: standing.entryId }
  checkSaying(consent)

  const entryId = await writeEntry(tx, consent, consent.state, consent)
  if (consent.state === 'granted') return { state: 'granted', entryId }
  const confirmToken = newToken()
  await query(
    tx,
    'insert into consent.confirmation (token_hash, entry_id, profile_id, expires_at) values ($1, $2, $3, $4)',
    [digest(confirmToken), entryId, consent.profileId, later(tx.now, confirmMs)],
  )
  return { state: 'asked', entryId, confirmToken }
}

function isSaid(standing: Standing, { state }: ConsentToRecord, now: Date): boolean {
  if (standing.state === 'granted' && state === 'asked') return true
  return standing.state === state && now < later(standing.since, sameYesMs)
}
