import { later, minutes } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type Darkroom, type DevelopedPicture, PictureUnreadable } from './darkroom.ts'
import { mediaReady } from './events.ts'
import { originalKey } from './file-name.ts'
import type { FileStore } from './file-store.ts'
import { finishPhoto, removeFiles } from './jobs.ts'
import { keepRenditions } from './keep-renditions.ts'
import type { PreparedFile } from './prepare-drawing.ts'
import { storeDeveloped } from './receive-photo.ts'
import { untakePhoto } from './take-photo.ts'

/** Staff read these. */
const problems = {
  damaged: 'The photo is damaged.',
  'too-many-pixels': 'The photo has more than 60 million pixels.',
} as const

/**
 * Makes a photo anew that was only kept when it came; from then on it can be shown, and what came is gone. Safe to repeat:
 * one that is made is left alone. Of one that was taken back meanwhile nothing stays.
 *
 * One of which nothing can be made is marked `unreadable`, and not tried again.
 */
export async function developPhotoOf(
  edge: Edge,
  { files, darkroom }: { files: FileStore; darkroom: Darkroom },
  contentHash: string,
): Promise<void> {
  const waiting = await edge.reading((read) => query(read, isWaiting, [contentHash]))
  if (waiting.length === 0) return
  const content = await files.read(cameAs(contentHash))
  if (!content) throw new Error(`The photo ${contentHash} is not in the store`)
  const made = await developed(darkroom, content)
  if (typeof made === 'string') return edge.inTransaction((tx) => noteUnreadable(tx, contentHash, problems[made]))
  const file = await storeDeveloped(files, made, contentHash)
  const isThere = await edge.inTransaction((tx) => keepDevelopedPhoto(tx, file))
  if (!isThere) await untakePhoto(files, file)
}

const isWaiting = `select from media.original where content_hash = $1 and state = 'stored' and media_type = 'image/heic'`

const cameAs = (contentHash: string): string => originalKey(contentHash, 'heic')

const developed = (darkroom: Darkroom, content: Uint8Array): Promise<DevelopedPicture | PictureUnreadable['because']> =>
  darkroom.develop(content).catch((no: unknown) => {
    if (no instanceof PictureUnreadable) return no.because
    throw no
  })

/** So long it has before its further sizes are made; see `keepOriginal`. */
const patienceMs = minutes(2)

/** @returns false where the photo was taken back */
async function keepDevelopedPhoto(tx: Tx, file: PreparedFile): Promise<boolean> {
  const { contentHash, type, bytes, prepared } = file
  const [held] = await query<{ state: string }>(
    tx,
    'select state from media.original where content_hash = $1 for update',
    [contentHash],
  )
  if (held?.state !== 'stored') return held !== undefined
  await query(tx, 'update media.original set media_type = $2, bytes = $3 where content_hash = $1', [
    ...[contentHash, type.mediaType, bytes],
  ])
  await keepRenditions(tx, contentHash, prepared)
  await tx.enqueue(removeFiles({ keys: [cameAs(contentHash)] }))
  await tx.enqueue(finishPhoto({ contentHash }), { key: contentHash, startAfter: later(tx.now, patienceMs) })
  const assets = await query<{ id: string }>(tx, 'select id from media.asset where content_hash = $1', [contentHash])
  for (const { id } of assets) await tx.publish(mediaReady({ mediaId: id }))
  return true
}

async function noteUnreadable(tx: Tx, contentHash: string, problem: string): Promise<void> {
  const noted = await query(
    tx,
    `update media.original set state = 'unreadable', problem = $2 where content_hash = $1 and state = 'stored' returning 1`,
    [contentHash, problem],
  )
  if (noted.length > 0) await tx.enqueue(removeFiles({ keys: [cameAs(contentHash)] }))
}
