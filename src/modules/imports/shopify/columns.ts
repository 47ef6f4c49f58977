/** By field, its names in Shopify's product CSV: the new ones (2025) first, the old ones behind. */
export const shopifyColumns = {
  title: ['title'],
  handle: ['url handle', 'handle'],
  description: ['description', 'body (html)', 'body html'],
  vendor: ['vendor'],
  category: ['product category', 'standardized product type', 'standard product type'],
  type: ['type', 'custom product type'],
  tags: ['tags'],
  published: ['published on online store', 'published'],
  status: ['status'],
  sku: ['sku', 'variant sku'],
  barcode: ['barcode', 'variant barcode'],
  option1Name: ['option1 name'],
  option1Value: ['option1 value'],
  option2Name: ['option2 name'],
  option2Value: ['option2 value'],
  option3Name: ['option3 name'],
  option3Value: ['option3 value'],
  price: ['price', 'variant price'],
  compareAt: ['compare-at price', 'variant compare at price', 'variant compare-at price'],
  chargeTax: ['charge tax', 'variant taxable'],
  tracker: ['inventory tracker', 'variant inventory tracker'],
  quantity: ['inventory quantity', 'variant inventory qty'],
  policy: ['continue selling when out of stock', 'variant inventory policy'],
  weightGrams: ['weight value (grams)', 'variant grams'],
  requiresShipping: ['requires shipping', 'variant requires shipping'],
  image: ['product image url', 'image src'],
  imagePosition: ['image position'],
  imageAlt: ['image alt text'],
  variantImage: ['variant image url', 'variant image'],
  giftCard: ['gift card'],
  seoTitle: ['seo title'],
  seoDescription: ['seo description'],
} as const

/** What only says how other columns are shown, or what Shopify itself does: nothing is lost without it. */
const ofNoWeight = [
  'weight unit for display',
  'variant weight unit',
  'fulfillment service',
  'variant fulfillment service',
  'option1 linked to',
  'option2 linked to',
  'option3 linked to',
  'google shopping / condition',
  'google shopping / custom product',
]

/** Columns that are not imported, for one warning. Cost is the merchant's secret and no part of a catalogue. */
export const shopifyIgnored = (fields: readonly string[]): string[] =>
  fields.filter((field) => !(field in shopifyColumns) && !ofNoWeight.includes(field) && !field.startsWith('included /'))
