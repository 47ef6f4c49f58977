import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** What a review that shows gives. */
export interface ShownStars {
  /** 1 to 5. */
  readonly stars: number
  /** When it was written here, or brought here. */
  readonly writtenAt: Date
}

/**
 * The stars of those of these reviews that show; the others are absent, so that nobody learns what waits for a decision.
 * One query.
 */
export async function shownStarsOf(read: Read, reviewIds: readonly string[]): Promise<Map<string, ShownStars>> {
  const rows = await query<ShownStars & { id: string }>(
    read,
    `select id, rating as stars, coalesce(imported_at, created_at) as "writtenAt" from reviews.review
     where id = any($1::uuid[]) and state = 'published'`,
    [reviewIds],
  )
  return new Map(rows.map(({ id, ...shown }) => [id, shown]))
}

/** What somebody wrote last about something that she bought. */
export interface LastReview {
  readonly productId: string
  /** 1 to 5. */
  readonly stars: number
  /** Her own words; empty where she gave stars alone. */
  readonly words: string
  readonly at: Date
}

/**
 * The last review of each person that shows, by any of her profiles; who has none is absent. One query.
 *
 * NOTE: only what shows. Staff see what a message would say to somebody, and so would see the stars of what waits.
 */
export async function lastReviewsOfPeople(
  read: Read,
  profiles: readonly { readonly profileId: string; readonly personId: string }[],
): Promise<Map<string, LastReview>> {
  const rows = await query<LastReview & { personId: string }>(
    read,
    `select distinct on (hers.person_id) hers.person_id as "personId", r.product_id as "productId", r.rating as stars,
       r.body as words, r.created_at as at
     from unnest($1::uuid[], $2::uuid[]) as hers (profile_id, person_id)
     join reviews.review r on r.profile_id = hers.profile_id and r.state = 'published'
     order by hers.person_id, r.created_at desc, r.id desc`,
    [profiles.map(({ profileId }) => profileId), profiles.map(({ personId }) => personId)],
  )
  return new Map(rows.map(({ personId, ...review }) => [personId, review]))
}
