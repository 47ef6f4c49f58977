import { translated, type Translated } from '../../../kernel/locale.ts'
import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { pictureOf } from '../../media/index.ts'
import { handleFrom } from '../handle.ts'
import type { ShownPicture } from '../product-page.ts'
import type { Seo } from '../product.ts'
import { snippetOf } from '../sanitised-html.ts'

/** The head of a collection's page in one language; its products come from `searchProducts`. */
export interface CollectionPage {
  readonly id: string
  readonly handle: string
  readonly title: string
  readonly descriptionHtml: string
  readonly picture?: ShownPicture
  readonly seo: { readonly title: string; readonly description: string }
}

interface Row {
  id: string
  handle: string
  title: Translated
  description: Translated
  seo: Seo
  mediaId: string | null
}

/** The published collection at this handle, or where it has moved to; undefined when there is none. */
export async function findCollectionByHandle(
  read: Read,
  { handle, locale }: { handle: string; locale: string },
): Promise<{ collection: CollectionPage } | { redirectTo: string } | undefined> {
  const rows = await query<Row>(
    read,
    `select collection.id, collection.handle, title, description, seo, media_id as "mediaId"
     from catalog.handle join catalog.collection on collection.id = handle.target_id
     where handle.kind = 'collection' and handle.handle = any($1) and published
     order by handle.handle = $2 desc limit 1`,
    [[handle, handleFrom(handle)], handle],
  )
  const found = rows[0]
  if (!found) return undefined
  if (found.handle !== handle) return { redirectTo: found.handle }
  return { collection: await page(read, found, locale) }
}

async function page(read: Read, row: Row, locale: string): Promise<CollectionPage> {
  const pictures = await pictureOf(read, row.mediaId === null ? [] : [row.mediaId])
  const picture = pictures.get(row.mediaId ?? '')
  const title = translated(row.title, locale)
  const descriptionHtml = translated(row.description, locale)
  return {
    ...{ id: row.id, handle: row.handle, title, descriptionHtml },
    ...(picture && { picture: { ...picture, alt: translated(picture.alt, locale) || title } }),
    seo: {
      title: translated(row.seo.title ?? {}, locale) || title,
      description: translated(row.seo.description ?? {}, locale) || snippetOf(descriptionHtml, 160),
    },
  }
}
