import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** So many of what somebody looked at are told. */
const most = 20

/** What these people looked at, the latest first, each thing once; ids of products as sources told them. One query. */
export async function viewedByPeople(read: Read, personIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await query<{ personId: string; viewed: string[] }>(
    read,
    `select person_id as "personId", array_agg(about order by at desc) as viewed
     from unnest($1::uuid[]) as asked (person_id) cross join lateral (
       select about, max(at) as at from segments.happening
       where person_id = asked.person_id and kind = 'viewed' and about ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$'
       group by about order by max(at) desc limit ${most}) as seen
     group by person_id`,
    [personIds],
  )
  return new Map(rows.map(({ personId, viewed }) => [personId, viewed]))
}
