import { query } from '../../kernel/query.ts'
import type { Edge } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { personIdsOf } from '../profiles/index.ts'
import { shownReviewsOf } from '../reviews/index.ts'
import { idealShare, sampleMembers } from '../segments/index.ts'
import { opinionsOfReviews, type OpinionOfReviews, wordsOfReviews, type WordOfReviews } from '../topics/index.ts'
import { herWords } from './telling.ts'

/** So many people of the segment are looked at, drawn evenly, and so many of their reviews, the latest ones. */
export const mostPeople = 5_000
export const mostReviews = 10_000

/**
 * Learns anew, from the reviews of those who are in the segment of the ideal customer now, which words are hers and what
 * she speaks against. Some twelve statements, however many reviews. Repeating it comes to the same.
 */
export async function readHerReviews(tx: Tx): Promise<void> {
  const { segmentId } = await idealShare(tx)
  const { sample } = await sampleMembers(tx, { segmentId, without: [], most: mostPeople })
  const profileIds = [...(await personIdsOf(tx, sample)).values()].flat()
  const reviewIds = await shownReviewsOf(tx, { profileIds, most: mostReviews })
  const { here, there, words } = await wordsOfReviews(tx, reviewIds)
  await query(
    tx,
    `insert into ideal_customer.reading (segment_id, at, people, reviews, others) values ($1, $2, $3, $4, $5)
     on conflict (is_only) do update set segment_id = excluded.segment_id, at = excluded.at, people = excluded.people,
       reviews = excluded.reviews, others = excluded.others`,
    [segmentId, tx.now, sample.length, here, there],
  )
  await keepWords(tx, words, { here, there })
  await keepWorries(tx, await opinionsOfReviews(tx, reviewIds))
}

async function keepWords(tx: Tx, words: readonly WordOfReviews[], reviews: { here: number; there: number }) {
  const places = new Map(herWords(words, reviews).map(({ word, z }, place) => [word, { place, z }]))
  await query(tx, 'delete from ideal_customer.word')
  await query(
    tx,
    `insert into ideal_customer.word (word, here, there, place, z, review_ids)
     select word, here, there, place, z, string_to_array(ids, ',')::uuid[]
     from unnest($1::text[], $2::int[], $3::int[], $4::int[], $5::real[], $6::text[])
       as said (word, here, there, place, z, ids)`,
    [
      ...[words.map(({ word }) => word), words.map((one) => one.here), words.map((one) => one.there)],
      ...[
        words.map(({ word }) => places.get(word)?.place ?? null),
        words.map(({ word }) => places.get(word)?.z ?? null),
      ],
      words.map(({ reviewIds }) => reviewIds.join(',')),
    ],
  )
}

async function keepWorries(tx: Tx, opinions: readonly OpinionOfReviews[]) {
  await query(tx, 'delete from ideal_customer.worry')
  await query(
    tx,
    `insert into ideal_customer.worry (topic, product_id, mentions, negative, review_ids)
     select topic, product_id, mentions, negative, string_to_array(ids, ',')::uuid[]
     from unnest($1::text[], $2::uuid[], $3::int[], $4::int[], $5::text[])
       as said (topic, product_id, mentions, negative, ids)`,
    [
      ...[opinions.map(({ topic }) => topic), opinions.map(({ productId }) => productId)],
      ...[opinions.map(({ mentions }) => mentions), opinions.map(({ negative }) => negative)],
      opinions.map(({ reviewIds }) => reviewIds.join(',')),
    ],
  )
}

/** How long what was learned holds; without reviews it is looked again soon, for a new shop has its first ones then. */
const holdsHours = 6

/** Learns anew when it is time, or when another segment became the ideal customer. */
export const readWhenDue = (edge: Edge): Promise<void> =>
  edge.inTransaction(async (tx) => {
    const { segmentId } = await idealShare(tx)
    const fresh = await query(
      tx,
      `select from ideal_customer.reading
       where segment_id = $1 and reviews > 0 and at > $2::timestamptz - make_interval(hours => $3)`,
      [segmentId, tx.now, holdsHours],
    )
    if (fresh.length === 0) await readHerReviews(tx)
  })
