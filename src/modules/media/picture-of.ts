import type { Translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { mediaUrl, type Picture } from './media.ts'
import type { PersonShown } from './person.ts'

interface Row {
  id: string
  alt: Translated
  person: PersonShown | null
  placeholder: string
  renditions: { type: string; width: number; height: number; name: string }[]
}

/** The pictures among these, in one query; absent: what is not ready (yet) and what is not an image. */
export async function pictureOf(read: Read, mediaIds: readonly string[]): Promise<Map<string, Picture>> {
  if (mediaIds.length === 0) return new Map()
  const rows = await query<Row>(
    read,
    `select asset.id, asset.alt, asset.person, original.placeholder,
       (select jsonb_agg(jsonb_build_object('type', media_type, 'width', width, 'height', height, 'name', name)
          order by width)
        from media.rendition where rendition.content_hash = original.content_hash) as renditions
     from media.asset join media.original using (content_hash)
     where asset.id = any($1::uuid[]) and asset.kind = 'image' and original.state = 'ready'`,
    [mediaIds],
  )
  return new Map(rows.map((row) => [row.id, picture(row)]))
}

function picture({ id, alt, person, placeholder, renditions }: Row): Picture {
  const ofType = (type: string) => renditions.filter((rendition) => rendition.type === type)
  const largest = ofType('image/webp').at(-1)!
  return {
    mediaId: id,
    width: largest.width,
    height: largest.height,
    placeholder,
    alt,
    sources: ['image/avif', 'image/webp'].flatMap((type) => {
      const srcset = ofType(type).map(({ name, width }) => `${mediaUrl(name)} ${width}w`)
      return srcset.length > 0 ? [{ type, srcset: srcset.join(', ') }] : []
    }),
    fallback: mediaUrl(ofType('image/jpeg').at(-1)!.name),
    ...(person && { person }),
  }
}
