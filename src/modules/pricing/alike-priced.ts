import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { priceGroups } from './prices-for.ts'

/**
 * Who of these people has prices like whom: by profile one of those profiles that belongs to the same price groups, for
 * which prices can be asked once for all. Who belongs to none is absent and pays what everybody does. One query at most.
 */
export async function alikePriced(
  read: Read,
  people: readonly {
    readonly profileId: string
    readonly profileIds: readonly string[]
    readonly tags: readonly string[]
  }[],
): Promise<Map<string, string>> {
  if (people.length === 0 || !(await priceGroups(read)).areAny) return new Map()
  const members = people.flatMap(({ profileId, profileIds }) => profileIds.map((id) => ({ profileId, id })))
  const tagged = people.flatMap(({ profileId, tags }) => tags.map((tag) => ({ profileId, tag })))
  const rows = await query<{ profileId: string; groups: string }>(
    read,
    `select "profileId", string_agg(key, ' ' order by key) as groups from (
       select asked.profile_id as "profileId", group_key as key
       from unnest($1::uuid[], $2::uuid[]) as asked (profile_id, id)
       join pricing.group_member on group_member.profile_id = asked.id
       union select asked.profile_id, key from unnest($3::uuid[], $4::text[]) as asked (profile_id, tag)
       join pricing.price_group using (tag)) as joined
     group by "profileId" order by "profileId"`,
    [
      ...[members.map(({ profileId }) => profileId), members.map(({ id }) => id)],
      ...[tagged.map(({ profileId }) => profileId), tagged.map(({ tag }) => tag)],
    ],
  )
  const first = new Map<string, string>()
  return new Map(
    rows.map(({ profileId, groups }) => {
      const like = first.get(groups) ?? profileId
      first.set(groups, like)
      return [profileId, like]
    }),
  )
}
