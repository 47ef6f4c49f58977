import type { Found } from '../check.ts'
import type { Evidence, ProductFacts } from '../evidence.ts'
import type { PageFacts, ProductShown } from '../page/page-facts.ts'

/** Pages that answered; an address that is meant to be lost counts elsewhere. */
export const seenPages = ({ pages }: Evidence): PageFacts[] =>
  pages.filter(({ kind, status }) => kind !== 'lost' && status === 200)

/** Pages that search engines should show. */
export const openPages = (evidence: Evidence): PageFacts[] =>
  seenPages(evidence).filter(({ kind }) => !['cart', 'checkout', 'search'].includes(kind))

export const pagesOfKind = (evidence: Evidence, ...kinds: PageFacts['kind'][]): PageFacts[] =>
  seenPages(evidence).filter(({ kind }) => kinds.includes(kind))

/** Product pages with what they show. */
export const productPages = (evidence: Evidence): (PageFacts & { product: ProductShown })[] =>
  pagesOfKind(evidence, 'product').flatMap((page) => (page.product ? [{ ...page, product: page.product }] : []))

export const checkoutForm = ({ pages }: Evidence) => pages.find(({ kind }) => kind === 'checkout')?.form

export const wrongPage = ({ path }: PageFacts, detail: string): Found => ({ label: path, detail, page: path })

export const wrongProduct = ({ id, title, handle }: ProductFacts, detail?: string): Found => ({
  ...{ label: title, mendAt: `/products/${id}`, page: `/products/${handle}` },
  ...(detail ? { detail } : {}),
})

/** A thousand bytes each, rounded up. */
export const inKilobytes = (bytes: number): string => `${Math.ceil(bytes / 1_000)} kB`
