import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { MessageChannel } from '../message-transport.ts'
import type { WaitReason } from './why-it-waits.ts'

/** Messages with the same words to say, that wait or were decided together. */
export interface ApprovalGroup {
  /** Of one of them: what is decided is decided by it. */
  readonly id: string
  readonly automation: { readonly kind: string; readonly id: string; readonly name: string } | null
  readonly step: string | null
  readonly channel: MessageChannel
  /** Of that one. */
  readonly subject: string
  readonly templateId: string | null
  readonly templateVersion: number | null
  readonly author: string | null
  readonly state: 'waiting' | 'sent-back' | 'approved' | 'rejected' | 'expired' | 'left' | 'gone'
  readonly people: number
  readonly because: readonly WaitReason[]
  readonly firstAskedAt: Date
  /** When the first of them loses its purpose. */
  readonly nextExpiryAt: Date
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly note: string | null
}

export type ApprovalSide = 'open' | 'over'

/**
 * What waits for a second pair of eyes, that which is over soonest first; or what was decided and what was over, the latest
 * first. At most 200 groups of the last 190 days.
 */
export const listApprovals = (read: Read, { side }: { side: ApprovalSide }): Promise<ApprovalGroup[]> =>
  query<ApprovalGroup>(read, side === 'open' ? open : over)

const grouped = `
  select (array_agg(i.id order by i.asked_at, i.id))[1] as id, (array_agg(i.subject order by i.asked_at, i.id))[1] as subject,
    case when i.automation_id is not null then jsonb_build_object('kind', i.automation_kind, 'id', i.automation_id,
      'name', coalesce(max(a.name), i.automation_id)) end as automation,
    min(i.automation_step) as step, i.channel, i.template_id as "templateId", i.template_version as "templateVersion",
    min(i.author) as author, i.state as state, count(*)::int as people,
    (select coalesce(jsonb_agg(distinct reason), '[]') from unnest(array_agg(i.because)) as one,
       jsonb_array_elements(one) as reason) as because,
    min(i.asked_at) as "firstAskedAt", min(i.expires_at) as "nextExpiryAt", i.decided_at as "decidedAt",
    i.decided_by as "decidedBy", i.note
  from messaging.approval_item i
  left join messaging.automation a on a.kind = i.automation_kind and a.id = i.automation_id
  where STATES
  group by i.automation_kind, i.automation_id, i.channel, i.template_id, i.template_version, i.state,
    i.decided_at, i.decided_by, i.note`

const open = `${grouped.replace('STATES', `i.state in ('waiting', 'sent-back')`)}
  order by i.state = 'sent-back', min(i.expires_at), id limit 200`

const over = `${grouped.replace('STATES', `i.state not in ('waiting', 'sent-back')`)}
  order by coalesce(i.decided_at, min(i.expires_at)) desc, id limit 200`

/** How many messages wait for somebody to look at them. */
export async function approvalsWaiting(read: Read): Promise<number> {
  const [found] = await query<{ count: number }>(
    read,
    `select count(*)::int as count from messaging.approval_item where state = 'waiting'`,
  )
  return found!.count
}
