import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { removePicture } from './jobs.ts'

/** Has the pictures removed that were made of these pieces: what may not be shown is not kept. It is made anew when it may. */
export async function forgetPictures(tx: Tx, pieceIds: readonly string[]): Promise<void> {
  const made = await query<{ key: string }>(
    tx,
    `with was as (select id, composed from pieces.piece where id = any($1::uuid[]) and composed is not null)
     update pieces.piece set composed = null from was where was.id = piece.id returning was.composed as key`,
    [pieceIds],
  )
  for (const { key } of made) await tx.enqueue(removePicture({ key }))
}
