import { randomBytes } from 'node:crypto'
import { days, later } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import { fileNamed, originalKey } from './file-name.ts'
import type { FileStore } from './file-store.ts'
import { removeFiles } from './jobs.ts'
import { isHeic, typeNamed } from './media-type.ts'
import type { PreparedFile } from './prepare-drawing.ts'
import type { ReceivedFile } from './receive-file.ts'
import { type PhotoPorts, receivePhoto, sentPhotoLimitBytes } from './receive-photo.ts'

/** HEIC of more bytes takes longer to read than somebody who sends twenty likes to wait. */
const heavyBytes = 300_000

/** So long a file as it came is there at most, whatever becomes of whoever was to develop it: it tells where it was taken. */
const mostDays = 8

/**
 * Takes a photo that a customer sends, like `receivePhoto`; but a heavy HEIC is only kept, under no public name, and made
 * anew once it is an asset (`developPhotoOf`). Until then it shows nowhere, and `findProgress` tells how it does.
 *
 * For edges, before their transaction opens.
 *
 * @throws {PhotoTypeRefused} @throws {FileTooLarge} @throws {TooManyPixels} @throws {FileDamaged}
 * @throws {TooManyPhotosAtOnce} as `receivePhoto`; of a heavy HEIC only that it is none, or too large, is said at once
 */
export async function takePhoto(
  edge: Edge,
  ports: PhotoPorts,
  content: Uint8Array,
): Promise<PreparedFile | ReceivedFile> {
  const isHeavy = isHeic(content) && content.byteLength > heavyBytes && content.byteLength <= sentPhotoLimitBytes
  if (!isHeavy) return receivePhoto(ports, content)
  // Nothing of the file as it came is kept, so that its name is not of its content.
  const contentHash = randomBytes(32).toString('hex')
  const type = typeNamed('image/heic')
  const key = originalKey(contentHash, type.extension)
  // Ordered before it is there, so that a process that is killed in between leaves nothing for ever.
  await edge.inTransaction((tx) =>
    tx.enqueue(removeFiles({ keys: [key] }), { startAfter: later(tx.now, days(mostDays)) }),
  )
  await ports.files.put(key, content)
  return { contentHash, type, bytes: content.byteLength }
}

/** Takes the files of a photo out of the store again, where its transaction was refused; each photo has its own. */
export async function untakePhoto(files: FileStore, file: PreparedFile | ReceivedFile): Promise<void> {
  await files.remove(originalKey(file.contentHash, file.type.extension))
  if ('prepared' in file) for (const { name } of file.prepared.renditions) await files.remove(fileNamed(name)!.key)
}
