import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { ownName } from './file-name.ts'
import { type Media, mediaUrl } from './media.ts'
import { typeNamed } from './media-type.ts'
import { MediaUnknown } from './refusals.ts'

const columns = `
  asset.id, asset.kind, asset.source_url as "sourceUrl", asset.alt, asset.credit, asset.person, asset.content_hash as "contentHash",
  case when asset.state = 'fetched' then original.state else asset.state end as state,
  coalesce(asset.problem, original.problem) as problem, original.media_type as "mediaType"
  from media.asset left join media.original using (content_hash)`

type Row = Omit<Media, 'url'> & { contentHash: string | null }

const mediaOf = ({ contentHash, ...row }: Row): Media => {
  if (row.kind === 'image' || row.state !== 'ready' || contentHash === null || row.mediaType === null)
    return { ...row, url: null }
  return { ...row, url: mediaUrl(ownName(contentHash, typeNamed(row.mediaType).extension)) }
}

/** The assets with these ids, in one query; absent ids are absent. */
export async function findMedia(read: Read, mediaIds: readonly string[]): Promise<Map<string, Media>> {
  if (mediaIds.length === 0) return new Map()
  const rows = await query<Row>(read, `select ${columns} where asset.id = any($1::uuid[])`, [mediaIds])
  return new Map(rows.map((row) => [row.id, mediaOf(row)]))
}

/** @throws {MediaUnknown} naming the field, when one of the ids is not known */
export async function checkMedia(read: Read, mediaIds: readonly string[], field: string): Promise<void> {
  if (mediaIds.length === 0) return
  const rows = await query<{ id: string }>(read, 'select id from media.asset where id = any($1::uuid[])', [mediaIds])
  const known = new Set(rows.map((row) => row.id))
  const unknown = mediaIds.findIndex((id) => !known.has(id))
  if (unknown >= 0) throw new MediaUnknown(`${field}.${unknown}`)
}

/** Staff's list, newest first: all, or those that wait for somebody. `after` is the last id of the page before. */
export async function listMedia(
  read: Read,
  { state, after, limit }: { state?: 'unreachable' | 'awaited'; after?: string; limit: number },
): Promise<Media[]> {
  const rows = await query<Row>(
    read,
    `select ${columns} where ($1::text is null or asset.state = $1) and ($2::uuid is null or asset.id < $2)
     order by asset.id desc limit $3`,
    [state ?? null, after ?? null, limit],
  )
  return rows.map(mediaOf)
}
