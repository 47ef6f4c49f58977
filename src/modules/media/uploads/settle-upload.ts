import { digest } from '../../../kernel/digest.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { removeFiles } from '../jobs.ts'
import { partKeys, type UploadNamed } from './upload.ts'

/** Notes what was made of an upload, so that whoever asks again is told the same; its parts go. */
export async function settleUpload(tx: Tx, { token, mediaId }: { token: string; mediaId: string }): Promise<void> {
  const rows = await query<{ id: string; partEnds: number[] }>(
    tx,
    `update media.upload set media_id = $2, changed_at = $3 where secret = $1 and media_id is null
     returning id, part_ends as "partEnds"`,
    [digest(token), mediaId, tx.now],
  )
  for (const row of rows) await removeParts(tx, row)
}

/** Gives an upload up; harmless when there is none. What was made of it stays. */
export async function dropUpload(tx: Tx, { token, door }: UploadNamed): Promise<void> {
  const rows = await query<{ id: string; partEnds: number[] }>(
    tx,
    `delete from media.upload where secret = $1 and door = $2
       and not exists (select from media.video where upload_id = upload.id)
     returning id, part_ends as "partEnds"`,
    [digest(token), door],
  )
  for (const row of rows) await removeParts(tx, row)
}

export async function removeParts(tx: Tx, upload: { id: string; partEnds: readonly number[] }): Promise<void> {
  const keys = partKeys({ id: upload.id, partEnds: upload.partEnds.map(Number) })
  for (let at = 0; at < keys.length; at += 500) await tx.enqueue(removeFiles({ keys: keys.slice(at, at + 500) }))
}
