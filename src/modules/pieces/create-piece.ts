import { randomInt } from 'node:crypto'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { getProduct } from '../catalog/index.ts'
import { findReview, mayShow, rightsOf } from '../reviews/index.ts'
import { altsFor, captionsFor, quoteOf } from './captions.ts'
import { getPiece } from './find-pieces.ts'
import { type Network, type Piece, type PieceFormat, placeOf } from './piece.ts'
import { PieceUnfit } from './refusals.ts'

export interface PieceToMake {
  readonly mediaId: string
  readonly reviewId: string
  readonly format: PieceFormat
  /** For squares and stories, and for nothing else. */
  readonly network?: Network | undefined
  readonly by: string
  /** Where the shop stands, without a slash at the end. */
  readonly origin: string
}

/**
 * Makes a piece of a customer's picture: with a quote, a caption in each language and words for who cannot see it. It waits
 * where she has not allowed the place yet. The same picture may be made into several.
 *
 * @throws {PieceUnfit} naming the field: no such picture with a review that shows, or a network where there is none
 */
export async function createPiece(
  tx: Tx,
  { mediaId, reviewId, format, network, by, origin }: PieceToMake,
): Promise<Piece> {
  const isPosted = format === 'square' || format === 'story'
  if (isPosted !== (network !== undefined))
    throw new PieceUnfit('network', isPosted ? 'Say where it is posted.' : 'This format is not posted on a network.')
  const review = await findReview(tx, reviewId)
  if (!review || review.state !== 'published' || !review.mediaIds.includes(mediaId))
    throw new PieceUnfit('mediaId', 'There is no such picture with a review that shows.')

  const place = placeOf(format)
  const isAllowed = (await mayShow(tx, { mediaIds: [mediaId], place })).has(mediaId)
  const credit = (await rightsOf(tx, [mediaId])).get(mediaId)?.credit ?? review.author
  const { title: product } = await getProduct(tx, review.productId)
  const [id, slug, quote] = [tx.newId(), newSlug(), quoteOf(review.body)]
  const about = { quote, credit, product, link: `${origin}/pieces/${slug}`, isRewarded: review.incentive !== undefined }
  await query(
    tx,
    `insert into pieces.piece (id, slug, review_id, media_id, product_id, profile_id, format, network, place, state,
       quote, credit, incentive, caption, alt, by, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17)`,
    [
      ...[id, slug, reviewId, mediaId, review.productId, review.profileId ?? null, format, network ?? null, place],
      ...[isAllowed ? 'draft' : 'waiting', quote, credit, review.incentive ?? null],
      ...[JSON.stringify(captionsFor(about)), JSON.stringify(altsFor(about)), by, tx.now],
    ],
  )
  return getPiece(tx, id)
}

const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
const newSlug = (): string => Array.from({ length: 8 }, () => signs[randomInt(signs.length)]).join('')
