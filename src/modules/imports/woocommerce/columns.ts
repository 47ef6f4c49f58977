/** By field, its names in WooCommerce's product CSV; `weight (lbs)` and the like lose their unit before. */
export const wooColumns = {
  id: ['id'],
  types: ['type'],
  sku: ['sku'],
  gtin: ['gtin, upc, ean, or isbn', 'meta: _global_unique_id'],
  name: ['name'],
  published: ['published'],
  visibility: ['visibility in catalog'],
  shortDescription: ['short description'],
  description: ['description'],
  saleStarts: ['date sale price starts'],
  saleEnds: ['date sale price ends'],
  taxStatus: ['tax status'],
  taxClass: ['tax class'],
  inStock: ['in stock?'],
  stock: ['stock'],
  backorders: ['backorders allowed?'],
  weight: ['weight'],
  salePrice: ['sale price'],
  regularPrice: ['regular price'],
  categories: ['categories'],
  tags: ['tags'],
  images: ['images'],
  parent: ['parent'],
  externalUrl: ['external url'],
  position: ['position'],
  brands: ['brands'],
} as const

/** What only steers WooCommerce's own pages: nothing is lost without it. */
const ofNoWeight = [
  'is featured?',
  'sold individually?',
  'allow customer reviews?',
  'button text',
  'download limit',
  'download expiry days',
  'low stock amount',
]

/** Columns that are not imported, for one warning. */
export const wooIgnored = (fields: readonly string[]): string[] =>
  fields.filter(
    (field) =>
      !(field in wooColumns) && !ofNoWeight.includes(field) && !/^(attribute|download) \d|^meta: _/.test(field),
  )
