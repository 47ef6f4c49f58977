import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { mediaReady } from './events.ts'
import { fileNamed, originalKey } from './file-name.ts'
import type { FileStore } from './file-store.ts'
import { typeNamed } from './media-type.ts'
import { renditionsOf, type Renditions } from './rendition.ts'

/**
 * Makes an image's sizes for the web and puts them into the store. Safe to repeat: names are of the content.
 *
 * An original that turns out to be damaged is marked `unreadable`, and not tried again.
 */
export async function makeRenditionsOf(edge: Edge, files: FileStore, contentHash: string): Promise<void> {
  const rows = await edge.reading((read) =>
    query<{ mediaType: string; state: string }>(
      read,
      'select media_type as "mediaType", state from media.original where content_hash = $1',
      [contentHash],
    ),
  )
  const original = rows[0]
  if (original?.state !== 'stored') return
  const content = await files.read(originalKey(contentHash, typeNamed(original.mediaType).extension))
  if (!content) throw new Error(`The original ${contentHash} is not in the store`)

  const made = await renditionsOf(content, contentHash).catch((error: Error) => error)
  if (made instanceof Error) return edge.inTransaction((tx) => noteUnreadable(tx, contentHash, made))
  for (const { name, content: encoded } of made.renditions) await files.put(fileNamed(name)!.key, encoded)
  await edge.inTransaction((tx) => keepRenditions(tx, contentHash, made))
}

async function keepRenditions(tx: Tx, contentHash: string, made: Renditions): Promise<void> {
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
  if (changed.length === 0) return
  const assets = await query<{ id: string }>(tx, 'select id from media.asset where content_hash = $1', [contentHash])
  for (const { id } of assets) await tx.publish(mediaReady({ mediaId: id }))
}

async function noteUnreadable(tx: Tx, contentHash: string, error: Error): Promise<void> {
  await query(
    tx,
    `update media.original set state = 'unreadable', problem = $2 where content_hash = $1 and state = 'stored'`,
    [contentHash, `The file is damaged: ${error.message.split('\n')[0]!.slice(0, 200)}`],
  )
}
