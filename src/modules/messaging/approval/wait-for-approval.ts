import { hours, later, minutes } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import type { Leaving, Verdict } from '../candidate.ts'
import type { NewSend } from '../insert-sends.ts'
import type { MessageOrder } from '../message-order.ts'
import { approvalRules } from './approval-settings.ts'
import { decidedInAdvance, longestWaitHours, mayAnythingWait, type WaitReason, whyItWaits } from './why-it-waits.ts'
import { approvalAsked } from './events.ts'

/** A message that was written out and would leave now. */
export interface ToLookAt {
  readonly order: MessageOrder
  readonly leaving: Leaving
  readonly send: NewSend
}

/** After which whoever ordered a message that waits may ask again. */
export const askAgainMs = minutes(30)

type Held = Exclude<Verdict, { leaves: unknown }>

/**
 * Puts those of these messages that the rules name before a second pair of eyes, and says of each why it does not leave;
 * those that may leave are absent. What was decided in advance of the very same words holds. Nothing is read but the
 * rules, which the process keeps; what waits is written in one statement.
 *
 * @param isKept of notices: they wait in the outbox themselves, since nobody orders them again
 */
export async function waitForApproval(
  tx: Tx,
  messages: readonly ToLookAt[],
  { isKept = false }: { isKept?: boolean } = {},
): Promise<Map<string, Held>> {
  const verdicts = new Map<string, Held>()
  const rules = await approvalRules(tx)
  if (!mayAnythingWait(rules)) return verdicts
  const rows: object[] = []
  for (const { order, leaving, send } of messages) {
    if (order.purpose === 'order' || order.isTest) continue
    const decided = decidedInAdvance(rules, order)
    if (decided?.decision === 'approved') continue
    if (decided?.decision === 'rejected') {
      verdicts.set(order.key, { withheld: 'rejected', details: decided.note })
      continue
    }
    const words = { subject: send.subject, html: send.html, text: send.body_text }
    const because = whyItWaits(rules.settings, { order, country: leaving.country, words })
    if (because.length === 0 && !decided) continue
    const expiresAt = later(tx.now, hours(longestWaitHours(rules.settings, order)))
    rows.push(rowOf(tx, { order, leaving, send, because, expiresAt, isKept, isSentBack: decided !== undefined }))
    const details = because.map(({ rule, value }) => value ?? rule).join(', ')
    verdicts.set(order.key, { heldUntil: expiresAt, because: 'approval', details, then: leaving })
  }
  if (rows.length === 0) return verdicts
  await query(tx, insert, [JSON.stringify(rows), tx.now])
  await announce(tx, messages, verdicts)
  return verdicts
}

interface Row extends ToLookAt {
  readonly because: readonly WaitReason[]
  readonly expiresAt: Date
  readonly isKept: boolean
  readonly isSentBack: boolean
}

const rowOf = (tx: Tx, { order, leaving, send, because, expiresAt, isKept, isSentBack }: Row) => ({
  ...{ id: tx.newId(), key: order.key, profile_id: order.profileId, channel: order.content.channel },
  ...{ locale: send.locale, country: leaving.country, subject: send.subject.slice(0, 300), because },
  ...{ automation_kind: order.automation?.kind, automation_id: order.automation?.id },
  ...{ automation_step: order.automation?.step, author: order.template?.by },
  ...{ template_id: order.template?.id, template_version: order.template?.version },
  ...{ letter: isKept ? undefined : send, send_id: isKept ? send.id : undefined },
  ...{ state: isSentBack ? 'sent-back' : 'waiting', expires_at: expiresAt },
})

/** NOTE Words that were sent back and written anew keep their first time limit: their purpose has not grown younger. */
const insert = `
  insert into messaging.approval_item as i (id, key, profile_id, channel, locale, country, subject, because,
    automation_kind, automation_id, automation_step, author, template_id, template_version, letter, send_id, state,
    asked_at, expires_at)
  select id, key, profile_id, channel, locale, country, subject, because, automation_kind, automation_id,
    automation_step, author, template_id, template_version, letter, send_id, state, $2, expires_at
  from json_to_recordset($1::json) as new (id uuid, key text, profile_id uuid, channel text, locale text,
    country text, subject text, because jsonb, automation_kind text, automation_id text, automation_step text,
    author text, template_id uuid, template_version int, letter jsonb, send_id uuid, state text,
    expires_at timestamptz)
  on conflict (key) do update set locale = excluded.locale, country = excluded.country, subject = excluded.subject,
    because = excluded.because, author = excluded.author, template_id = excluded.template_id,
    template_version = excluded.template_version, letter = excluded.letter, send_id = excluded.send_id,
    state = excluded.state, asked_at = excluded.asked_at, decided_at = null, decided_by = null, note = null
  where i.state in ('sent-back', 'gone')`

async function announce(tx: Tx, messages: readonly ToLookAt[], verdicts: ReadonlyMap<string, Held>): Promise<void> {
  const people = new Map<string, { kind: string | null; id: string | null; people: number }>()
  for (const { order } of messages) {
    const verdict = verdicts.get(order.key)
    if (!verdict || !('heldUntil' in verdict)) continue
    const { kind = null, id = null } = order.automation ?? {}
    const one = people.get(`${kind} ${id}`) ?? { kind, id, people: 0 }
    people.set(`${kind} ${id}`, { ...one, people: one.people + 1 })
  }
  for (const one of people.values())
    await tx.publish(approvalAsked({ automationKind: one.kind, automationId: one.id, people: one.people }))
}
