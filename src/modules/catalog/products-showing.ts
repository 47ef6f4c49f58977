import { query } from '../../kernel/query.ts'
import type { Translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'

/** The products on whose page each of these pictures, videos or models stands, the oldest first; none: absent. One query. */
export async function productsShowing(
  read: Read,
  mediaIds: readonly string[],
): Promise<Map<string, { readonly id: string; readonly title: Translated }[]>> {
  const rows = await query<{ mediaId: string; products: { id: string; title: Translated }[] }>(
    read,
    `select media_id as "mediaId", jsonb_agg(jsonb_build_object('id', id, 'title', title) order by id) as products
     from catalog.product_media join catalog.product on product.id = product_id
     where media_id = any($1::uuid[]) group by media_id`,
    [mediaIds],
  )
  return new Map(rows.map(({ mediaId, products }) => [mediaId, products]))
}
