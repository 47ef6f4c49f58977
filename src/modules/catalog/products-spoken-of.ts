import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** A product that a text speaks of, and by what that is seen; the surest way where there are several. */
export interface SpokenOf {
  readonly productId: string
  readonly by: 'address' | 'tag' | 'name'
}

/** Shorter names are words that people use anyway. */
const shortestName = 4

/**
 * The active products that a text speaks of: by an address of theirs, by a hashtag that is their handle, or by their name
 * in any language. At most 10, the surest first; one query.
 */
export async function productsSpokenOf(read: Read, text: string): Promise<SpokenOf[]> {
  const plain = text.normalize('NFC').toLowerCase()
  const handles = [...plain.matchAll(/\/products\/([\p{L}\p{N}-]+)/gu)].map((match) => match[1]!)
  const tags = [...plain.matchAll(/#([\p{L}\p{N}_]+)/gu)].map((match) => match[1]!.replaceAll('_', ''))
  return query<SpokenOf>(
    read,
    `select id as "productId", by from (
       select id, case
         when exists (select from catalog.handle h where h.target_id = product.id and h.kind = 'product'
           and h.handle = any($1::text[])) then 'address'
         when replace(handle, '-', '') = any($2::text[]) then 'tag'
         when exists (select from jsonb_each_text(title) as name
           where length(name.value) >= ${shortestName} and position(lower(name.value) in $3) > 0) then 'name' end as by
       from catalog.product where status = 'active') as seen
     where by is not null order by array_position(array['address', 'tag', 'name'], by), id limit 10`,
    [handles, tags, plain],
  )
}
