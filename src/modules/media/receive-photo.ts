import { createHash, randomBytes } from 'node:crypto'
import { type Darkroom, DarkroomFull, type DevelopedPicture, PictureUnreadable } from './darkroom.ts'
import { fileNamed, originalKey, renditionName } from './file-name.ts'
import type { FileStore } from './file-store.ts'
import { isHeic, sniff, typeNamed } from './media-type.ts'
import type { PreparedFile } from './prepare-drawing.ts'
import { limitPixels } from './receive-file.ts'
import { FileDamaged, FileTooLarge, PhotoTypeRefused, TooManyPhotosAtOnce, TooManyPixels } from './refusals.ts'
import type { Rendition } from './rendition.ts'

/** What a photo of a customer passes through. */
export interface PhotoPorts {
  readonly files: FileStore
  readonly darkroom: Darkroom
}

/** What the best cameras of telephones write passes. */
export const sentPhotoLimitBytes = 15_000_000

/**
 * Takes a photo that a customer sends and makes it anew: only what can be seen is kept, so that neither the place it was
 * taken at nor anything that hides in the file reaches anybody. It can be shown at once. Each photo is one of its own,
 * also when the same was sent before, so that taking one away takes away nobody else's.
 *
 * For edges, before their transaction opens.
 *
 * @throws {PhotoTypeRefused} when its first bytes are of no photo that is taken: JPEG, PNG, WebP, HEIC, AVIF
 * @throws {FileTooLarge} above 15 MB
 * @throws {TooManyPixels} above 60 million
 * @throws {FileDamaged} when it cannot be read
 * @throws {TooManyPhotosAtOnce} when the shop has its hands full; try again later
 */
export async function receivePhoto({ files, darkroom }: PhotoPorts, content: Uint8Array): Promise<PreparedFile> {
  const type = sniff(content)
  if (!isHeic(content) && (type?.kind !== 'image' || type.extension === 'gif')) throw new PhotoTypeRefused()
  if (content.byteLength > sentPhotoLimitBytes) throw new FileTooLarge(sentPhotoLimitBytes)
  return keepDeveloped(files, await developed(darkroom, content))
}

const developed = (darkroom: Darkroom, content: Uint8Array): Promise<DevelopedPicture> =>
  darkroom.develop(content).catch((no: unknown) => {
    if (no instanceof DarkroomFull) throw new TooManyPhotosAtOnce()
    if (!(no instanceof PictureUnreadable)) throw no
    throw no.because === 'too-many-pixels' ? new TooManyPixels(limitPixels) : new FileDamaged()
  })

/**
 * Puts a developed picture and its sizes into the store.
 *
 * @param number makes it another than the same pixels with another number
 */
export async function keepDeveloped(
  files: FileStore,
  picture: DevelopedPicture,
  number: Uint8Array = randomBytes(16),
): Promise<PreparedFile> {
  const kept = signed(picture.kept, number)
  return storeDeveloped(files, { ...picture, kept }, createHash('sha256').update(kept).digest('hex'))
}

/** The same under a hash that it was given before it was developed. */
export async function storeDeveloped(
  files: FileStore,
  { kept, width, height, placeholder, sizes }: DevelopedPicture,
  contentHash: string,
): Promise<PreparedFile> {
  const type = typeNamed('image/jpeg')
  await files.put(originalKey(contentHash, type.extension), kept)
  const renditions = sizes.map((size): Rendition => {
    const name = renditionName(contentHash, size.mediaType, size.width)
    return { ...size, name, content: Buffer.from(size.content) }
  })
  for (const { name, content } of renditions) await files.put(fileNamed(name)!.key, content)
  return { contentHash, type, bytes: kept.length, isPhoto: true, prepared: { width, height, placeholder, renditions } }
}

/** The same pixels with a number in a comment, so that two who send the same picture have one each. */
function signed(jpeg: Uint8Array, number: Uint8Array): Buffer {
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0x00, number.length + 2]), number])
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)])
}
