import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** The stars that each of these reviews gives; those that are gone are left out. One query. */
export async function starsOfReviews(read: Read, reviewIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await query<{ id: string; stars: number }>(
    read,
    'select id, rating as stars from reviews.review where id = any($1::uuid[])',
    [reviewIds],
  )
  return new Map(rows.map(({ id, stars }) => [id, stars]))
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

/** The last review of each person that was not taken back, by any of her profiles; who wrote none is absent. One query. */
export async function lastReviewsOfPeople(
  read: Read,
  profiles: readonly { readonly profileId: string; readonly personId: string }[],
): Promise<Map<string, LastReview>> {
  const rows = await query<LastReview & { personId: string }>(
    read,
    `select distinct on (hers.person_id) hers.person_id as "personId", r.product_id as "productId", r.rating as stars,
       r.body as words, r.created_at as at
     from unnest($1::uuid[], $2::uuid[]) as hers (profile_id, person_id)
     join reviews.review r on r.profile_id = hers.profile_id and r.state <> 'withdrawn'
     order by hers.person_id, r.created_at desc, r.id desc`,
    [profiles.map(({ profileId }) => profileId), profiles.map(({ personId }) => personId)],
  )
  return new Map(rows.map(({ personId, ...review }) => [personId, review]))
}
