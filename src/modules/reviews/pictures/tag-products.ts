import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { findProducts } from '../../catalog/index.ts'
import { about } from '../about-review.ts'
import { reviewChanged } from '../events.ts'
import { lockReview } from '../find-review.ts'
import { PictureUnknown, ReviewInvalid } from '../refusals.ts'

/** More than these would hide what they point at. */
export const mostHotspots = 10

/** Where on a picture a product is seen. */
export interface Hotspot {
  readonly productId: string
  /** Percent of the picture's width, from its left. */
  readonly x: number
  /** Percent of its height, from its top. */
  readonly y: number
}

/**
 * Says which products are seen on a customer's picture, and where, in this order; what was said before is replaced. The
 * same again changes nothing.
 *
 * @throws {PictureUnknown} when there is no such picture with a review
 * @throws {ReviewInvalid} naming the first that lies outside of the picture, is twice there or is no product; above ten
 */
export async function tagProducts(tx: Tx, tags: { mediaId: string; hotspots: readonly Hotspot[] }): Promise<void> {
  const { mediaId, hotspots } = tags
  const [picture] = await query<{ reviewId: string | null }>(
    tx,
    'select review_id as "reviewId" from reviews.picture where media_id = $1',
    [mediaId],
  )
  if (!picture?.reviewId) throw new PictureUnknown()
  const review = await lockReview(tx, picture.reviewId)
  await check(tx, hotspots)
  await query(tx, 'delete from reviews.hotspot where media_id = $1', [mediaId])
  await query(
    tx,
    `insert into reviews.hotspot (media_id, product_id, x, y, position)
     select $1, "productId", x, y, position
     from jsonb_to_recordset($2::jsonb) as spot ("productId" uuid, x real, y real, position smallint)`,
    [mediaId, JSON.stringify(hotspots.map((spot, index) => ({ ...spot, position: index + 1 })))],
  )
  if (review.state === 'published') await tx.publish(reviewChanged(about(review)))
}

async function check(tx: Tx, hotspots: readonly Hotspot[]): Promise<void> {
  if (hotspots.length > mostHotspots) throw new ReviewInvalid('hotspots', `Tag at most ${mostHotspots} products.`)
  const ids = hotspots.map(({ productId }) => productId)
  const known = new Set((await findProducts(tx, ids)).map(({ id }) => id))
  const within = (percent: number) => percent >= 0 && percent <= 100
  for (const [index, { productId, x, y }] of hotspots.entries()) {
    const field = `hotspots.${index}`
    if (!within(x) || !within(y)) throw new ReviewInvalid(field, 'It lies outside of the picture.')
    if (!known.has(productId)) throw new ReviewInvalid(`${field}.productId`, 'There is no such product.')
    if (ids.indexOf(productId) !== index) throw new ReviewInvalid(`${field}.productId`, 'This product is tagged twice.')
  }
}

/** The tagged products of pictures, by picture, in their order. One query. */
export async function hotspotsOf(read: Read, mediaIds: readonly string[]): Promise<Map<string, Hotspot[]>> {
  if (mediaIds.length === 0) return new Map()
  const rows = await query<Hotspot & { mediaId: string }>(
    read,
    `select media_id as "mediaId", product_id as "productId", x, y from reviews.hotspot
     where media_id = any($1::uuid[]) order by media_id, position`,
    [mediaIds],
  )
  const spots = new Map<string, Hotspot[]>()
  for (const { mediaId, ...spot } of rows) spots.set(mediaId, [...(spots.get(mediaId) ?? []), spot])
  return spots
}
