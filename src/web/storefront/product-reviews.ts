import type { Read } from '../../kernel/transaction.ts'
import type { ProductPage } from '../../modules/catalog/index.ts'
import { type Picture, pictureOf } from '../../modules/media/index.ts'
import {
  type Asker,
  listPictures,
  listReviews,
  placeAfter,
  type ReviewSummary,
  reviewSummary,
  type ShownReview,
  votedFor,
} from '../../modules/reviews/index.ts'
import { chipNames, sentencesCarrying } from '../../modules/topics/index.ts'
import { galleryOf, type GalleryPicture } from './gallery.ts'
import { placeText, type ReviewChoice, reviewChoiceOf, topicAsked } from './review-choice.ts'
import type { Visit } from './visit.ts'

/** What a product's page shows of its reviews. */
export interface ProductReviews {
  readonly summary: ReviewSummary
  readonly choice: ReviewChoice
  /** What the topics that they speak of are called, by key; those without a name are none for shoppers. */
  readonly topicNames: ReadonlyMap<string, string>
  readonly shown: readonly ShownReview[]
  readonly pictures: ReadonlyMap<string, Picture>
  /** The newest pictures of all reviews, for the row above them. */
  readonly gallery: readonly GalleryPicture[]
  /** Of the chosen topic: the sentences that carry it, by review. */
  readonly carrying: ReadonlyMap<string, readonly string[]>
  /** Where the next page begins. */
  readonly next: string | undefined
  /** Which of them helped whoever looks; empty on a page for a crowd. */
  readonly voted: ReadonlySet<string>
}

const perPage = 10

/** Pictures in the row above the reviews. */
const inRow = 12

/**
 * A page of a product's reviews and what heads them: as many statements with a hundred thousand reviews as with ten.
 *
 * @param asker left out on a page that is drawn for a crowd, which shows nobody's own votes
 */
export async function productReviews(
  read: Read,
  visit: Visit,
  product: ProductPage,
  asker?: Asker,
): Promise<ProductReviews> {
  const summary = await reviewSummary(read, product.id)
  const spoken = [...summary.topics.map(({ topic }) => topic), topicAsked(visit) ?? []].flat()
  const topicNames = await chipNames(read, spoken, visit.locale)
  const choice = reviewChoiceOf(visit, product, summary.questions, topicNames)
  const { sort, filter, after } = choice
  const search = { ...filter, productId: product.id, sort, after, limit: perPage + 1 }
  const found = summary.rating.count > 0 ? await listReviews(read, search) : []
  const shown = found.slice(0, perPage)
  const row =
    summary.rating.count > 0
      ? await listPictures(read, { place: 'review', productIds: [product.id], limit: inRow })
      : []
  const mediaIds = shown.flatMap((review) => review.mediaIds)
  const ids = shown.map(({ id }) => id)
  return {
    summary,
    choice,
    topicNames,
    shown,
    gallery: await galleryOf(read, visit, row.slice(0, inRow)),
    pictures: mediaIds.length > 0 ? await pictureOf(read, mediaIds) : new Map(),
    carrying: filter.topic ? await sentencesCarrying(read, { topic: filter.topic, reviewIds: ids }) : new Map(),
    next: found.length > perPage ? placeText(placeAfter(shown.at(-1)!, sort)) : undefined,
    voted: asker ? await votedFor(read, ids, asker) : new Set(),
  }
}
