import type { Read } from '../../kernel/transaction.ts'
import { checkMedia } from '../media/index.ts'
import { checkAttributes, missingAttributes } from './attribute-check.ts'
import { definitionsFor } from './category/category-definitions.ts'
import type { AttributeDefinition } from './attribute.ts'
import { leavesNoChannel } from './outlet.ts'
import type { ProductDetail } from './product.ts'
import { AttributesMissing, SoldNowhere } from './refusals.ts'

/**
 * Checks what only others know: that media and category exist, that attributes are as the category defines them, and
 * that all it requires is told once the product shall be sold. At most two queries; attributes and media that have not
 * changed are not judged again.
 */
export async function checkProduct(read: Read, before: ProductDetail, next: ProductDetail): Promise<void> {
  const definitions = await checkFacts(read, before, next)
  if (next.status !== 'active' || before.status === 'active') return
  const missing = missingAttributes(definitions, next.attributes)
  if (missing.length > 0) throw new AttributesMissing(missing.map(({ key }) => key))
}

/** The same without asking for what is required: an import brings what there is, and its completeness tells the rest. */
export async function checkFacts(
  read: Read,
  before: ProductDetail,
  next: ProductDetail,
): Promise<AttributeDefinition[]> {
  if (leavesNoChannel(next.notSoldIn)) throw new SoldNowhere()
  const known = new Set(before.media.map(({ mediaId }) => mediaId))
  const mediaIds = next.media.map(({ mediaId }) => mediaId)
  if (mediaIds.some((id) => !known.has(id))) await checkMedia(read, mediaIds, 'media')
  const definitions = await definitionsFor(read, next.categoryId)
  checkAttributes(definitions, before.attributes, next.attributes)
  return definitions
}
