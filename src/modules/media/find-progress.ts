import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { VideoFault } from './video-workshop.ts'
import { findVideos } from './videos/find-videos.ts'

/** How something does that is made anew after it came: a video, or a heavy photo. */
export interface MediaProgress {
  readonly mediaId: string
  readonly kind: 'picture' | 'video'
  /** So much of it is made; of a photo nothing until all is. */
  readonly percent: number
  /** Why nothing could be made of it; a photo is `damaged` also where it has too many pixels. */
  readonly fault: VideoFault | null
}

/** Videos among these assets, and photos that cannot be shown yet or never; absent: all others. Two queries. */
export async function findProgress(read: Read, mediaIds: readonly string[]): Promise<Map<string, MediaProgress>> {
  if (mediaIds.length === 0) return new Map()
  const photos = await query<{ mediaId: string; isUnreadable: boolean }>(
    read,
    `select asset.id as "mediaId", original.state = 'unreadable' as "isUnreadable"
     from media.asset join media.original using (content_hash)
     where asset.id = any($1::uuid[]) and original.media_type = 'image/heic'`,
    [mediaIds],
  )
  const coming = photos.map(({ mediaId, isUnreadable }): MediaProgress => {
    return { mediaId, kind: 'picture', percent: 0, fault: isUnreadable ? 'damaged' : null }
  })
  const videos = [...(await findVideos(read, mediaIds)).values()].map(({ mediaId, percent, fault }): MediaProgress => {
    return { mediaId, kind: 'video', percent, fault }
  })
  return new Map([...coming, ...videos].map((one) => [one.mediaId, one]))
}
