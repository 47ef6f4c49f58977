import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { idealShare } from '../segments/index.ts'
import { sentenceSaying, sentencesOfOpinions, sentencesOfReviews, topicNames } from '../topics/index.ts'

/** What was learned of her from reviews, to be looked at. */
export interface HerReviews {
  /** When her reviews were read last; null: not yet. */
  readonly at: Date | null
  readonly segment: { readonly id: string; readonly name: string }
  /** People of the segment that were looked at, their reviews, and reviews of others. */
  readonly people: number
  readonly reviews: number
  readonly others: number
  readonly words: readonly HerWordShown[]
  readonly worries: readonly WorryShown[]
}

export interface HerWordShown {
  readonly word: string
  /** Reviews that have it: hers, and those of others. */
  readonly here: number
  readonly there: number
  readonly z: number
  /** Where she says it, at most three. */
  readonly sentences: readonly string[]
}

export interface WorryShown {
  readonly topic: string
  readonly name: Readonly<Record<string, string>>
  readonly mentions: number
  readonly negative: number
  readonly sentences: readonly string[]
}

type Kept<Shown> = Omit<Shown, 'sentences' | 'name'> & { reviewIds: string[] }

/** Her words and worries with the sentences in which she says them, as their reviews show now. Six queries. */
export async function findHerReviews(read: Read): Promise<HerReviews> {
  const { segmentId, name } = await idealShare(read)
  const [reading] = await query<Pick<HerReviews, 'at' | 'people' | 'reviews' | 'others'>>(
    read,
    'select at, people, reviews, others from ideal_customer.reading',
  )
  const words = await query<Kept<HerWordShown>>(
    read,
    `select word, here, there, z, review_ids as "reviewIds" from ideal_customer.word
     where place is not null order by place`,
  )
  const worries = await query<Kept<WorryShown>>(
    read,
    `select topic, mentions, negative, review_ids as "reviewIds" from ideal_customer.worry
     where product_id is null order by negative desc, topic limit 20`,
  )
  const sentences = await sentencesOfReviews(
    read,
    words.flatMap(({ reviewIds }) => reviewIds),
  )
  const carrying = await sentencesOfOpinions(
    read,
    worries.flatMap(({ topic, reviewIds }) => reviewIds.map((reviewId) => ({ topic, reviewId }))),
  )
  const names = await topicNames(read)
  return {
    ...(reading ?? { at: null, people: 0, reviews: 0, others: 0 }),
    segment: { id: segmentId, name },
    words: words.map(({ reviewIds, ...word }) => ({
      ...word,
      sentences: reviewIds.flatMap((id) => sentenceSaying(sentences.get(id) ?? [], word.word) ?? []),
    })),
    worries: worries.flatMap(({ reviewIds, ...worry }) => {
      const named = names.get(worry.topic)
      if (!named) return []
      const said = reviewIds.flatMap((id) => carrying.get(`${worry.topic} ${id}`) ?? [])
      return [{ ...worry, name: named.name, sentences: said }]
    }),
  }
}
