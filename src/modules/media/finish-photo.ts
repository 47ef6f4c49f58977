import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type Darkroom, PictureUnreadable } from './darkroom.ts'
import { fileNamed, originalKey, renditionName } from './file-name.ts'
import type { FileStore } from './file-store.ts'
import { keepRenditions } from './keep-renditions.ts'
import { typeNamed } from './media-type.ts'
import type { Rendition } from './rendition.ts'

interface Shown {
  readonly width: number
  readonly height: number
  readonly placeholder: string
  readonly names: readonly string[]
}

/**
 * Makes the sizes of a photo for which nobody who sent it had to wait, and puts them into the store. Safe to repeat: what is
 * there is not made again. Of a photo that was taken back meanwhile nothing stays.
 */
export async function finishPhotoOf(
  edge: Edge,
  { files, darkroom }: { files: FileStore; darkroom: Darkroom },
  contentHash: string,
): Promise<void> {
  const [shown] = await edge.reading((read) =>
    query<Shown>(
      read,
      `select width, height, placeholder, array(
         select name from media.rendition where rendition.content_hash = original.content_hash) as names
       from media.original where content_hash = $1 and state = 'ready'`,
      [contentHash],
    ),
  )
  if (!shown) return
  const content = await files.read(originalKey(contentHash, typeNamed('image/jpeg').extension))
  if (!content) return goneMeanwhile(edge, contentHash)
  const sizes = await darkroom.furtherSizes(content).catch((no: unknown) => {
    // It can be shown as it is; what the store has of it will not get better.
    if (no instanceof PictureUnreadable) return []
    throw no
  })
  const renditions = sizes
    .map((size): Rendition => {
      const name = renditionName(contentHash, size.mediaType, size.width)
      return { ...size, name, content: Buffer.from(size.content) }
    })
    .filter(({ name }) => !shown.names.includes(name))
  for (const { name, content: encoded } of renditions) await files.put(fileNamed(name)!.key, encoded)
  const isThere = await edge.inTransaction(async (tx) => {
    const stays = await holds(tx, contentHash)
    if (stays) await keepRenditions(tx, contentHash, { ...shown, renditions })
    return stays
  })
  if (!isThere) for (const { name } of renditions) await files.remove(fileNamed(name)!.key)
}

/** Whether the photo is still there, and stays until the end of the transaction. */
async function holds(tx: Tx, contentHash: string): Promise<boolean> {
  const rows = await query(tx, 'select from media.original where content_hash = $1 for key share', [contentHash])
  return rows.length > 0
}

/** Its file goes after its row: without a file there is only work left where the row is there. */
async function goneMeanwhile(edge: Edge, contentHash: string): Promise<void> {
  if (await edge.inTransaction((tx) => holds(tx, contentHash)))
    throw new Error(`The original ${contentHash} is not in the store`)
}
