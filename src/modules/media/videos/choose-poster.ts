import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { MediaUnknown, NotAVideo, PosterNotReady } from '../refusals.ts'

/**
 * Chooses another picture to look at before a video plays. The one before stays with the video's files. Again changes
 * nothing.
 *
 * @throws {MediaUnknown} when there is no such video or picture
 * @throws {NotAVideo} when it is a picture or model
 * @throws {PosterNotReady} while the video or the picture cannot be shown yet, or when the picture is none
 */
export async function choosePoster(
  tx: Tx,
  { mediaId, pictureId }: { mediaId: string; pictureId: string },
): Promise<void> {
  const rows = await query<{ id: string; kind: string; hash: string; state: string }>(
    tx,
    `select asset.id, kind, content_hash as hash, original.state from media.asset left join media.original using (content_hash)
     where id = any($1::uuid[]) order by id for update of asset`,
    [[mediaId, pictureId]],
  )
  const [video, picture] = [mediaId, pictureId].map((id) => rows.find((row) => row.id === id))
  if (!video) throw new MediaUnknown()
  if (!picture) throw new MediaUnknown('pictureId')
  if (video.kind !== 'video') throw new NotAVideo()
  if (picture.kind !== 'image' || picture.state !== 'ready' || video.state !== 'ready') throw new PosterNotReady()
  await query(tx, 'update media.video set poster_hash = $2 where content_hash = $1', [video.hash, picture.hash])
}
