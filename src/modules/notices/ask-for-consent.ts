import type { Tx } from '../../kernel/transaction.ts'
import {
  type ConsentSource,
  type ConsentState,
  type Evidence,
  needsConfirming,
  recordConsent,
  wordingOf,
  type WordingPlace,
} from '../consent/index.ts'
import { sendMail } from '../messaging/index.ts'
import { confirmConsentMail } from './mails/confirm-consent.ts'

export interface NewsWanted {
  readonly profileId: string
  readonly email: string
  /** Whether she proved that the address is hers, by signing in or by a link in her own mail. */
  readonly isProven: boolean
  readonly country: string | undefined
  readonly locale: string
  /** Where she was asked, and in which words. */
  readonly source: ConsentSource
  readonly place: WordingPlace
  readonly evidence: Evidence
  /** Where the page that takes the confirmation stands, without the token. */
  readonly confirmPage: string
}

/**
 * Keeps that somebody wants our news; where the law asks for it and nobody has proved the address, she is mailed a
 * link to confirm, at most once a day.
 */
export async function askForConsent(tx: Tx, wanted: NewsWanted): Promise<ConsentState> {
  const { profileId, country, locale, source, evidence } = wanted
  const wording = wordingOf(wanted.place, locale)
  const { state, entryId, confirmToken } = await recordConsent(tx, {
    profileId,
    channel: 'email',
    purpose: 'marketing',
    state: needsConfirming(country, wanted.isProven) ? 'asked' : 'granted',
    wording,
    source,
    country,
    evidence,
  })
  if (confirmToken) {
    await sendMail(tx, {
      key: `confirm-consent:${entryId}`,
      to: wanted.email,
      profileId,
      locale,
      mail: confirmConsentMail({ link: `${wanted.confirmPage}/${confirmToken}`, wording: wording.text }),
    })
  }
  return state
}
