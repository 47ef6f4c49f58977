import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { traitOrder } from '../traits/trait.ts'

/** What whoever writes to somebody must know of her. */
export interface Recipient {
  readonly profileId: string
  readonly personId: string
  /** All that she is, herself first. */
  readonly profileIds: readonly string[]
  /** Of this profile; where it has none, of the person. */
  readonly email: string | null
  readonly phone: string | null
  /** Of the address she used last: ISO 3166-1 alpha-2, and the region as that country writes it. */
  readonly country: string | null
  readonly region: string | null
  /** What counts of the trait `timezone`, as it was told. */
  readonly timeZone: string | null
}

/** What is known of these profiles for writing to them, in one query; those erased or unknown are absent. */
export async function recipientsOf(read: Read, profileIds: readonly string[]): Promise<Map<string, Recipient>> {
  const rows = await query<Recipient>(read, recipients, [profileIds])
  return new Map(rows.map((row) => [row.profileId, row]))
}

const identityOf = (kind: string): string => `
  (select value from profiles.identity where profile_id = any(hers.ids) and kind = '${kind}'
   order by profile_id <> hers.profile_id, profile_id <> hers.person_id, created_at, value limit 1)`

const recipients = `
  with asked as (
    select id as profile_id, coalesce(merged_into, id) as person_id from profiles.profile
    where id = any($1::uuid[]) and erased_at is null
  ), hers as (
    select profile_id, person_id,
      array(select person_id union all select id from profiles.profile p where p.merged_into = asked.person_id) as ids
    from asked
  )
  select hers.profile_id as "profileId", hers.person_id as "personId", hers.ids as "profileIds",
    ${identityOf('email')} as email, ${identityOf('phone')} as phone,
    latest.address ->> 'country' as country, latest.address ->> 'region' as region,
    (select value #>> '{}' from profiles.trait where profile_id = any(hers.ids) and name = 'timezone'
     order by ${traitOrder} limit 1) as "timeZone"
  from hers left join lateral (
    select address from profiles.address where profile_id = any(hers.ids) order by used_at desc, id desc limit 1
  ) as latest on true`
