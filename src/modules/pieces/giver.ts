import type { Read } from '../../kernel/transaction.ts'
import { disclosureOf } from '../advocates/index.ts'
import { getMention, mayShowMention } from '../mentions/index.ts'
import { findReview, mayShow, rightsOf } from '../reviews/index.ts'
import { shopSettings } from '../shop/index.ts'
import { hasWords, isQuoteOf } from './captions.ts'
import type { Piece } from './piece.ts'
import { PieceUnfit } from './refusals.ts'

/** What somebody gave, of which a piece is made. */
export interface Given {
  readonly reviewId: string | null
  readonly mentionId: string | null
  /** null: words alone. */
  readonly mediaId: string | null
  readonly productId: string
  readonly profileId: string | null
  /** All her words; a quote is of these. */
  readonly text: string
  /** Whom to name. */
  readonly credit: string
  /** The network where she said it; undefined where it was here. */
  readonly channel: string | undefined
  /** What she gets from the shop, as it has to be told. */
  readonly incentive: string | null
}

/** A picture, and the review or the mention that it came with; of a mention also its words alone. */
export interface GivenPicture {
  /** Left out: the mention's words alone. */
  readonly mediaId?: string | undefined
  readonly reviewId?: string | undefined
  readonly mentionId?: string | undefined
  /** For a mention that speaks of several goods: of which the piece is; the first when left out. */
  readonly productId?: string | undefined
}

/**
 * What was given with a picture: by a review that shows, or by a mention whose author said yes; of a mention also without
 * one, where it has words.
 *
 * @throws {PieceUnfit} naming the field: there is no such picture or there are no words, both are named or none, or the
 * mention speaks of no goods
 */
export async function givenWith(read: Read, picture: GivenPicture): Promise<Given> {
  const { reviewId, mentionId } = picture
  if ((reviewId === undefined) === (mentionId === undefined))
    throw new PieceUnfit('reviewId', 'Name the review or the mention that the picture came with, and one of them only.')
  return reviewId !== undefined ? byReview(read, reviewId, picture) : byMention(read, mentionId!, picture)
}

async function byReview(read: Read, reviewId: string, { mediaId }: GivenPicture): Promise<Given> {
  const review = await findReview(read, reviewId)
  if (!mediaId || !review || review.state !== 'published' || !review.mediaIds.includes(mediaId))
    throw new PieceUnfit('mediaId', 'There is no such picture with a review that shows.')
  const { productId, profileId = null, body: text, author, incentive = null } = review
  const credit = (await rightsOf(read, [mediaId])).get(mediaId)?.credit ?? author
  return { reviewId, mentionId: null, mediaId, productId, profileId, text, credit, channel: undefined, incentive }
}

async function byMention(read: Read, mentionId: string, { mediaId, productId }: GivenPicture): Promise<Given> {
  const { state, mediaIds, products, profileId, text, credit, channel } = await getMention(read, mentionId)
  if (state !== 'granted' || (mediaId !== undefined && !mediaIds.includes(mediaId)))
    throw new PieceUnfit('mediaId', 'There is no such picture with a mention whose author said yes.')
  if (mediaId === undefined && !hasWords(text))
    throw new PieceUnfit('mediaId', 'The mention has no words for a card: name one of its pictures.')
  const of = productId ? products.find((one) => one.productId === productId) : products[0]
  if (!of) throw new PieceUnfit('productId', 'Say first which goods the mention speaks of.')
  const { defaultLocale } = await shopSettings(read)
  const incentive = (profileId && (await disclosureOf(read, profileId, defaultLocale))) || null
  const given = { profileId, text, credit, channel, incentive }
  return { reviewId: null, mentionId, mediaId: mediaId ?? null, productId: of.productId, ...given }
}

/** All that its author wrote; empty once that is gone. */
export async function textBehind(read: Read, { reviewId, mentionId }: Piece): Promise<string> {
  if (mentionId) return (await getMention(read, mentionId)).text
  return (reviewId && (await findReview(read, reviewId))?.body) || ''
}

type Shown = Pick<Piece, 'reviewId' | 'mentionId' | 'mediaId' | 'place' | 'quote'>

/**
 * Whether its author lets it be shown where it goes, now. What she said elsewhere may be reworded there: a quote that she
 * does not say any more is not hers.
 */
export async function isAllowed(read: Read, { mentionId, mediaId, place, quote }: Shown): Promise<boolean> {
  if (mentionId) {
    const isGranted = await mayShowMention(read, { mentionId, mediaId, place })
    return isGranted && isQuoteOf(quote, (await getMention(read, mentionId)).text)
  }
  return mediaId !== null && (await mayShow(read, { mediaIds: [mediaId], place })).has(mediaId)
}
