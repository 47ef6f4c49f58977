import sharp, { type Sharp } from 'sharp'
import type { DevelopedPicture, DevelopedSize } from '../../modules/media/index.ts'
import { type RawPixels, withHeic } from './heic.ts'
import type { Answer } from './messages.ts'
import { type Rgb, toSrgb } from './to-srgb.ts'

/** A camera of a telephone makes up to 50 million; an image bomb more. */
const limitPixels = 60_000_000

/** Longer sides than this are of no use on a page. */
const longest = 2_048
/** What is shown first: enough for a telephone, and its encoding takes a fourth of what the widest takes. */
const firstWidth = 800
/** What comes when there is time. NOTE: from 1,600 on a screen shows no difference. */
const [narrow, wide] = [320, 1_600]
const jpegWidth = 1_200

/** Makes a picture anew, pixel by pixel: nothing of the file it came in goes on, but what can be seen. */
export async function develop(content: Uint8Array): Promise<Answer> {
  const upright = isHeif(content) ? await withHeic(content, limitPixels, smallHeic) : await small(content)
  return upright ? { picture: await sizesOf(upright) } : { no: 'too-many-pixels' }
}

/** Scaled before its colours are changed: that has a fourth of the pixels to do. */
async function smallHeic({ data, width, height, channels, profile }: RawPixels): Promise<Rgb> {
  const scaled = await scale(sharp(data, { raw: { width, height, channels } }))
  return profile ? toSrgb(scaled, profile) : scaled
}

/** Nothing when it has too many pixels. */
async function small(content: Uint8Array): Promise<Rgb | undefined> {
  const { width, height } = await sharp(content, { limitInputPixels: false }).metadata()
  if (width * height > limitPixels) return undefined
  return scale(sharp(content, { limitInputPixels: limitPixels, sequentialRead: true }).autoOrient())
}

const scale = (opened: Sharp): Promise<Rgb> =>
  opened
    .toColourspace('srgb')
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true })

/** HEVC is nothing that sharp's build reads; AVIF, in the same box, is. */
const isHeif = (content: Uint8Array): boolean =>
  Buffer.from(content.subarray(4, 8)).toString('latin1') === 'ftyp' &&
  !Buffer.from(content.subarray(8, 12)).toString('latin1').startsWith('avi')

/** All at once: each is encoded by one thread, and none waits for another. */
async function sizesOf(rgb: Rgb): Promise<DevelopedPicture> {
  const { width, height } = rgb.info
  const [kept, tiny, ...sizes] = await Promise.all([
    opened(rgb).jpeg({ quality: 88 }).toBuffer(),
    opened(rgb).resize({ width: 16 }).webp({ quality: 30 }).toBuffer(),
    sized(rgb, 'image/webp', Math.min(width, firstWidth)),
    sized(rgb, 'image/jpeg', Math.min(width, jpegWidth)),
  ])
  return { width, height, kept, sizes, placeholder: `data:image/webp;base64,${tiny.toString('base64')}` }
}

/** The sizes of a picture, as it was kept when it was developed, that were not made then. */
export async function furtherSizes(kept: Uint8Array): Promise<Answer> {
  const rgb = await sharp(kept, { limitInputPixels: longest ** 2 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width } = rgb.info
  const widths = [narrow, Math.min(width, wide)].filter((at) => at < width || width > firstWidth)
  return { sizes: await Promise.all(widths.map((at) => sized(rgb, 'image/webp', at))) }
}

const opened = ({ data, info: { width, height, channels } }: Rgb): Sharp =>
  sharp(data, { raw: { width, height, channels } })

async function sized(rgb: Rgb, mediaType: DevelopedSize['mediaType'], at: number): Promise<DevelopedSize> {
  const picture = at < rgb.info.width ? opened(rgb).resize({ width: at }) : opened(rgb)
  // Wider ones take an encoder's second look only for what nobody sees.
  const webp = () => picture.webp({ quality: 78, effort: at > firstWidth ? 1 : 2 })
  const encoded = mediaType === 'image/webp' ? webp() : picture.jpeg({ quality: 80 })
  const { data: content, info } = await encoded.toBuffer({ resolveWithObject: true })
  return { mediaType, width: info.width, height: info.height, content }
}
