import { days, later } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { admit } from './admit.ts'
import { waitForApproval } from './approval/wait-for-approval.ts'
import { noteAutomations } from './automations.ts'
import { candidateOf, type Verdict } from './candidate.ts'
import { insertSends } from './insert-sends.ts'
import { deliverMail } from './jobs.ts'
import type { MailToSend } from './mail-definition.ts'
import type { ContentType, MessageOrder, Priority, WithheldReason } from './message-order.ts'
import { noteTried } from './mail-tests/render-in-test.ts'
import { noteHeld } from './note-held.ts'
import { writeMessages } from './write-messages.ts'
import { sendOfKey } from './write-send.ts'

export interface MarketingMailOrder {
  /** Unique for what the mail is about, e.g. `new-harvest:PROFILE`. */
  readonly key: string
  readonly profileId: string
  /** Advertising when left out. */
  readonly purpose?: 'marketing' | 'reviews'
  readonly locale: string
  readonly mail: MailToSend
  /** Where she is; the strictest rules hold where it is not known. */
  readonly country: string | undefined
  /** When she last bought; only for news about goods like those. */
  readonly boughtAt?: Date | undefined
  /** Where the shop stands, without a slash at the end: `https://shop.example`. */
  readonly origin: string
  /** 3 when left out. */
  readonly priority?: Priority
  /** `sell` when left out. */
  readonly tells?: ContentType
  /** She asked for just this herself: see `MessageOrder`. */
  readonly isAskedFor?: boolean
}

/**
 * Writes somebody a mail of advertising, or one that asks for a review, if the law and her own word let us: with the
 * mark of her country in its subject, and a way out in its foot and its headers (RFC 8058).
 *
 * In her quiet hours, in a pause, or while her budget is spent it waits in the outbox, and leaves by itself. Asked once
 * more when it leaves, so that a no in the meantime counts. Repeating it with the same key makes no second mail.
 *
 * @returns the send's id, or why nothing was written
 * @throws {Error} when the mail's words speak of data that is not there
 */
export async function sendMarketingMail(
  tx: Tx,
  marketing: MarketingMailOrder,
): Promise<{ sendId: string } | { withheld: WithheldReason }> {
  const known = await sendOfKey(tx, marketing.key)
  if (known) return { sendId: known }
  const order = orderOf(marketing)
  const candidate = candidateOf(order)
  await noteAutomations(tx, [candidate])
  const [verdict] = (await admit(tx, [candidate])) as [Verdict]
  if (!('leaves' in verdict)) await noteHeld(tx, [{ candidate, verdict }])
  if ('withheld' in verdict) return { withheld: verdict.withheld }
  if ('inDigest' in verdict) throw new Error('A notice has no digest')

  const leaving = 'heldUntil' in verdict ? verdict.then : verdict.leaves
  const rank = 'leaves' in verdict ? verdict.rank : undefined
  const [written] = await writeMessages(tx, [{ order, leaving, rank }])
  if ('unwritable' in written!) throw new Error(written.unwritable)
  const looked = (await waitForApproval(tx, [{ order, leaving, send: written! }], { isKept: true })).get(order.key)
  if (looked) await noteHeld(tx, [{ candidate, verdict: looked }])
  if (looked && 'withheld' in looked) return { withheld: looked.withheld }
  const waitsUntil = looked ? longAfter(looked) : 'heldUntil' in verdict ? verdict.heldUntil : undefined
  const send = { ...written!, ...(waitsUntil && { ...noPlace, state: 'held' as const, next_at: waitsUntil }) }
  const made = await insertSends(tx, [send])
  if (!made.has(send.id)) return { sendId: (await sendOfKey(tx, order.key))! }
  await noteTried(tx, [send])
  if (!waitsUntil) await tx.enqueue(deliverMail({ sendId: send.id }), { key: send.id })
  return { sendId: send.id }
}

/** What waits takes no place of her budget. */
const noPlace = { counted_at: undefined, rank_of_week: undefined }

/** What waits for a second pair of eyes is released by them, or refused when its time is over: never by its time alone. */
const longAfter = (verdict: Exclude<Verdict, { leaves: unknown }>): Date | undefined =>
  'heldUntil' in verdict ? later(verdict.heldUntil, days(30)) : undefined

const orderOf = ({ mail, ...rest }: MarketingMailOrder): MessageOrder => ({
  purpose: 'marketing',
  ...rest,
  content: { channel: 'email', mail },
  automation: { kind: 'notice', id: mail.template, name: nameOf(mail.template) },
})

/** `review-request` as staff read it: Review request. */
const nameOf = (template: string): string => (template[0]?.toUpperCase() ?? '') + template.slice(1).replaceAll('-', ' ')
