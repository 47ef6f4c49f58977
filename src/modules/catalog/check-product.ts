import type { Read } from '../../kernel/transaction.ts'
import { checkMedia } from '../media/index.ts'
import { checkAttributes, missingAttributes } from './attribute-check.ts'
import { definitionsFor } from './category/category-definitions.ts'
import type { ProductDetail } from './product.ts'
import { AttributesMissing } from './refusals.ts'

/**
 * Checks what only others know: that media and category exist, and that attributes are as the category defines them.
 * At most two queries; attributes and media that have not changed are not judged again.
 */
export async function checkProduct(read: Read, before: ProductDetail, next: ProductDetail): Promise<void> {
  const known = new Set(before.media.map(({ mediaId }) => mediaId))
  if (next.media.some(({ mediaId }) => !known.has(mediaId))) {
    await checkMedia(
      read,
      next.media.map(({ mediaId }) => mediaId),
      'media',
    )
  }
  const definitions = await definitionsFor(read, next.categoryId)
  checkAttributes(definitions, before.attributes, next.attributes)
  if (next.status === 'active' && before.status !== 'active') {
    const missing = missingAttributes(definitions, next.attributes)
    if (missing.length > 0) throw new AttributesMissing(missing.map(({ key }) => key))
  }
}
