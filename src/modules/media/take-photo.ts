import { randomBytes } from 'node:crypto'
import { originalKey } from './file-name.ts'
import { isHeic, typeNamed } from './media-type.ts'
import type { PreparedFile } from './prepare-drawing.ts'
import type { ReceivedFile } from './receive-file.ts'
import { type PhotoPorts, receivePhoto, sentPhotoLimitBytes } from './receive-photo.ts'

/** HEIC of more bytes takes longer to read than somebody who sends twenty likes to wait. */
const heavyBytes = 300_000

/**
 * Takes a photo that a customer sends, like `receivePhoto`; but a heavy HEIC is only kept, under no public name, and made
 * anew once it is an asset (`developPhotoOf`). Until then it shows nowhere, and `findProgress` tells how it does.
 *
 * For edges, before their transaction opens.
 *
 * @throws {PhotoTypeRefused} @throws {FileTooLarge} @throws {TooManyPixels} @throws {FileDamaged}
 * @throws {TooManyPhotosAtOnce} as `receivePhoto`; of a heavy HEIC only that it is none, or too large, is said at once
 */
export async function takePhoto(ports: PhotoPorts, content: Uint8Array): Promise<PreparedFile | ReceivedFile> {
  const isHeavy = isHeic(content) && content.byteLength > heavyBytes && content.byteLength <= sentPhotoLimitBytes
  if (!isHeavy) return receivePhoto(ports, content)
  // Nothing of the file as it came is kept, so that its name is not of its content.
  const contentHash = randomBytes(32).toString('hex')
  const type = typeNamed('image/heic')
  await ports.files.put(originalKey(contentHash, type.extension), content)
  return { contentHash, type, bytes: content.byteLength }
}
