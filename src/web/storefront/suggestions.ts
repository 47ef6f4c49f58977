import { formatMoney } from '../../kernel/money.ts'
import type { Suggestions } from '../../modules/catalog/index.ts'
import { href, type Visit } from './visit.ts'

/** One line below the search field: where it leads, and what stands in it. */
interface Suggestion {
  readonly href: string
  readonly text: string
  readonly picture?: string
  readonly price?: string
}

/** As the island shows them: what others looked for, collections, products; all words ready to be shown. */
export function suggestionsFor(visit: Visit, { products, collections, terms }: Suggestions): Suggestion[] {
  return [
    ...terms.map((term) => ({
      href: `${href(visit, '/search')}?${new URLSearchParams({ q: term }).toString()}`,
      text: term,
    })),
    ...collections.map(({ handle, title }) => ({ href: href(visit, `/collections/${handle}`), text: title })),
    ...products.map(({ handle, title, pictures: [picture], price }) => ({
      href: href(visit, `/products/${handle}`),
      text: title,
      ...(picture && { picture: smallestOf(picture.sources.at(-1)?.srcset) ?? picture.fallback }),
      ...(price && { price: formatMoney(price, visit.locale) }),
    })),
  ]
}

/** The first address of a `srcset`, which names the narrowest first. */
const smallestOf = (srcset: string | undefined): string | undefined => srcset?.split(' ')[0]
