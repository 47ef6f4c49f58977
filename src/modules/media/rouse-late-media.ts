import { later, minutes } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { developPhoto, fetchImage, makeRenditions, makeVideo } from './jobs.ts'

/** Longer than any pause between tries. */
const lateMs = minutes(120)

/** Orders again what should long have been fetched or made, at most 500 each: a lost job delays and never loses. */
export async function rouseLateMedia(tx: Tx): Promise<void> {
  const since = later(tx.now, -lateMs)
  const awaited = await query<{ id: string }>(
    tx,
    `select id from media.asset where state = 'awaited' and changed_at < $1 order by changed_at limit 500`,
    [since],
  )
  for (const { id } of awaited) await tx.enqueue(fetchImage({ mediaId: id }), { key: id })
  const stored = await query<{ contentHash: string; mediaType: string }>(
    tx,
    `select content_hash as "contentHash", media_type as "mediaType" from media.original where state = 'stored' and created_at < $1
     order by created_at limit 500`,
    [since],
  )
  for (const { contentHash, mediaType } of stored) {
    const work = { 'video/mp4': makeVideo, 'image/heic': developPhoto }[mediaType] ?? makeRenditions
    await tx.enqueue(work({ contentHash }), { key: contentHash })
  }
}
