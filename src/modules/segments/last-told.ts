import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** What a site, an app, a till or a chat told last of these people, and when it took place. One query. */
export async function lastToldOfPeople(
  read: Read,
  personIds: readonly string[],
): Promise<Map<string, { readonly what: string; readonly at: Date }>> {
  const rows = await query<{ personId: string; what: string; at: Date }>(
    read,
    `select person_id as "personId", told.about as what, told.at
     from unnest($1::uuid[]) as asked (person_id) cross join lateral (
       select about, at from segments.happening
       where person_id = asked.person_id and kind = 'told' and about <> '' and about not like 'channel:%'
         and about !~ '^[0-9a-f]{8}-[0-9a-f-]{27}$'
       order by at desc, seq desc limit 1) as told`,
    [personIds],
  )
  return new Map(rows.map(({ personId, what, at }) => [personId, { what, at }]))
}
