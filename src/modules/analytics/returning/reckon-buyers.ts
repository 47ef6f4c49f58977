import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { personIdsOf, personsOf } from '../../profiles/index.ts'

/**
 * Reckons anew when these people bought first and second, and moves the counts by what changed: a handful of rows each,
 * however long the log is. Who was merged is one person, who was unmerged two again; the result does not depend on the
 * order in which it was told.
 */
export async function reckonBuyers(tx: Tx, profileIds: readonly string[], timeZone: string): Promise<void> {
  if (profileIds.length === 0) return
  const persons = await personsOf(tx, profileIds)
  // A profile that nobody knows any more answers for itself.
  const roots = [...new Set(profileIds.map((id) => persons.get(id) ?? id))]
  const members = await personIdsOf(tx, roots)
  const rows = roots.flatMap((personId) => (members.get(personId) ?? [personId]).map((id) => [id, personId] as const))
  await query(tx, reckon, [rows.map(([id]) => id), rows.map(([, personId]) => personId), timeZone])
}

const reckon = `
  with member as materialized (
    select * from unnest($1::uuid[], $2::uuid[]) as m (profile_id, person_id)
  ), before as materialized (
    select * from analytics.buyer where person_id in (select profile_id from member)
  ), bought as (
    select person_id, country, placed_at, (placed_at at time zone $3)::date as placed_on, row_number() over hers as nth, count(*) over (partition by person_id) as orders
    from member join analytics.sale using (profile_id) where is_bought
    window hers as (partition by person_id order by placed_at, order_id)
  ), after as materialized (
    select one.person_id, one.orders, one.placed_at as first_at, two.placed_at as second_at, one.placed_on as first_on,
      one.country, two.placed_on - one.placed_on as gap_days
    from bought one left join bought two on two.person_id = one.person_id and two.nth = 2 where one.nth = 1
  ), gone as (
    delete from analytics.buyer
    where person_id in (select person_id from before) and person_id not in (select person_id from after)
  ), kept as (
    insert into analytics.buyer
      (person_id, orders, first_at, second_at, first_on, country, gap_days)
    select * from after
    on conflict (person_id) do update set orders = excluded.orders, first_at = excluded.first_at,
      second_at = excluded.second_at, first_on = excluded.first_on, country = excluded.country,
      gap_days = excluded.gap_days
  ), moved as (
    select first_on, country, gap_days, -1 as people from before
    union all select first_on, country, gap_days, 1 from after
  )
  insert into analytics.buyer_day as known (first_on, country, gap_days, people)
  select first_on, country, coalesce(gap_days, -1), sum(people) from moved
  group by first_on, country, coalesce(gap_days, -1) having sum(people) <> 0
  on conflict (first_on, country, gap_days) do update set people = known.people + excluded.people`
