import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { CollectType } from './events.ts'
import { getSource } from './list-sources.ts'

/** An event as it came, for whoever sets up its sender. */
export interface CollectedEvent {
  readonly id: string
  readonly sourceId: string
  readonly messageId: string
  readonly type: CollectType
  readonly name: string
  readonly profileId: string | null
  readonly occurredAt: Date
  readonly receivedAt: Date
  /** Properties, traits and context; may hold personal data. */
  readonly data: Readonly<Record<string, unknown>>
}

export interface NotedProblem {
  readonly id: string
  readonly at: Date
  readonly door: string
  readonly type: string
  readonly name: string
  readonly field: string
  readonly message: string
}

/** What a source sent last, and why events of it were not taken; newest first, at most 50 of each. @throws {SourceUnknown} */
export async function listTail(
  read: Read,
  sourceId: string,
): Promise<{ events: CollectedEvent[]; problems: NotedProblem[] }> {
  await getSource(read, sourceId)
  const events = await query<CollectedEvent>(
    read,
    `select ${columns} from collecting.event where source_id = $1
     order by received_at desc, occurred_at desc, id limit 50`,
    [sourceId],
  )
  const problems = await query<NotedProblem>(
    read,
    `select id, at, door, type, name, field, message from collecting.problem
     where source_id = $1 order by id desc limit 50`,
    [sourceId],
  )
  return { events, problems }
}

/** What events said beyond what the log tells of them, by their ids; those no longer kept are missing. At most 1,000. */
export const collectedById = (read: Read, ids: readonly string[]): Promise<CollectedEvent[]> =>
  query(read, `select ${columns} from collecting.event where id = any($1::uuid[]) limit 1000`, [ids])

const columns = `id, source_id as "sourceId", message_id as "messageId", type, name, profile_id as "profileId",
  occurred_at as "occurredAt", received_at as "receivedAt", data`
