import { days, later, minutes, seconds } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { suppressAddress } from '../consent/index.ts'
import { mailRefused, mailSent } from './events.ts'
import { refusalOf } from './report.ts'
import type { SendContent } from './send.ts'
import { takeReport } from './take-report.ts'

/** What came of handing one message over. */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused'; readonly error: string; readonly isAddressGone: boolean }
  /** It may go next time: the server said so, or could not be reached. */
  | { readonly kind: 'again'; readonly error: string; readonly mayHaveArrived?: boolean }
  /** Nothing was tried: the server is away, or the batch took too long. */
  | { readonly kind: 'untouched'; readonly isServerAway: boolean }

/** Mail servers try for two days (RFC 5321 section 4.5.4.1). */
const giveUpAfterMs = days(2)

/** Pauses of 30 s, a minute, two, … an hour. */
const pauseAfter = (tries: number): number => Math.min(seconds(30) * 2 ** tries, minutes(60))

interface Noted {
  readonly id: string
  readonly state: 'queued' | 'sent' | 'refused'
  readonly next_at?: Date
  readonly last_error?: string
  readonly tries: number
  readonly unanswered?: boolean
}

/**
 * Notes what became of messages of a batch, in one statement, and lets go of them. Rows that another worker took over in the meantime,
 * because the lease had ended, are left to it.
 */
export async function noteDelivered(
  tx: Tx,
  claim: string,
  told: readonly { readonly send: SendContent; readonly outcome: Outcome }[],
): Promise<void> {
  const rows = told.map(({ send, outcome }) => notedOf(send, outcome, tx.now))
  const moved = await query<{ id: string }>(tx, note, [JSON.stringify(rows), claim, tx.now])
  const mine = new Set(moved.map(({ id }) => id))
  const stateOf = new Map(rows.map(({ id, state }) => [id, state]))
  for (const { send, outcome } of told) {
    if (!mine.has(send.id)) continue
    const about = { sendId: send.id, template: send.template, profileId: send.profileId, channel: send.channel }
    if (stateOf.get(send.id) === 'sent') await tx.publish(mailSent(about))
    if (stateOf.get(send.id) === 'refused') await tx.publish(mailRefused(about))
    if (outcome.kind === 'refused' && !notTried.test(outcome.error)) await comeBack(tx, send, outcome)
  }
}

function notedOf(send: SendContent, outcome: Outcome, now: Date): Noted {
  const { id, tries } = send
  if (outcome.kind === 'sent') return { id, state: 'sent', tries: tries + 1 }
  if (outcome.kind === 'untouched') {
    return { id, state: 'queued', tries, next_at: outcome.isServerAway ? later(now, seconds(30)) : now }
  }
  const last_error = outcome.error.slice(0, 500)
  const isOver = outcome.kind === 'refused' || later(send.createdAt, giveUpAfterMs) <= now
  const unanswered = outcome.kind === 'again' && outcome.mayHaveArrived === true
  if (isOver) return { id, state: 'refused', tries: tries + 1, last_error, unanswered }
  return { id, state: 'queued', tries: tries + 1, last_error, unanswered, next_at: later(now, pauseAfter(tries)) }
}

/** NOTE A place of her budget that was taken by what never left is free again: only `queued` and `sent` are counted. */
const note = `
  update messaging.send set state = new.state, tries = new.tries, last_error = new.last_error,
    next_at = coalesce(new.next_at, send.next_at), sent_at = case when new.state = 'sent' then $3::timestamptz end,
    claim = null, claimed_until = null,
    unanswered_at = case when new.unanswered then $3::timestamptz else send.unanswered_at end
  from json_to_recordset($1::json) as new (id uuid, state text, next_at timestamptz, last_error text, tries int,
    unanswered boolean)
  where send.id = new.id and send.claim = $2 and send.state = 'queued'
  returning send.id`

/** How the reason begins of what was not even handed over. */
const notTried = /^Not sent(?: again)?: /

/** An address that is gone is not written to again; of a mail it is also counted that it came back. */
async function comeBack(
  tx: Tx,
  { id, channel, recipient }: SendContent,
  { isAddressGone, error }: Outcome & { kind: 'refused' },
): Promise<void> {
  if (channel === 'email') {
    await takeReport(tx, refusalOf(id, { isAddressGone, message: error }, tx.now))
  } else if (channel === 'sms' && isAddressGone)
    await suppressAddress(tx, { channel, address: recipient, reason: 'hard-bounce', evidence: { sendId: id } })
}
