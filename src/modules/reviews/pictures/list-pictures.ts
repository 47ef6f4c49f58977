import { type PicturePlace, shownIn } from './rights.ts'
import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'

/** A customer's picture as a gallery shows it, with what she said beside it. */
export interface CustomerPicture {
  readonly mediaId: string
  readonly reviewId: string
  readonly productId: string
  readonly rating: number
  readonly title: string
  readonly body: string
  /** Empty where she was erased. */
  readonly author: string
  readonly locale: string
  readonly verified: boolean
  readonly createdAt: Date
}

/** Where a page of a gallery ended: a review's pictures are never torn apart. */
export interface GalleryPlace {
  readonly at: Date
  readonly id: string
}

export interface GallerySearch {
  /** Where the gallery stands: beyond its product's pages a picture shows only where its author allows it. */
  readonly place: PicturePlace
  /** Of these products, at most 1,000; of the whole shop when left out. */
  readonly productIds?: readonly string[] | undefined
  readonly after?: GalleryPlace | undefined
  /** How many reviews at most, each with up to eight pictures. */
  readonly limit: number
}

const columns = `
  review.id as "reviewId", product_id as "productId", rating, title, body, author, locale, verified,
  created_at as "createdAt"`

/** What of a review's pictures may show in the place, in the order in which she sent them. */
const shown = `
  cross join lateral (
    select array_agg(media_id order by array_position(media_ids, media_id)) as ids
    from reviews.picture where review_id = review.id and ${shownIn('$4')}) as shown`

const before = (id: string) => `(created_at, ${id}) < ($1::timestamptz, $2::uuid)`

const pictured = (which: string) => `
  select ${columns}, shown.ids as "mediaIds" from reviews.review ${shown}
  where state = 'published' and media_ids <> '{}' and shown.ids is not null and ${before('review.id')} ${which}
  order by created_at desc, review.id desc limit $3`

const granted = (which: string) => `
  select ${columns}, shown.ids as "mediaIds" from (
    select review_id, created_at as at from reviews.granted_place where place = $4 and ${before('review_id')} ${which}
    order by created_at desc, review_id desc limit $3) as found
  join reviews.review on review.id = review_id ${shown}
  where shown.ids is not null
  order by found.at desc, review.id desc`

/** Of each product its own newest: the work grows with how many products there are, not with what was written of them. */
const ofProducts = (newestOf: typeof pictured) => `
  select newest.* from unnest($5::uuid[]) as wanted (id)
  cross join lateral (${newestOf('and product_id = wanted.id')}) as newest
  order by "createdAt" desc, "reviewId" desc limit $3`

/** NOTE: beside its review every picture may show; elsewhere only what is granted is looked at, however much is not. */
const statements = {
  pictured: { ofShop: pictured(''), ofProducts: ofProducts(pictured) },
  granted: { ofShop: granted(''), ofProducts: ofProducts(granted) },
} as const

/** Pictures of published reviews, those of the newest first, in one query that walks an index; what may not show costs nothing. */
export async function listPictures(read: Read, search: GallerySearch): Promise<CustomerPicture[]> {
  const { after, productIds, place } = search
  const statement = statements[place === 'review' ? 'pictured' : 'granted']
  const from = [after?.at ?? 'infinity', after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff']
  const rows = await query<Omit<CustomerPicture, 'mediaId'> & { mediaIds: readonly string[] }>(
    read,
    productIds ? statement.ofProducts : statement.ofShop,
    [...from, search.limit, place, ...(productIds ? [productIds] : [])],
  )
  return rows.flatMap(({ mediaIds, ...row }) => mediaIds.map((mediaId) => ({ mediaId, ...row })))
}

/** One picture that shows; undefined when it does not, or never did. */
export async function findPicture(read: Read, mediaId: string): Promise<CustomerPicture | undefined> {
  const [found] = await query<CustomerPicture>(
    read,
    `select media_id as "mediaId", ${columns} from reviews.picture join reviews.review on review.id = review_id
     where media_id = $1 and ${shownIn(`'review'`)}`,
    [mediaId],
  )
  return found
}
