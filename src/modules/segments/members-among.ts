import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** Who of these people belongs to at least one of the segments. One query. */
export async function membersAmong(
  read: Read,
  segmentIds: readonly string[],
  people: readonly string[],
): Promise<Set<string>> {
  if (segmentIds.length === 0 || people.length === 0) return new Set()
  const rows = await query<{ id: string }>(
    read,
    `select distinct person_id as id from segments.membership
     where segment_id = any($1::uuid[]) and person_id = any($2::uuid[])`,
    [segmentIds, people],
  )
  return new Set(rows.map(({ id }) => id))
}
