import type { Read } from '../../../kernel/transaction.ts'
import {
  chosenForMails,
  proofForMails,
  type Quote,
  quoteFrom,
  quotePictures,
  rankByRelevance,
  type ShownReview,
} from '../../reviews/index.ts'
import type { QuoteWish } from '../blocks/addressee.ts'
import type { Shelf } from './shelf.ts'

/** What decides which reviews fit her. */
export interface ProofLeanings {
  readonly language: string
  readonly shelf: Shelf
  /** Variants in her cart. */
  readonly variantIds: readonly string[]
  /** What she looked at, has in her cart or buys, what weighs most first. */
  readonly productIds: readonly string[]
}

export interface Quoter {
  of(wish: QuoteWish, her: ProofLeanings): readonly Quote[]
  /** What the reviews that staff chose are about. */
  readonly productIds: readonly string[]
}

/**
 * Gets ready to show a whole batch of people reviews that fit them, whatever their stars. Pictures only where their
 * authors allow mails now. Four queries at most.
 */
export async function quoterFor(
  read: Read,
  {
    productIds,
    reviewIds,
    languages,
    origin,
  }: {
    productIds: readonly string[]
    reviewIds: readonly string[]
    languages: readonly string[]
    origin: string
  },
): Promise<Quoter> {
  const near = await proofForMails(read, { productIds, locales: languages })
  const chosen = await chosenForMails(read, reviewIds)
  const pictures = await quotePictures(read, [...[...near.values()].flat(), ...chosen.values()], origin)
  const of: Quoter['of'] = (wish, her) => {
    const reviews = wish.reviewIds
      ? wish.reviewIds.flatMap((id) => chosen.get(id) ?? [])
      : fitting((wish.productIds ?? her.productIds).slice(0, 12), near, her, wish.most)
    return reviews
      .slice(0, wish.most)
      .map((review) => quoteFrom(review, productOf(review, her.shelf), wish.pictures ? pictures : noPictures))
  }
  return { of, productIds: [...chosen.values()].map(({ productId }) => productId) }
}

const noPictures: Parameters<typeof quoteFrom>[2] = new Map()

const productOf = ({ productId }: ShownReview, shelf: Shelf): Quote['product'] => ({
  title: shelf.title(productId) ?? '',
  link: shelf.sold(productId)?.link,
})

/** One of each product before a second of any. */
function fitting(
  productIds: readonly string[],
  near: ReadonlyMap<string, readonly ShownReview[]>,
  { language, variantIds }: ProofLeanings,
  most: number,
): ShownReview[] {
  const candidates = productIds.flatMap((id) => near.get(id) ?? [])
  const visit = { variantIds, alike: new Map<string, number>(), search: undefined, locale: language, about: {} }
  const ranked = rankByRelevance(candidates, visit).map(({ review }) => review)
  const seen = new Set<string>()
  const first = ranked.filter(({ productId }) => !seen.has(productId) && seen.add(productId))
  return [...first, ...ranked.filter((review) => !first.includes(review))].slice(0, most)
}
