import { randomInt } from 'node:crypto'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { getProduct } from '../catalog/index.ts'
import { altsFor, captionsFor, quoteOf } from './captions.ts'
import { getPiece } from './find-pieces.ts'
import { type GivenPicture, givenWith, isAllowed } from './giver.ts'
import { type Network, type Piece, type PieceFormat, placeOf } from './piece.ts'
import { PieceUnfit } from './refusals.ts'

export interface PieceToMake extends GivenPicture {
  readonly format: PieceFormat
  /** For squares and stories, and for nothing else. */
  readonly network?: Network | undefined
  readonly by: string
  /** Where the shop stands, without a slash at the end. */
  readonly origin: string
}

/**
 * Makes a piece of a customer's picture, from a review or from what she said elsewhere, or a card of what she said elsewhere
 * without one: with a quote, a caption in each language and words for who cannot see it. It waits where she has not allowed the place yet. The same picture may be made
 * into several.
 *
 * @throws {PieceUnfit} naming the field: as `givenWith`, or a network where there is none
 * @throws {MentionUnknown}
 */
export async function createPiece(tx: Tx, { format, network, by, origin, ...picture }: PieceToMake): Promise<Piece> {
  const isPosted = format === 'square' || format === 'story'
  if (isPosted !== (network !== undefined))
    throw new PieceUnfit('network', isPosted ? 'Say where it is posted.' : 'This format is not posted on a network.')
  const given = await givenWith(tx, picture)
  const place = placeOf(format)
  const { title: product } = await getProduct(tx, given.productId)
  const { credit, channel, incentive } = given
  const [id, slug, quote] = [tx.newId(), newSlug(), quoteOf(given.text)]
  const state = (await isAllowed(tx, { ...given, place, quote })) ? 'draft' : 'waiting'
  const link = `${origin}/pieces/${slug}`
  const about = {
    quote,
    credit,
    channel,
    product,
    link,
    isRewarded: incentive !== null,
    hasPicture: given.mediaId !== null,
  }
  await query(
    tx,
    `insert into pieces.piece (id, slug, review_id, mention_id, media_id, product_id, profile_id, format, network, place,
       state, quote, credit, incentive, caption, alt, by, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18)`,
    [
      ...[id, slug, given.reviewId, given.mentionId, given.mediaId, given.productId, given.profileId, format],
      ...[network ?? null, place, state, quote, credit, incentive],
      ...[JSON.stringify(captionsFor(about)), JSON.stringify(altsFor(about)), by, tx.now],
    ],
  )
  return getPiece(tx, id)
}

const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
const newSlug = (): string => Array.from({ length: 8 }, () => signs[randomInt(signs.length)]).join('')
