import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { personIdsOf } from '../profiles/index.ts'

/**
 * Who of these people ordered again within so many days; cancelled orders do not count.
 *
 * @returns `profileId instant` of each who did, as given
 */
export async function profilesWhoCameBack(
  read: Read,
  { people, withinDays }: { people: readonly { profileId: string; after: Date }[]; withinDays: number },
): Promise<Set<string>> {
  if (people.length === 0) return new Set()
  const persons = await personIdsOf(
    read,
    people.map(({ profileId }) => profileId),
  )
  const rows = await query<{ profileId: string; after: Date }>(
    read,
    `select p."profileId", p.after from jsonb_to_recordset($1::jsonb) as p("profileId" uuid, after timestamptz, ids uuid[])
     where exists (
       select from orders."order" o where o.profile_id = any(p.ids) and o.placed_at > p.after
         and o.placed_at <= p.after + make_interval(days => $2)
         and not exists (select from orders.order_cancellation c where c.order_id = o.id))`,
    [JSON.stringify(people.map((one) => ({ ...one, ids: persons.get(one.profileId) ?? [one.profileId] }))), withinDays],
  )
  return new Set(rows.map(({ profileId, after }) => `${profileId} ${after.toISOString()}`))
}
