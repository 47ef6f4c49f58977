import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { fileNamed, originalKey, renditionName } from './file-name.ts'
import type { FileStore } from './file-store.ts'
import { typeNamed } from './media-type.ts'
import { limitPixels, type ReceivedFile } from './receive-file.ts'
import { fallbackWidth, placeholderOf, type Rendition, type Renditions } from './rendition.ts'

/** A file in the store with sizes that can be shown at once; the other sizes are made later, by the worker. */
export interface PreparedFile extends ReceivedFile {
  readonly prepared: Renditions
  /** A photo of a stranger, made anew; its other sizes are made where that was. */
  readonly isPhoto?: true
}

/** What a card and a page of a phone need first; made while somebody waits, so no more than these. */
const firstWidth = 640

/**
 * Paints a drawing of our own (SVG, trusted) and stores it with a small and a full WebP and a JPEG, so that it can be
 * shown as soon as it is an asset. SVG itself is never served.
 *
 * @param scale of the drawing's own size; below 1 for a picture that need not be fine
 */
export async function prepareDrawing(files: FileStore, svg: string, scale = 1): Promise<PreparedFile> {
  const painted = await sharp(Buffer.from(svg), { density: 72 * scale, limitInputPixels: limitPixels })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = painted.info
  const image = () => sharp(painted.data, { raw: { width, height, channels } })
  const original = await image().jpeg({ quality: 94, chromaSubsampling: '4:4:4' }).toBuffer()
  const contentHash = createHash('sha256').update(original).digest('hex')

  const sized = async (mediaType: string, at: number, encode: (picture: Sharp) => Sharp) => {
    const resized = at < width ? image().resize({ width: at }) : image()
    const { data, info } = await encode(resized).toBuffer({ resolveWithObject: true })
    const name = renditionName(contentHash, mediaType, at)
    return { name, mediaType, width: info.width, height: info.height, content: data } satisfies Rendition
  }
  const webp = (picture: Sharp) => picture.webp({ quality: 82, effort: 2 })
  const renditions = [
    ...(width > firstWidth ? [await sized('image/webp', firstWidth, webp)] : []),
    await sized('image/webp', width, webp),
    await sized('image/jpeg', Math.min(width, fallbackWidth), (picture) => picture.jpeg({ quality: 82 })),
  ]
  const type = typeNamed('image/jpeg')
  await files.put(originalKey(contentHash, type.extension), original)
  for (const { name, content } of renditions) await files.put(fileNamed(name)!.key, content)
  const prepared = { width, height, placeholder: await placeholderOf(image()), renditions }
  return { contentHash, type, bytes: original.length, prepared }
}
