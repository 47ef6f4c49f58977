import { type ErasedPart, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { forgetReviewer } from './forget-reviewer.ts'
import type { ReviewContent, ReviewState } from './review.ts'

/** A row of `reviews.review`, as far as stars are in it. */
interface HeldReview {
  readonly state: ReviewState
  readonly proposed: Partial<ReviewContent> | null
}

const untold = { rating: null, ratings: null }

/** Whoever decides is staff, and must not find in a file what the queue does not tell. */
const withoutWaitingStars = (review: HeldReview) => ({
  ...review,
  ...(review.state === 'pending' && untold),
  proposed: review.proposed && { ...review.proposed, ...untold },
})

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'reviews',
      `select id::text as key, to_jsonb(r) - 'network' - 'text_digest' as row from reviews.review r
       where profile_id = any($1::uuid[])`,
      withoutWaitingStars,
    ),
    sectionOf(
      'questions-and-answers',
      `select id::text as key, to_jsonb(p) - 'network' - 'text_digest' as row from reviews.post p
       where profile_id = any($1::uuid[]) or email = any($2::text[])`,
    ),
  ],
  erase: async (tx, { profileIds, emails }) => {
    const [held] = await query<{ reviews: number; posts: number }>(
      tx,
      `select (select count(*)::int from reviews.review where profile_id = any($1::uuid[])) as reviews,
         (select count(*)::int from reviews.post where profile_id = any($1::uuid[]) or email = any($2::text[])) as posts`,
      [profileIds, emails],
    )
    for (const profileId of profileIds) await forgetReviewer(tx, profileId)
    return [
      { what: 'reviews', rows: held!.reviews, kept: 'What she wrote for others, without an author and pictures.' },
      { what: 'questions-and-answers', rows: held!.posts, kept: 'What was asked and answered, without an author.' },
      await forgetUnconfirmed(tx, emails),
    ]
  },
}

async function forgetUnconfirmed(tx: Tx, emails: readonly string[]): Promise<ErasedPart> {
  const gone = await query(tx, 'delete from reviews.unconfirmed where email = any($1::text[]) returning email', [
    emails,
  ])
  return { what: 'reviews-not-confirmed', rows: gone.length }
}
