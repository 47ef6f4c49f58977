import type { Translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { ownName } from './file-name.ts'
import { mediaUrl, type Picture } from './media.ts'
import type { PersonShown } from './person.ts'
import { captionsOfAsset, type CaptionsFile, tracksOf } from './videos/find-videos.ts'

interface Row {
  id: string
  alt: Translated
  person: PersonShown | null
  placeholder: string
  renditions: { type: string; width: number; height: number; name: string }[]
  video: VideoRow | null
}

interface VideoRow {
  hash: string
  width: number
  height: number
  durationMs: number
  hasSound: boolean
  captions: readonly CaptionsFile[] | null
}

/** The pictures among these, of videos those to look at before; one query. Absent: what is not ready, and models. */
export async function pictureOf(read: Read, mediaIds: readonly string[]): Promise<Map<string, Picture>> {
  if (mediaIds.length === 0) return new Map()
  const rows = await query<Row>(
    read,
    `select asset.id, asset.alt, asset.person, original.placeholder,
       (select jsonb_agg(jsonb_build_object('type', media_type, 'width', width, 'height', height, 'name', name)
          order by width)
        from media.rendition where rendition.content_hash = original.content_hash) as renditions,
       case when video.poster_hash is not null then jsonb_build_object('hash', video.content_hash, 'width', video.width,
         'height', video.height, 'durationMs', video.duration_ms, 'hasSound', video.has_sound,
         'captions', ${captionsOfAsset}) end as video
     from media.asset left join media.video using (content_hash)
     join media.original on original.content_hash = coalesce(video.poster_hash, asset.content_hash)
     where asset.id = any($1::uuid[]) and asset.kind in ('image', 'video')
       and original.state = 'ready' and original.media_type <> 'video/mp4'`,
    [mediaIds],
  )
  return new Map(rows.map((row) => [row.id, picture(row)]))
}

function picture({ id, alt, person, placeholder, renditions, video }: Row): Picture {
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
    ...(video && { video: playable(video) }),
  }
}

const playable = ({ hash, captions, ...rest }: VideoRow) => ({
  ...rest,
  url: mediaUrl(ownName(hash, 'mp4')),
  captions: tracksOf(captions),
})
