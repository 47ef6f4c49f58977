import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { personIds } from '../../profiles/index.ts'
import { soughtBy, soughtSql } from './search-sql.ts'
import { type Thread, type ThreadChannel, threadColumns, type ThreadState } from './thread.ts'

export interface ThreadPlace {
  readonly at: string
  readonly id: string
}

export interface ThreadSearch {
  readonly state?: ThreadState | undefined
  /** `mine`, `nobody`, `helper`, `others`: somebody else of the staff has it; all when left out. */
  readonly held?: 'mine' | 'nobody' | 'helper' | 'others' | undefined
  /** Who asks, for `mine` and `others`. */
  readonly staffId?: string | undefined
  readonly channel?: ThreadChannel | undefined
  readonly isUnread?: boolean | undefined
  /** Of the person to whom this profile belongs. */
  readonly profileId?: string | undefined
  /** Words of what was said, or a part of a name, address or subject. */
  readonly search?: string | undefined
  readonly after?: ThreadPlace | undefined
  /** 1 to 101. */
  readonly limit: number
}

const heldSql = {
  mine: `held_by = 'staff' and staff_id = $2`,
  others: `held_by = 'staff' and staff_id <> $2`,
  nobody: `held_by = 'nobody'`,
  helper: `held_by = 'helper'`,
} as const

/** Conversations, the one in which something was said last first. */
export async function listThreads(read: Read, asked: ThreadSearch): Promise<Thread[]> {
  const { state, held, staffId, channel, isUnread, profileId, after, limit } = asked
  const sought = soughtBy(asked.search)
  return query<Thread>(
    read,
    `select ${threadColumns} from conversations.thread
     where messages > 0 and ($1::text is null or state = $1) and ($2::text is null or true)
       and ${held ? heldSql[held] : 'true'} and ($3::text is null or channel = $3)
       and ($4::boolean is null or (unread > 0) = $4) and ($5::uuid[] is null or profile_id = any($5))
       and ($6::timestamptz is null or (last_at, id) < ($6, $7::uuid))
       ${sought ? `and thread.id in (${soughtSql(9)})` : ''}
     order by last_at desc, id desc limit $8`,
    [
      ...[state ?? null, staffId ?? null, channel ?? null, isUnread ?? null],
      ...[profileId ? await personIds(read, profileId) : null],
      ...[after?.at ?? null, after?.id ?? null, Math.min(Math.max(limit, 1), 101)],
      ...(sought ? [sought.words, sought.part, sought.mark] : []),
    ],
  )
}

export interface ThreadCounts {
  /** Open, and mine. */
  readonly mine: number
  /** Open, and nobody has taken them. */
  readonly nobody: number
  /** Open, and the helper answers. */
  readonly helper: number
  readonly snoozed: number
  /** Open with something unread that is mine or nobody's: the number beside the menu. */
  readonly unread: number
  /** Since when the one that waits longest does; null where nobody waits. */
  readonly waitingSince: Date | null
}

export async function countThreads(read: Read, staffId: string): Promise<ThreadCounts> {
  const [counts] = await query<ThreadCounts>(
    read,
    `select count(*) filter (where state = 'open' and held_by = 'staff' and staff_id = $1)::int as mine,
       count(*) filter (where state = 'open' and held_by = 'nobody')::int as nobody,
       count(*) filter (where state = 'open' and held_by = 'helper')::int as helper,
       count(*) filter (where state = 'snoozed')::int as snoozed,
       count(*) filter (where state = 'open' and unread > 0
         and (held_by = 'nobody' or (held_by = 'staff' and staff_id = $1)))::int as unread,
       min(waiting_since) filter (where state = 'open' and held_by <> 'helper') as "waitingSince"
     from conversations.thread where state <> 'closed' and messages > 0`,
    [staffId],
  )
  return counts!
}
