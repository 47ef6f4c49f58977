import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** One message that did not leave when it was ordered. */
export interface HeldMessage {
  readonly key: string
  readonly profileId: string
  readonly channel: string
  readonly automation: { readonly kind: string; readonly id: string; readonly name: string } | null
  readonly reason: string
  readonly outcome: 'waiting' | 'sent' | 'digest' | 'withheld'
  readonly priority: number
  readonly times: number
  readonly firstAt: Date
  readonly lastAt: Date
  readonly until: Date | null
  /** More of why: the reason of a pause, the word for which it waits. */
  readonly details: string | null
}

/** What was held back, last seen first. @param after the last of the page before */
export const listHeld = (
  read: Read,
  {
    outcome,
    reason,
    after,
    limit,
  }: {
    outcome?: HeldMessage['outcome'] | undefined
    reason?: string | undefined
    after?: { at: Date; key: string } | undefined
    limit: number
  },
): Promise<HeldMessage[]> =>
  query(
    read,
    `select key, profile_id as "profileId", channel, reason, outcome, priority, times, first_at as "firstAt",
       last_at as "lastAt", until, details,
       case when automation_id is not null then jsonb_build_object('kind', automation_kind, 'id', automation_id,
         'name', coalesce(a.name, automation_id)) end as automation
     from messaging.held left join messaging.automation a on a.kind = automation_kind and a.id = automation_id
     where ($1::text is null or outcome = $1) and ($2::text is null or reason = $2)
       and ($3::timestamptz is null or (last_at, key) < ($3, $4))
     order by last_at desc, key desc limit $5`,
    [outcome ?? null, reason ?? null, after?.at ?? null, after?.key ?? '', limit],
  )
