import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { mediaReady } from './events.ts'
import { fileNamed, originalKey } from './file-name.ts'
import type { FileStore } from './file-store.ts'
import { typeNamed } from './media-type.ts'
import { keepRenditions } from './keep-renditions.ts'
import { renditionsOf, type Renditions } from './rendition.ts'

/**
 * Makes an image's sizes for the web and puts them into the store. Safe to repeat: names are of the content.
 *
 * An original that turns out to be damaged is marked `unreadable`, and not tried again.
 */
export async function makeRenditionsOf(edge: Edge, files: FileStore, contentHash: string): Promise<void> {
  const rows = await edge.reading((read) =>
    query<{ mediaType: string; state: string; names: string[] }>(
      read,
      `select media_type as "mediaType", state, array(
         select name from media.rendition where rendition.content_hash = original.content_hash) as names
       from media.original where content_hash = $1`,
      [contentHash],
    ),
  )
  const original = rows[0]
  if (!original || original.state === 'unreadable' || original.names.some((name) => name.endsWith('.avif'))) return
  const content = await files.read(originalKey(contentHash, typeNamed(original.mediaType).extension))
  if (!content) throw new Error(`The original ${contentHash} is not in the store`)

  const made = await renditionsOf(content, contentHash, new Set(original.names)).catch((error: Error) => error)
  if (made instanceof Error) return edge.inTransaction((tx) => noteUnreadable(tx, contentHash, made))
  for (const { name, content: encoded } of made.renditions) await files.put(fileNamed(name)!.key, encoded)
  await edge.inTransaction((tx) => keepAndTell(tx, contentHash, made))
}

async function keepAndTell(tx: Tx, contentHash: string, made: Renditions): Promise<void> {
  if (!(await keepRenditions(tx, contentHash, made))) return
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
