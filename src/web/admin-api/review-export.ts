import type { Edge } from '../../kernel/module.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findProducts } from '../../modules/catalog/index.ts'
import { pictureOf } from '../../modules/media/index.ts'
import { profilesById } from '../../modules/profiles/index.ts'
import { listToTakeAlong, type ReviewToTakeAlong } from '../../modules/reviews/index.ts'
import { csvLine } from '../http/csv.ts'

/** As Judge.me exports them; it and others read them in again. */
const columns = [
  ...['title', 'body', 'rating', 'review_date', 'source', 'curated', 'reviewer_name', 'reviewer_email', 'product_id'],
  ...['product_handle', 'reply', 'reply_date', 'picture_urls', 'ip_address', 'location', 'metaobject_handle'],
]

const perPart = 500

/**
 * All decided reviews as a file of Judge.me’s form, piece by piece, however many there are.
 *
 * @param origin where the shop stands, for the addresses of pictures
 * @param withEmails whether who asks may know them
 */
export async function* reviewExport(
  edge: Edge,
  { origin, withEmails }: { origin: string; withEmails: boolean },
): AsyncGenerator<string> {
  yield csvLine(columns)
  let after: string | undefined
  for (;;) {
    const { reviews, text } = await edge.reading((read) => part(read, after, origin, withEmails))
    if (text) yield text
    if (reviews.length < perPart) return
    after = reviews.at(-1)!.place
  }
}

async function part(read: Read, after: string | undefined, origin: string, withEmails: boolean) {
  const reviews = await listToTakeAlong(read, { after, limit: perPart })
  const profileIds = withEmails ? reviews.flatMap(({ profileId }) => profileId ?? []) : []
  const profiles = await profilesById(read, [...new Set(profileIds)])
  const products = await findProducts(read, [...new Set(reviews.map(({ productId }) => productId))])
  const handles = new Map(products.map(({ id, handle }) => [id, handle]))
  const mediaIds = reviews.flatMap((review) => review.mediaIds)
  const pictures = await pictureOf(read, mediaIds)
  const text = reviews
    .map((review) => {
      const email = profiles.get(review.profileId ?? '')?.email ?? ''
      const urls = review.mediaIds.flatMap((id) => pictures.get(id)?.fallback ?? []).map((path) => origin + path)
      return lineOf(review, { email, handle: handles.get(review.productId) ?? '', urls })
    })
    .join('')
  return { reviews, text }
}

const lineOf = (
  review: ReviewToTakeAlong,
  { email, handle, urls }: { email: string; handle: string; urls: readonly string[] },
): string =>
  csvLine([
    ...[review.title, review.body, review.rating, moment(review.createdAt)],
    ...[sources[review.source], review.state === 'published' ? 'ok' : 'spam', review.author, email],
    ...[review.productId, handle, review.reply ?? '', review.repliedAt ? moment(review.repliedAt) : ''],
    ...[urls.join(','), '', '', ''],
  ])

const sources = { request: 'email', account: 'web', page: 'web', import: 'import' } as const

const moment = (at: Date): string => `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`
