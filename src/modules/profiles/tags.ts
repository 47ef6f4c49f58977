import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { getProfile } from './find-profile.ts'
import { TooManyTags } from './refusals.ts'

/** Of one person; more are no help to anybody. */
export const mostTags = 50

/** Words by which staff group people; small letters, in alphabetical order. */
export async function tagsOf(read: Read, profileId: string): Promise<string[]> {
  const rows = await query<{ tag: string }>(read, 'select tag from profiles.tag where profile_id = $1 order by tag', [
    profileId,
  ])
  return rows.map(({ tag }) => tag)
}

/** How many people have each of these tags; one query. */
export async function countTagged(read: Read, tags: readonly string[]): Promise<Map<string, number>> {
  if (tags.length === 0) return new Map()
  const rows = await query<{ tag: string; count: number }>(
    read,
    'select tag, count(*)::int as count from profiles.tag where tag = any($1::text[]) group by tag',
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
  await query(tx, 'delete from profiles.tag where profile_id = $1 and tag <> all($2::text[])', [give.profileId, tags])
  await query(tx, 'insert into profiles.tag (profile_id, tag) select $1, unnest($2::text[]) on conflict do nothing', [
    give.profileId,
    tags,
  ])
  return tags
}
