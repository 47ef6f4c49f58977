import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { findCategory, findProducts } from '../catalog/index.ts'
import { findReview, type Review } from '../reviews/index.ts'
import { listOwnTopics, topicOf } from './own-topic.ts'
import { type ReadReview, readReview } from './reading/read-text.ts'
import { termsOf } from './reading/terms.ts'
import { goodsKindOf } from './taxonomy/goods-kind.ts'
import type { GoodsKind } from './taxonomy/topic.ts'
import { topicsInTexts } from './taxonomy/topics-in.ts'
import { tellOfTopics } from './tell-of-topics.ts'
import { writeOpinions } from './write-opinions.ts'

/**
 * Notes what a review says, as it shows now, and tells the list of reviews what of. Forgets it where it does not show. Safe
 * to repeat: the rows are made of its present words alone.
 *
 * NOTE: neither stars nor anything of the person is read.
 */
export async function listenToReview(tx: Tx, reviewId: string): Promise<void> {
  await query(tx, 'delete from topics.review where review_id = $1', [reviewId])
  const review = await findReview(tx, reviewId)
  if (review?.state !== 'published') return
  if (!(review.title || review.body)) return tellOfTopics(tx, [reviewId])
  const kind = await goodsKindOfProduct(tx, review.productId)
  const own = (await listOwnTopics(tx)).map(topicOf)
  const { title, body, locale } = review
  const read = readReview({ title, body, locale }, topicsInTexts(kind, own))
  await write(tx, review, read)
  await tellOfTopics(tx, [reviewId])
}

async function goodsKindOfProduct(tx: Tx, productId: string): Promise<GoodsKind | undefined> {
  const [product] = await findProducts(tx, [productId])
  if (!product?.categoryId) return undefined
  const category = await findCategory(tx, product.categoryId)
  return category && goodsKindOf([category.handle, ...Object.values(category.title)].join(' '))
}

async function write(tx: Tx, review: Review, read: ReadReview): Promise<void> {
  const { id, productId, variantId, locale, createdAt: saidAt } = review
  await query(
    tx,
    `with noted as (
       insert into topics.review (review_id, product_id, variant_id, locale, said_at, score, leaning, terms)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
     )
     insert into topics.sentence (review_id, number, text, leaning)
     select $1, number - 1, text, leaning
     from unnest($9::text[], $10::smallint[]) with ordinality as said (text, leaning, number)`,
    [
      ...[id, productId, variantId ?? null, locale, saidAt, read.score, read.leaning],
      ...[termsOf(`${review.title} ${review.body}`), read.sentences.map(({ text }) => text)],
      read.sentences.map(({ leaning }) => leaning),
    ],
  )
  await writeOpinions(tx, { reviewId: id, productId, variantId: variantId ?? null, saidAt }, read)
}
