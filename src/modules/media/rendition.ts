import sharp, { type Sharp } from 'sharp'
import { renditionName } from './file-name.ts'
import { limitPixels } from './receive-file.ts'

export interface Rendition {
  readonly name: string
  readonly mediaType: string
  readonly width: number
  readonly height: number
  readonly content: Buffer
}

const widths = [320, 640, 960, 1_440, 1_920]

/** The widths an image is offered in: those below its own, and its own or the largest, whichever is less. */
export function widthsFor(originalWidth: number): number[] {
  const own = Math.min(originalWidth, widths.at(-1)!)
  return [...widths.filter((width) => width < own), own]
}

/** The width of the one JPEG: enough for a link preview and a mail on a dense screen. */
export const fallbackWidth = 1_200

export interface Renditions {
  readonly width: number
  readonly height: number
  /** 16 pixels wide, as `data:` URI of about 150 bytes. */
  readonly placeholder: string
  readonly renditions: readonly Rendition[]
}

/**
 * Makes the sizes for the web: AVIF and WebP in several widths, never larger than the original, and one JPEG.
 *
 * What a camera wrote into the file (place, time, device) is left out; how it was held is applied.
 *
 * @param present names of sizes that are in the store already; they are not made again, for caches keep the first for ever
 */
export async function renditionsOf(
  original: Uint8Array,
  contentHash: string,
  present: ReadonlySet<string> = new Set(),
): Promise<Renditions> {
  const upright = await sharp(original, { limitInputPixels: limitPixels, sequentialRead: true })
    .autoOrient()
    .toColourspace('srgb')
    .resize({ width: widths.at(-1)!, withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = upright.info
  const image = () => sharp(upright.data, { raw: { width, height, channels } })

  const renditions: Rendition[] = []
  const make = async (mediaType: string, at: number, encode: (sized: Sharp) => Sharp) => {
    const name = renditionName(contentHash, mediaType, at)
    if (present.has(name)) return
    const { data, info } = await encode(image().resize({ width: at })).toBuffer({ resolveWithObject: true })
    renditions.push({ name, mediaType, width: info.width, height: info.height, content: data })
  }
  for (const at of widthsFor(width)) {
    await make('image/avif', at, (sized) => sized.avif({ quality: 55, effort: 2 }))
    await make('image/webp', at, (sized) => sized.webp({ quality: 78 }))
  }
  const jpeg = (sized: Sharp) => sized.flatten({ background: '#ffffff' }).jpeg({ quality: 80, progressive: true })
  await make('image/jpeg', Math.min(width, fallbackWidth), jpeg)

  return { width, height, placeholder: await placeholderOf(image()), renditions }
}

/** A few blurred pixels as `data:` URI. */
export async function placeholderOf(image: Sharp): Promise<string> {
  const tiny = await image.resize({ width: 16 }).webp({ quality: 30, alphaQuality: 30 }).toBuffer()
  return `data:image/webp;base64,${tiny.toString('base64')}`
}
