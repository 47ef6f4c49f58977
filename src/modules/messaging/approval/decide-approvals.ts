import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { type ApprovalDecision, approvalRules } from './approval-settings.ts'
import { approvalDecided } from './events.ts'
import { endHeld, letNoticesGo, refuseNotices } from './move-notices.ts'
import { noteInAdvance } from './note-in-advance.ts'
import { ApprovalNoteMissing, ApprovalUnknown, NobodyToSendBackTo, OwnWords } from './refusals.ts'

/** What is decided, and of which messages. */
export interface ApprovalToDecide {
  /** One of the messages that wait. */
  readonly id: string
  /** `all`: every one that waits of the same automation, step and words; also those with the same words that are still ordered. */
  readonly scope: 'one' | 'all'
  readonly decision: ApprovalDecision
  /** 1 to 500 characters of what is rejected or sent back; may be empty of what is approved. */
  readonly note: string
  readonly by: string
}

export interface ApprovalsDecided {
  readonly people: number
}

interface Item {
  readonly id: string
  readonly key: string
  readonly sendId: string | null
  readonly author: string | null
  readonly automationKind: string | null
  readonly automationId: string | null
  readonly step: string | null
  readonly templateId: string | null
  readonly templateVersion: number | null
}

/**
 * Decides of messages that wait for a second pair of eyes. What is approved leaves in the words that were looked at as soon
 * as whoever ordered it asks again, within half an hour, if she may still get it then; what is rejected never leaves. What
 * is sent back waits until its template has new words, and then for somebody to look at those.
 *
 * @throws {ApprovalNoteMissing}
 * @throws {ApprovalUnknown} when it does not wait (any more)
 * @throws {OwnWords} when who decides wrote them, unless the settings allow it
 * @throws {NobodyToSendBackTo} when the words come with the shop
 */
export async function decideApprovals(
  tx: Tx,
  { id, scope, decision, note, by }: ApprovalToDecide,
): Promise<ApprovalsDecided> {
  const why = note.trim()
  if (why.length > 500 || (decision !== 'approved' && why.length === 0)) throw new ApprovalNoteMissing()
  const [chosen] = await query<Item>(tx, `${select} and id = $1 for update`, [id])
  if (!chosen) throw new ApprovalUnknown()
  const items = scope === 'one' ? [chosen] : await alike(tx, chosen)
  const { settings } = await approvalRules(tx)
  const isOwn = items.some(({ author }) => author === by)
  if (decision === 'approved' && isOwn && !settings.authorsMayDecide) throw new OwnWords()
  if (decision === 'sent-back' && !chosen.templateId) throw new NobodyToSendBackTo()

  await query(
    tx,
    `update messaging.approval_item set state = $2, decided_at = $3, decided_by = $4, note = $5,
       letter = case when $2 = 'rejected' then null else letter end
     where id = any($1::uuid[])`,
    [items.map((item) => item.id), decision, tx.now, by, why],
  )
  const notices = items.flatMap(({ sendId }) => sendId ?? [])
  if (decision === 'approved') await letNoticesGo(tx, notices)
  if (decision === 'rejected') {
    await refuseNotices(tx, notices, 'rejected')
    await endHeld(
      tx,
      items.map(({ key }) => key),
      { reason: 'rejected', details: why },
    )
  }
  if (scope === 'all' || decision === 'sent-back') await noteInAdvance(tx, chosen, { decision, note: why, by })
  const { automationKind, automationId, templateId } = chosen
  await tx.publish(approvalDecided({ automationKind, automationId, templateId, decision, by, people: items.length }))
  return { people: items.length }
}

const select = `
  select id, key, send_id as "sendId", author, automation_kind as "automationKind", automation_id as "automationId",
    automation_step as step, template_id as "templateId", template_version as "templateVersion"
  from messaging.approval_item where state in ('waiting', 'sent-back')`

/** Those with the same words to say, the oldest first; who writes to a hundred thousand has them decided at once. */
const alike = (tx: Tx, like: Item): Promise<Item[]> =>
  query<Item>(
    tx,
    `${select} and automation_kind is not distinct from $1 and automation_id is not distinct from $2
       and template_id is not distinct from $3 and template_version is not distinct from $4
     order by id for update`,
    [like.automationKind, like.automationId, like.templateId, like.templateVersion],
  )
