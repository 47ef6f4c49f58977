import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { mediaUrl } from '../media.ts'
import type { VideoFault } from '../video-workshop.ts'
import type { CaptionsTrack } from './video.ts'

/** How a video does, also before it can be shown. */
export interface VideoProgress {
  readonly mediaId: string
  /** So much of it is made. */
  readonly percent: number
  /** Why nothing could be made of it. */
  readonly fault: VideoFault | null
  readonly durationMs: number | null
  readonly captions: readonly CaptionsTrack[]
}

/** The videos among these assets, in one query; absent: what is none. */
export async function findVideos(read: Read, mediaIds: readonly string[]): Promise<Map<string, VideoProgress>> {
  if (mediaIds.length === 0) return new Map()
  const rows = await query<Omit<VideoProgress, 'captions'> & { captions: readonly CaptionsFile[] | null }>(
    read,
    `select asset.id as "mediaId", percent, fault, duration_ms as "durationMs", ${captionsOfAsset} as captions
     from media.asset join media.video using (content_hash) where asset.id = any($1::uuid[])`,
    [mediaIds],
  )
  return new Map(rows.map((row) => [row.mediaId, { ...row, captions: tracksOf(row.captions) }]))
}

export interface CaptionsFile {
  readonly locale: string
  readonly hash: string
}

/** SQL: the captions of `asset`, by language. */
export const captionsOfAsset = `
  (select jsonb_agg(jsonb_build_object('locale', locale, 'hash', file_hash) order by locale)
   from media.captions where media_id = asset.id)`

export const tracksOf = (files: readonly CaptionsFile[] | null): CaptionsTrack[] =>
  (files ?? []).map(({ locale, hash }) => ({ locale, url: mediaUrl(`${hash}.vtt`) }))
