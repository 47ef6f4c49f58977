import { wordsIn, type Parsed } from './parsed.ts'

type Data = Readonly<Record<string, unknown>>

/** The schema.org objects of a page; what cannot be read counts as absent, as it does for search engines. */
export function linkedDataOf(page: Parsed): Data[] {
  return page.all('script[type="application/ld+json"]').flatMap((script) => {
    try {
      const data = JSON.parse(wordsIn(script)) as unknown
      return (Array.isArray(data) ? data : [data]).filter((one): one is Data => typeof one === 'object' && one !== null)
    } catch {
      return []
    }
  })
}

const ofType = (all: readonly Data[], ...types: string[]): Data | undefined =>
  all.find((data) => types.includes(String(data['@type'])))

const textIn = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

const listed = (value: unknown): Data[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).filter(
    (one): one is Data => typeof one === 'object' && one !== null,
  )

/** The names of the steps in a BreadcrumbList, in their order. */
export const trailDataOf = (all: readonly Data[]): string[] =>
  listed(ofType(all, 'BreadcrumbList')?.['itemListElement'])
    .toSorted((a, b) => Number(a['position']) - Number(b['position']))
    .map((step) => textIn(step['name']))

/** What a Product or ProductGroup tells; undefined when there is none. */
export function productDataOf(all: readonly Data[]) {
  const product = ofType(all, 'Product', 'ProductGroup')
  if (!product) return undefined
  const offers = [product, ...listed(product['hasVariant'])].flatMap((one) => listed(one['offers']))
  return {
    name: textIn(product['name']),
    hasImage: [product['image']].flat().some((image) => typeof image === 'string' && image !== ''),
    prices: [...new Set(offers.flatMap((offer) => textIn(offer['price']) || []))],
    inStock: offers.map((offer) => textIn(offer['availability']).endsWith('InStock')),
    hasRating: product['aggregateRating'] !== undefined,
  }
}
