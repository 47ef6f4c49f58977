import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { tagsChanged } from './events.ts'
import { getProfile } from './find-profile.ts'
import { personIds } from './person/person-ids.ts'
import { TooManyTags } from './refusals.ts'

/** Of one person; more are no help to anybody. */
export const mostTags = 50

/** Words by which staff group people; small letters, in alphabetical order. */
export async function tagsOf(read: Read, profileId: string): Promise<string[]> {
  const rows = await query<{ tag: string }>(
    read,
    'select distinct tag from profiles.tag where profile_id = any($1::uuid[]) order by tag',
    [await personIds(read, profileId)],
  )
  return rows.map(({ tag }) => tag)
}

/** How many people have each of these tags; one query. */
export async function countTagged(read: Read, tags: readonly string[]): Promise<Map<string, number>> {
  if (tags.length === 0) return new Map()
  const rows = await query<{ tag: string; count: number }>(
    read,
    `select tag, count(distinct coalesce(merged_into, id))::int as count
     from profiles.tag join profiles.profile on id = profile_id where tag = any($1::text[]) group by tag`,
    [tags],
  )
  return new Map(rows.map(({ tag, count }) => [tag, count]))
}

/** A tag as it is kept: `Friends of the House ` and `friends of the house` are one. */
export const tagFrom = (written: string): string => written.trim().toLowerCase().slice(0, 60)

/**
 * Gives somebody these tags and no others; the same again changes nothing.
 *
 * @throws {ProfileUnknown}
 * @throws {TooManyTags} above fifty
 */
export async function tagProfile(tx: Tx, give: { profileId: string; tags: readonly string[] }): Promise<string[]> {
  await getProfile(tx, give.profileId)
  const tags = [...new Set(give.tags.map(tagFrom).filter(Boolean))].sort()
  if (tags.length > mostTags) throw new TooManyTags(mostTags)
  const hers = await personIds(tx, give.profileId)
  const before = await tagsOf(tx, give.profileId)
  await query(tx, 'delete from profiles.tag where profile_id = any($1::uuid[]) and tag <> all($2::text[])', [
    hers,
    tags,
  ])
  await query(
    tx,
    `insert into profiles.tag (profile_id, tag) select $1, wanted from unnest($2::text[]) as wanted
     where not exists (select from profiles.tag where tag = wanted and profile_id = any($3::uuid[]))
     on conflict do nothing`,
    [give.profileId, tags, hers],
  )
  if (before.join() !== tags.join()) await tx.publish(tagsChanged({ profileId: give.profileId }))
  return tags
}
