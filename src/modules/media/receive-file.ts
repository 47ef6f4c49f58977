import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { originalKey } from './file-name.ts'
import type { FileStore } from './file-store.ts'
import { type MediaType, sniff, typeNamed } from './media-type.ts'
import { checkGlb } from './models/check-model.ts'
import { isGltfText, packGltf } from './models/pack-gltf.ts'
import { FileDamaged, FileTooLarge, FileTypeRefused, TooManyPixels } from './refusals.ts'

export const imageLimitBytes = 20_000_000
export const modelLimitBytes = 50_000_000
/** What a camera of a phone makes (50 megapixels) passes; an image bomb does not. */
export const limitPixels = 60_000_000

/** A file that was checked and is in the store, so that a transaction can make it an asset. */
export interface ReceivedFile {
  readonly contentHash: string
  readonly type: MediaType
  readonly bytes: number
}

/**
 * Checks a file from outside and stores it under the hash of its content. For edges, before their transaction opens;
 * the same content again is harmless.
 *
 * @throws {FileTypeRefused} when its first bytes are of no kind that the shop takes (SVG among them: it can carry code)
 * @throws {FileTooLarge} above 20 MB (images) or 50 MB (models)
 * @throws {TooManyPixels} above 60 million
 * @throws {ModelRefused} when a model points to other files, or is packed so that no page of the shop can read it
 * @throws {FileDamaged} when it says to be an image or model and cannot be read as one
 */
export async function receiveFile(files: FileStore, content: Uint8Array): Promise<ReceivedFile> {
  const type = sniff(content)
  if (!type && isGltfText(content)) return keepModel(files, content)
  if (!type) throw new FileTypeRefused()
  const limit = type.kind === 'image' ? imageLimitBytes : modelLimitBytes
  if (content.byteLength > limit) throw new FileTooLarge(limit)
  if (type.kind === 'image') await checkImage(content)
  if (type.extension === 'glb') checkGlb(content)

  const contentHash = createHash('sha256').update(content).digest('hex')
  await files.put(originalKey(contentHash, type.extension), content)
  return { contentHash, type, bytes: content.byteLength }
}

/** A glTF of text becomes one binary file. */
async function keepModel(files: FileStore, text: Uint8Array): Promise<ReceivedFile> {
  if (text.byteLength > modelLimitBytes) throw new FileTooLarge(modelLimitBytes)
  const content = packGltf(text)
  const [type, contentHash] = [typeNamed('model/gltf-binary'), createHash('sha256').update(content).digest('hex')]
  await files.put(originalKey(contentHash, type.extension), content)
  return { contentHash, type, bytes: content.byteLength }
}

/** Turns a drawing of our own (SVG, trusted) into a PNG and stores that; SVG itself is never served. */
export async function receiveDrawing(files: FileStore, svg: string, width = 1_920): Promise<ReceivedFile> {
  const png = await sharp(Buffer.from(svg), { density: 144, limitInputPixels: limitPixels })
    .resize({ width })
    .png()
    .toBuffer()
  return receiveFile(files, png)
}

async function checkImage(content: Uint8Array): Promise<void> {
  const about = await sharp(content, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new FileDamaged()
    })
  if (about.width * about.height > limitPixels) throw new TooManyPixels(limitPixels)
}
