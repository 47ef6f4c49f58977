import { createHash } from 'node:crypto'
import type { Row } from '../file/row.ts'
import type { Group, Source, SourceName } from '../incoming.ts'
import { judgeMeColumns, shopifyReviewColumns } from './columns.ts'
import { readReview } from './read-review.ts'

/** Where and how somebody asked, which nobody needs to know for ever. */
const ofNoWeight = ['source', 'ip_address', 'location']

const reviewSource = (
  name: SourceName,
  title: string,
  columns: Readonly<Record<string, readonly string[]>>,
): Source => ({
  name,
  title,
  tells: 'reviews',
  columns,
  required: [['handle', ...('productId' in columns ? ['productId'] : [])], ['rating'], ['at']],
  ignored: (fields) => fields.filter((field) => !(field in columns) && !ofNoWeight.includes(field)),
  group: groupByReview,
  read: readReview,
})

/** Judge.me’s reviews, as it exports or imports them: one row is one review. */
export const judgeMe = reviewSource('judgeme', 'Judge.me', judgeMeColumns)

/** Those of Shopify’s own app, given up in 2024, whose files many shops still keep. */
export const shopifyReviews = reviewSource('shopify-reviews', 'Shopify Product Reviews', shopifyReviewColumns)

function groupByReview(rows: readonly Row[]): Group[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const key = keyOf(row)
    const first = seen.get(key)
    if (first !== undefined) return { rows: [row], problem: { field: '', message: `Row ${first} is the same review.` } }
    seen.set(key, row.number)
    return { key, rows: [row] }
  })
}

/**
 * By what a review is known again in the next file, where its words may be others: its number at the source, else of
 * which product, by whom and when. As a digest, because an address would outlive the one who asks to be forgotten.
 */
function keyOf({ cells }: Row): string {
  const { sourceKey, handle = '', productId = '', at = '', email = '', author = '', body = '' } = cells
  const told = sourceKey
    ? [sourceKey]
    : [handle || productId, at, email.toLowerCase() || [author, body], email ? '' : cells['title']]
  return createHash('sha256').update(JSON.stringify(told).toLowerCase()).digest('base64url')
}
