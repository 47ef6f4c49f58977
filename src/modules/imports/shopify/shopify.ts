import { handleFrom } from '../../catalog/index.ts'
import type { Row } from '../file/row.ts'
import type { Group, Source } from '../incoming.ts'
import { shopifyColumns, shopifyIgnored } from './columns.ts'
import { readShopifyProduct } from './product.ts'

/**
 * Shopify's product CSV, in the old and the new column names.
 *
 * Rows of one handle are one product, wherever they stand: the first tells of the product, each of them of a variant,
 * of a picture, or of both.
 */
export const shopify: Source = {
  name: 'shopify',
  title: 'Shopify',
  tells: 'products',
  columns: shopifyColumns,
  required: [['handle'], ['title']],
  ignored: shopifyIgnored,
  group: groupByHandle,
  read: readShopifyProduct,
}

function groupByHandle(rows: readonly Row[]): Group[] {
  const keyOf = ({ number, cells }: Row) =>
    (cells['handle'] ?? handleFrom(cells['title'] ?? '')).toLowerCase() || `\u0000${number}`
  return [...Map.groupBy(rows, keyOf)].map(([key, group]) =>
    key.startsWith('\u0000')
      ? { rows: group, problem: { field: 'handle', message: 'A row needs a handle, which says whose it is.' } }
      : { key, rows: group },
  )
}
