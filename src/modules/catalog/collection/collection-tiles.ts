import { translated, type Translated } from '../../../kernel/locale.ts'
import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { pictureOf } from '../../media/index.ts'
import { type Outlet, outletKeys } from '../outlet.ts'
import type { ShownPicture } from '../product-page.ts'

/** A collection as a picture to walk into. */
export interface CollectionTile {
  readonly handle: string
  readonly title: string
  /** Its own, or that of its first product; absent while there is none. */
  readonly picture?: ShownPicture
}

interface Row {
  handle: string
  title: Translated
  mediaId: string | null
}

/** The first published collections in the merchant's order, with a picture of something sold there each. Two queries. */
export async function collectionTiles(
  read: Read,
  { locale, limit, outlet }: { locale: string; limit: number; outlet: Outlet },
): Promise<CollectionTile[]> {
  const rows = await query<Row>(read, tiles, [Math.min(limit, 50), outletKeys(outlet)])
  const pictures = await pictureOf(
    read,
    rows.flatMap(({ mediaId }) => mediaId ?? []),
  )
  return rows.map(({ handle, title, mediaId }) => {
    const picture = pictures.get(mediaId ?? '')
    const words = translated(title, locale)
    return { handle, title: words, ...(picture && { picture: { ...picture, alt: '' } }) }
  })
}

const tiles = `
  select collection.handle, collection.title, coalesce(collection.media_id, (
    select shot.media_id from catalog.collection_member as member
    join catalog.document on document.product_id = member.product_id and document.status = 'active'
      and not document.not_sold_in && $2::text[]
    join catalog.product_media as shot on shot.product_id = member.product_id
    where member.collection_id = collection.id
    order by member.position, member.product_id, shot.position limit 1)) as "mediaId"
  from catalog.collection where published order by collection.position, collection.id limit $1`
