import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Tx } from '../../kernel/transaction.ts'
import type { FileStore } from './file-store.ts'
import { removeFiles } from './jobs.ts'
import { sniff } from './media-type.ts'
import { limitPixels } from './receive-file.ts'
import { FileDamaged, FileTooLarge, FileTypeRefused } from './refusals.ts'

/** What a telephone's camera makes passes. */
export const photoLimitBytes = 10_000_000

/** Enough to see a torn seam; a page of them stays light. */
const longestSide = 1_600

/** A photo that somebody showed the shop and nobody else: it has no public address. */
export interface PrivatePhoto {
  /** Of what is kept, not of what came. */
  readonly contentHash: string
  readonly bytes: number
}

/**
 * Makes what somebody sent a JPEG of at most 1,600 pixels and keeps that alone: what the camera wrote into it (place,
 * time, device) and whatever else hid in the file is gone. For edges, before their transaction; again is harmless.
 *
 * @throws {FileTypeRefused} when it is no image by its first bytes
 * @throws {FileTooLarge} above 10 MB
 * @throws {FileDamaged} when it cannot be read, or has more than 60 million pixels
 */
export async function keepPrivatePhoto(files: FileStore, content: Uint8Array): Promise<PrivatePhoto> {
  if (sniff(content)?.kind !== 'image') throw new FileTypeRefused()
  if (content.byteLength > photoLimitBytes) throw new FileTooLarge(photoLimitBytes)
  const kept = await sharp(content, { limitInputPixels: limitPixels, sequentialRead: true })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })
    .toBuffer()
    .catch(() => {
      throw new FileDamaged()
    })
  const contentHash = createHash('sha256').update(kept).digest('hex')
  await files.put(keyOf(contentHash), kept)
  return { contentHash, bytes: kept.byteLength }
}

/** The JPEG; undefined when the store has it no more. Whoever serves it asks first who wants to see it. */
export const readPrivatePhoto = (files: FileStore, contentHash: string): Promise<Buffer | undefined> =>
  files.read(keyOf(contentHash))

/**
 * Takes the files of photos away once this is committed: of somebody who wants to be forgotten. The caller knows that
 * nothing refers to them any more. Again is harmless.
 */
export async function forgetPrivatePhotos(tx: Tx, contentHashes: readonly string[]): Promise<void> {
  const keys = [...new Set(contentHashes)].map(keyOf)
  for (let at = 0; at < keys.length; at += mostAtOnce) {
    await tx.enqueue(removeFiles({ keys: keys.slice(at, at + mostAtOnce) }))
  }
}

/** As many as one job takes. */
const mostAtOnce = 500

const keyOf = (contentHash: string): string => `private/${contentHash.slice(0, 2)}/${contentHash}.jpg`
