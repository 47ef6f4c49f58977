import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** How many belong to a segment without belonging to the others, and up to so many of them, drawn evenly. */
export async function sampleMembers(
  read: Read,
  { segmentId, without, most }: { segmentId: string; without: readonly string[]; most: number },
): Promise<{ members: number; left: number; sample: string[] }> {
  const [row] = await query<{ members: number; left: number; sample: string[] }>(
    read,
    `with member as materialized (
       select person_id, exists (select from segments.membership o
           where o.person_id = m.person_id and o.segment_id = any($2::uuid[])) as is_left
       from segments.membership m where segment_id = $1
     )
     select count(*)::int as members, (count(*) filter (where is_left))::int as left,
       array(select person_id from member where not is_left order by hashtext(person_id::text), person_id limit $3)
         as sample
     from member`,
    [segmentId, without, most],
  )
  return row!
}
