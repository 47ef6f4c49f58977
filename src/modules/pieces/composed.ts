import { createHash } from 'node:crypto'
import { translated } from '../../kernel/locale.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findProducts } from '../catalog/index.ts'
import { type FileStore, pictureOf, readFallback } from '../media/index.ts'
import { getMention } from '../mentions/index.ts'
import { inkOn } from '../messaging/index.ts'
import { shopSettings } from '../shop/index.ts'
import { channelName, markOf } from './captions.ts'
import { compose, type Composition } from './compose.ts'
import type { Piece } from './piece.ts'

/**
 * The picture of a piece, made when it is first asked for and kept until its words change. Whoever serves it to others asks
 * first whether it may be shown. Undefined while the photo itself is not there.
 */
export async function composedPicture(edge: Edge, files: FileStore, piece: Piece): Promise<Buffer | undefined> {
  const { said, photoName } = await edge.reading((read) => aboutOf(read, piece))
  const isOfWords = piece.mediaId === null
  if (!isOfWords && !photoName) return undefined
  const about = JSON.stringify([said, photoName, piece.format])
  const key = `composed/${piece.id}/${createHash('sha256').update(about).digest('hex').slice(0, 32)}.jpg`
  const kept = await files.read(key)
  if (kept) return kept
  const photo = photoName ? await readFallback(files, photoName) : undefined
  if (!isOfWords && !photo) return undefined
  const made = await compose({ ...said, photo, format: piece.format })
  await files.put(key, made)
  const before = await edge.inTransaction(async (tx) => {
    const [row] = await query<{ composed: string | null }>(
      tx,
      `with was as (select composed from pieces.piece where id = $1)
       update pieces.piece set composed = $2 where id = $1 returning (select composed from was) as composed`,
      [piece.id, key],
    )
    return row?.composed
  })
  if (before && before !== key) await files.remove(before)
  return made
}

/** Removes what was composed of a piece that may not be shown any more; made anew if she changes her mind. Safe to repeat. */
export async function removeComposedPicture(edge: Edge, files: FileStore, pieceId: string): Promise<void> {
  const key = await edge.reading(async (read) => {
    const [row] = await query<{ composed: string | null }>(read, 'select composed from pieces.piece where id = $1', [
      pieceId,
    ])
    return row?.composed
  })
  if (!key) return
  await files.remove(key)
  await edge.inTransaction((tx) =>
    query(tx, 'update pieces.piece set composed = null where id = $1 and composed = $2', [pieceId, key]),
  )
}

async function aboutOf(
  read: Read,
  { quote, credit, incentive, mediaId, mentionId, productId }: Piece,
): Promise<{ said: Omit<Composition, 'photo' | 'format'>; photoName: string | undefined }> {
  const { name, defaultLocale, colours } = await shopSettings(read)
  const [product] = await findProducts(read, [productId])
  const photoName = mediaId ? (await pictureOf(read, [mediaId])).get(mediaId)?.fallback : undefined
  const title = product ? translated(product.title, defaultLocale) : ''
  const mark = incentive ? markOf(defaultLocale) : undefined
  // Where there is no picture, what she said stands alone: the network says that it was not here.
  const channel = mentionId && !mediaId ? channelName((await getMention(read, mentionId)).channel) : ''
  const who = [credit, channel].filter(Boolean).join(' · ')
  const shown = { quote, credit: who, product: title, shop: name, brand: colours.brand, onBrand: inkOn(colours.brand) }
  return { said: { ...shown, mark }, photoName }
}
