import { randomInt } from 'node:crypto'
import { days, hours, later, minutes } from '../../../kernel/clock.ts'
import { digest } from '../../../kernel/digest.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import {
  type ConsentSource,
  type ConsentState,
  type Evidence,
  recordConsent,
  wordingOf,
  type WordingPlace,
} from '../../consent/index.ts'
import { identitiesOf, resolveProfile } from '../../profiles/index.ts'
import { shopSettings } from '../../shop/index.ts'
import { PhoneMalformed, TooManyTexts } from '../channel-refusals.ts'
import { sendMessage } from '../send-messages.ts'
import { said } from './answers.ts'
import { phoneCountry, phoneNumber } from './phone.ts'

/** A code that proves a number works this long; a YES in answer seven days. */
const codeMs = minutes(30)

/** Texts that ask to confirm cost the shop money and strangers peace: of a number a day, of one line a day, of all an hour. */
const most = { ofNumber: 3, ofLine: 5, ofAll: 200 }

export interface TextsWanted {
  /** As she wrote it. */
  readonly phone: string
  /** Whose digits she may have left out. */
  readonly country: string | undefined
  /** Who is signed in. */
  readonly profileId?: string | undefined
  readonly locale: string
  readonly source: ConsentSource
  readonly place: WordingPlace
  /** With `line`, as `evidenceOf` tells it. */
  readonly evidence: Evidence
  readonly origin: string
}

export interface TextsAsked {
  readonly state: ConsentState
  /** In E.164. */
  readonly phone: string
  /** Whether a text that asks to confirm is on its way. */
  readonly isTextSent: boolean
}

/**
 * Keeps that somebody wants our news by text. The number is asked first, everywhere: anybody can type one. She answers
 * YES, or types the code from the text where she is signed in; a number that is proven to be hers counts at once.
 *
 * Texts that ask are few: three of a number and five of one line a day. Repeating it costs one of them.
 *
 * @throws {PhoneMalformed} when texts reach no such number
 * @throws {TooManyTexts} when there were so many already
 */
export async function askForTexts(tx: Tx, wanted: TextsWanted): Promise<TextsAsked> {
  const phone = phoneNumber(wanted.phone, wanted.country)
  if (!phone) throw new PhoneMalformed()
  const { profileId } = await resolveProfile(tx, {
    identities: [{ kind: 'phone', value: phone }],
    observedAt: tx.now,
    source: wanted.source === 'checkout' ? 'checkout' : 'page',
  })
  const isProven = wanted.profileId !== undefined && (await isHers(tx, wanted.profileId, phone))
  const { state } = await recordConsent(tx, {
    ...{ profileId, channel: 'sms', purpose: 'marketing', state: isProven ? 'granted' : 'asked' },
    ...{ source: wanted.source, evidence: wanted.evidence, country: phoneCountry(phone) },
    wording: wordingOf(wanted.place, wanted.locale),
  })
  if (state === 'granted') return { state, phone, isTextSent: false }
  await refuseTooMany(tx, profileId, wanted.evidence)
  return { state, phone, isTextSent: await textCode(tx, wanted, profileId) }
}

async function isHers(tx: Tx, profileId: string, phone: string): Promise<boolean> {
  const hers = await identitiesOf(tx, profileId)
  return hers.some(({ kind, value, provenAt }) => kind === 'phone' && value === phone && provenAt !== null)
}

async function refuseTooMany(tx: Tx, profileId: string, { line }: Evidence): Promise<void> {
  const [sent] = await query<{ ofNumber: number; ofLine: number; ofAll: number }>(
    tx,
    `select count(*) filter (where profile_id = $1)::int as "ofNumber", count(*) filter (where line = $2)::int as "ofLine",
       count(*) filter (where created_at > $4)::int as "ofAll"
     from messaging.phone_proof where created_at > $3`,
    [profileId, line ?? null, later(tx.now, -days(1)), later(tx.now, -hours(1))],
  )
  if (sent!.ofNumber >= most.ofNumber || sent!.ofLine >= most.ofLine || sent!.ofAll >= most.ofAll) {
    throw new TooManyTexts()
  }
}

async function textCode(tx: Tx, wanted: TextsWanted, profileId: string): Promise<boolean> {
  const id = tx.newId()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await query(
    tx,
    `insert into messaging.phone_proof (id, profile_id, asked_by, line, code_hash, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[id, profileId, wanted.profileId ?? null, wanted.evidence['line'] ?? null],
      ...[digest(`${id} ${code}`), tx.now, later(tx.now, codeMs)],
    ],
  )
  const { name: shop, contactEmail: email } = await shopSettings(tx)
  const sending = await sendMessage(tx, {
    ...{ key: `confirm-texts:${id}`, profileId, purpose: 'order', locale: wanted.locale, country: undefined },
    content: { channel: 'sms', text: said('confirm', wanted.locale, { shop, email, code }) },
    origin: wanted.origin,
    automation: { kind: 'notice', id: 'confirm-texts', name: 'Confirm texts' },
  })
  return 'sendId' in sending
}
