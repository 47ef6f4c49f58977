import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { Renditions } from './rendition.ts'

/**
 * Notes which sizes of an original are in the store; from then on it can be shown. Sizes noted before stay as they are.
 *
 * @returns whether it could not be shown before
 */
export async function keepRenditions(tx: Tx, contentHash: string, made: Renditions): Promise<boolean> {
  await query(
    tx,
    `insert into media.rendition (content_hash, media_type, width, height, name, bytes)
     select $1, "mediaType", width, height, name, bytes
     from jsonb_to_recordset($2::jsonb) as ("mediaType" text, width int, height int, name text, bytes bigint)
     on conflict do nothing`,
    [contentHash, JSON.stringify(made.renditions.map(({ content, ...rest }) => ({ ...rest, bytes: content.length })))],
  )
  const changed = await query(
    tx,
    `update media.original set state = 'ready', width = $2, height = $3, placeholder = $4
     where content_hash = $1 and state = 'stored' returning 1`,
    [contentHash, made.width, made.height, made.placeholder],
  )
  return changed.length > 0
}
