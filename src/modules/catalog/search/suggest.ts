import { translated, type Translated } from '../../../kernel/locale.ts'
import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { Outlet } from '../outlet.ts'
import type { Crumb } from '../product-page.ts'
import type { ProductCard } from './listing.ts'
import { searchProducts } from './search-products.ts'
import { wordsOf } from './words.ts'

export interface Suggestions {
  readonly products: readonly ProductCard[]
  readonly collections: readonly Crumb[]
  /** What others have searched for and found, most searched first. */
  readonly terms: readonly string[]
}

/** What may be meant while she is still typing. Five queries. */
export async function suggest(
  read: Read,
  asked: { term: string; locale: string; currency?: string; outlet?: Outlet; limit: number },
): Promise<Suggestions> {
  const { term, locale, currency, outlet, limit } = asked
  const plain = wordsOf(term).join(' ').slice(0, 80)
  if (!plain) return { products: [], collections: [], terms: [] }
  const most = Math.max(1, Math.min(limit, 10))
  const { products } = await searchProducts(read, { term, locale, currency, outlet, limit: most, withFacets: false })
  return {
    products,
    collections: await collectionsLike(read, term, locale, most),
    terms: await termsLike(read, plain, most),
  }
}

async function collectionsLike(read: Read, term: string, locale: string, limit: number): Promise<Crumb[]> {
  const rows = await query<{ id: string; handle: string; title: Translated }>(
    read,
    `select id, handle, title from catalog.collection
     where published and exists (
       select from jsonb_each_text(title) as title where strpos(lower(title.value), lower($1)) > 0)
     order by position, id limit $2`,
    [term.trim(), limit],
  )
  return rows.map(({ id, handle, title }) => ({ kind: 'collection', id, handle, title: translated(title, locale) }))
}

async function termsLike(read: Read, plain: string, limit: number): Promise<string[]> {
  const rows = await query<{ term: string }>(
    read,
    `select term from catalog.search_term where results > 0 and term ~>=~ $1 and term ~<~ ($1 || chr(1114111)) and searches > 1
     order by searches desc, term limit $2`,
    [plain, limit],
  )
  return rows.map(({ term }) => term)
}
