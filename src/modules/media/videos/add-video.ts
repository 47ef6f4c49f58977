import { randomBytes } from 'node:crypto'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { makeVideo } from '../jobs.ts'
import { UploadUnknown } from '../refusals.ts'

/**
 * Makes a video that is here whole an asset, and has it made anew; until then it cannot be shown. Each is one of its own,
 * also when the same was sent before. Again, it is the asset that it is.
 *
 * @param uploadId as `arrivedFile` names it
 * @returns the id of the asset
 * @throws {UploadUnknown} when there is no such upload
 */
export async function addVideo(tx: Tx, uploadId: string): Promise<string> {
  const rows = await query<{ bytes: number; mediaId: string | null }>(
    tx,
    'select bytes, media_id as "mediaId" from media.upload where id = $1 and received = bytes for update',
    [uploadId],
  )
  const upload = rows[0]
  if (!upload) throw new UploadUnknown()
  if (upload.mediaId) return upload.mediaId
  // Nothing of the file as it came is kept, so that its name is not of its content.
  const contentHash = randomBytes(32).toString('hex')
  const mediaId = tx.newId()
  await query(
    tx,
    `with original as (
       insert into media.original (content_hash, media_type, bytes, state, created_at)
       values ($1, 'video/mp4', $2, 'stored', $5) returning content_hash
     ), asset as (
       insert into media.asset (id, kind, content_hash, state, created_at, changed_at)
       select $3, 'video', content_hash, 'fetched', $5, $5 from original
     ), video as (
       insert into media.video (content_hash, upload_id) select content_hash, $4 from original
     )
     update media.upload set media_id = $3, changed_at = $5 where id = $4`,
    [contentHash, upload.bytes, mediaId, uploadId, tx.now],
  )
  await tx.enqueue(makeVideo({ contentHash }), { key: contentHash })
  return mediaId
}
