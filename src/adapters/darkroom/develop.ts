import sharp, { type Sharp } from 'sharp'
import type { DevelopedPicture, DevelopedSize } from '../../modules/media/index.ts'
import { type RawPixels, withHeic } from './heic.ts'
import type { Answer } from './messages.ts'
import { type Rgb, toSrgb } from './to-srgb.ts'

/** A camera of a telephone makes up to 50 million; an image bomb more. */
const limitPixels = 60_000_000

/** Longer sides than this are of no use on a page. */
const longest = 2_048
/** NOTE: encoding is what takes time, and it grows with the pixels; from 1,600 on a screen shows no difference. */
const webpWidths = [320, 800, 1_600]
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

/** All sizes at once: each is encoded by one thread, and none waits for another. */
async function sizesOf({ data, info: { width, height, channels } }: Rgb): Promise<DevelopedPicture> {
  const image = () => sharp(data, { raw: { width, height, channels } })
  const made = async (mediaType: DevelopedSize['mediaType'], at: number): Promise<DevelopedSize> => {
    const sized = at < width ? image().resize({ width: at }) : image()
    const encoded =
      mediaType === 'image/webp' ? sized.webp({ quality: 78, effort: at > quick ? 1 : 2 }) : sized.jpeg({ quality: 80 })
    const { data: content, info } = await encoded.toBuffer({ resolveWithObject: true })
    return { mediaType, width: info.width, height: info.height, content }
  }
  const [kept, tiny, ...sizes] = await Promise.all([
    image().jpeg({ quality: 88 }).toBuffer(),
    image().resize({ width: 16 }).webp({ quality: 30 }).toBuffer(),
    ...widthsFor(width).map((at) => made('image/webp', at)),
    made('image/jpeg', Math.min(width, jpegWidth)),
  ])
  return { width, height, kept, sizes, placeholder: `data:image/webp;base64,${tiny.toString('base64')}` }
}

/** Wider ones take an encoder's second look only for what nobody sees. */
const quick = 800

const widthsFor = (width: number): number[] =>
  width > webpWidths.at(-1)! ? webpWidths : [...webpWidths.filter((each) => each < width), width]
