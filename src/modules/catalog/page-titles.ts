import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { ProductDetail } from './product.ts'

const tables = { product: 'catalog.product', collection: 'catalog.collection', category: 'catalog.category' } as const

/** What has a page of its own in the shop. */
export type PageKind = keyof typeof tables

/** What is written above the pages of these, by id; what is gone is absent. One query. */
export async function pageTitles(
  read: Read,
  { kind, ids }: { kind: PageKind; ids: readonly string[] },
): Promise<ReadonlyMap<string, ProductDetail['title']>> {
  const rows = await query<{ id: string; title: ProductDetail['title'] }>(
    read,
    `select id, title from ${tables[kind]} where id = any($1::uuid[])`,
    [ids],
  )
  return new Map(rows.map(({ id, title }) => [id, title]))
}
