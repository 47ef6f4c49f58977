import { days, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { removeParts } from './settle-upload.ts'

/** So long an upload waits for its next part, and is known after it was made something of. */
export const uploadStaysMs = days(1)

/** Forgets uploads that nobody went on with for a day, with what came of them; at most 200 at a time. Safe to repeat. */
export async function forgetUploads(tx: Tx): Promise<void> {
  const gone = await query<{ id: string; partEnds: number[]; mediaId: string | null }>(
    tx,
    `delete from media.upload where id in (
       select id from media.upload where changed_at < $1
         and not exists (select from media.video where upload_id = upload.id)
       order by changed_at limit 200 for update skip locked)
     returning id, part_ends as "partEnds", media_id as "mediaId"`,
    [later(tx.now, -uploadStaysMs)],
  )
  for (const upload of gone) if (!upload.mediaId) await removeParts(tx, upload)
}
