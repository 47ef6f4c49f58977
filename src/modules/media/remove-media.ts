import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { captionsKey, fileNamed, originalKey } from './file-name.ts'
import type { FileStore } from './file-store.ts'
import { removeFiles } from './jobs.ts'
import { typeNamed } from './media-type.ts'

interface Gone {
  readonly contentHash: string
  readonly mediaType: string
}

interface Sized {
  readonly contentHash: string
  readonly name: string
}

interface Removed {
  readonly hash: string | null
  readonly captions: readonly string[]
}

/**
 * Takes assets away for good, with their files and all sizes: of a customer who wants hers back. What another asset has
 * as well stays for that one. Unknown ids are left alone, so that again changes nothing.
 *
 * The caller knows that no product, page or mail still needs them.
 */
export async function removeMedia(tx: Tx, mediaIds: readonly string[]): Promise<void> {
  if (mediaIds.length === 0) return
  const removed = await query<Removed>(
    tx,
    `delete from media.asset where id = any($1::uuid[]) returning content_hash as hash,
       array(select file_hash from media.captions where media_id = asset.id) as captions`,
    [mediaIds],
  )
  const captions = removed.flatMap((each) => each.captions.map(captionsKey))
  if (captions.length > 0) await tx.enqueue(removeFiles({ keys: captions }))
  const own = removed.flatMap(({ hash }) => hash ?? [])
  const hashes = [...own, ...(await removeVideos(tx, own))]
  const gone = await query<Gone>(
    tx,
    `select content_hash as "contentHash", media_type as "mediaType" from media.original where content_hash = any($1)
       and not exists (select from media.asset where asset.content_hash = original.content_hash)
       and not exists (select from media.video where video.poster_hash = original.content_hash)
     order by content_hash for update`,
    [hashes],
  )
  if (gone.length === 0) return
  const alone = gone.map(({ contentHash }) => contentHash)
  // Asked for once the originals are held: a size that was being made meanwhile is among them.
  const sizes = await query<Sized>(
    tx,
    'delete from media.rendition where content_hash = any($1) returning content_hash as "contentHash", name',
    [alone],
  )
  await query(tx, 'delete from media.original where content_hash = any($1)', [alone])
  for (const one of gone) await tx.enqueue(removeFiles({ keys: keysOf(one, sizes) }))
}

/** @returns the pictures that stood for them */
async function removeVideos(tx: Tx, hashes: readonly string[]): Promise<string[]> {
  const rows = await query<{ poster: string | null }>(
    tx,
    `delete from media.video where content_hash = any($1)
       and not exists (select from media.asset where asset.content_hash = video.content_hash)
     returning poster_hash as poster`,
    [hashes],
  )
  return rows.flatMap(({ poster }) => poster ?? [])
}

const keysOf = ({ contentHash, mediaType }: Gone, sizes: readonly Sized[]): string[] => [
  originalKey(contentHash, typeNamed(mediaType).extension),
  ...sizes.flatMap((size) => (size.contentHash === contentHash ? (fileNamed(size.name)?.key ?? []) : [])),
]

export async function removeFilesOf(files: FileStore, keys: readonly string[]): Promise<void> {
  for (const key of keys) await files.remove(key)
}
