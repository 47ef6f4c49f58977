import type { Edge } from '../../kernel/module.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findProducts, type ProductDetail } from '../catalog/index.ts'
import { pictureOf } from '../media/index.ts'
import { listPublished, mayShow, type PublishedReview } from '../reviews/index.ts'
import type { LeftOutReason } from './feed.ts'
import { type FeedItem, itemOf, type Place, whyLeftOut } from './item.ts'

/** Reviews read at a time: what a feed of a million needs in memory is that of these. */
const perPart = 500

export interface Part {
  readonly items: readonly FeedItem[]
  readonly leftOut: readonly LeftOutReason[]
}

/**
 * All published reviews, part by part, each read for itself, so that a slow reader holds nothing in the database. What
 * is published or taken back while somebody reads is in the next fetch.
 */
export async function* readItems(edge: Edge, place: Place): AsyncGenerator<Part> {
  let after: string | undefined
  for (;;) {
    const { reviews, part } = await edge.reading((read) => readPart(read, place, after))
    yield part
    if (reviews.length < perPart) return
    after = reviews.at(-1)!.place
  }
}

async function readPart(
  read: Read,
  place: Place,
  after: string | undefined,
): Promise<{ reviews: PublishedReview[]; part: Part }> {
  const reviews = await listPublished(read, { after, limit: perPart })
  const productIds = [...new Set(reviews.map(({ productId }) => productId))]
  const products = new Map((await findProducts(read, productIds)).map((product) => [product.id, product]))
  const mediaIds = reviews.flatMap((review) => review.mediaIds)
  const pictures = await pictureOf(read, [...(await mayShow(read, { mediaIds, place: 'ads' }))])
  const images = ({ mediaIds }: PublishedReview) =>
    mediaIds.flatMap((id) => {
      const picture = pictures.get(id)
      return picture ? [place.origin + picture.fallback] : []
    })
  return { reviews, part: partOf(reviews, products, place, images) }
}

function partOf(
  reviews: readonly PublishedReview[],
  products: ReadonlyMap<string, ProductDetail>,
  place: Place,
  images: (review: PublishedReview) => readonly string[],
): Part {
  const items: FeedItem[] = []
  const leftOut: LeftOutReason[] = []
  for (const review of reviews) {
    const product = products.get(review.productId)
    const reason = whyLeftOut(review, product, place)
    if (reason) leftOut.push(reason)
    else items.push(itemOf(review, product!, place, images(review)))
  }
  return { items, leftOut }
}
