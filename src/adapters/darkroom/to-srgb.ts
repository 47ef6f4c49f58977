import sharp from 'sharp'

/** Pixels of one byte a channel, red, green and blue. */
export interface Rgb {
  readonly data: Buffer
  readonly info: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 }
}

/** Brings pixels from the colours of a profile to those of pages. What is no profile changes nothing. */
export async function toSrgb(rgb: Rgb, profile: Uint8Array | 'p3'): Promise<Rgb> {
  const icc = profile === 'p3' ? await displayP3() : profile
  return sharp(tiffOf(rgb, icc)).toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true })
}

/** The profile of that name that libvips brings along. */
async function displayP3(): Promise<Uint8Array> {
  const dot = sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
  const { icc } = await sharp(await dot.withIccProfile('p3').tiff().toBuffer()).metadata()
  return icc!
}

const [short, long, bytes] = [3, 4, 7]
const entries = 11

/**
 * The pixels with their profile as TIFF, the plainest file in which sharp takes both: a header, the list of its parts (TIFF
 * 6.0, section 2), and the pixels as they are.
 */
function tiffOf({ data, info: { width, height } }: Rgb, icc: Uint8Array): Buffer {
  const head = Buffer.alloc(8 + 2 + entries * 12 + 4 + 6)
  const bitsAt = head.length - 6
  const iccAt = head.length
  const pixelsAt = iccAt + icc.length
  head.write('II')
  head.writeUInt16LE(42, 2)
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(entries, 8)
  const parts = [
    [256, long, 1, width],
    [257, long, 1, height],
    [258, short, 3, bitsAt],
    [259, short, 1, 1],
    [262, short, 1, 2],
    [273, long, 1, pixelsAt],
    [277, short, 1, 3],
    [278, long, 1, height],
    [279, long, 1, data.length],
    [284, short, 1, 1],
    [34_675, bytes, icc.length, iccAt],
  ] as const
  for (const [at, [tag, type, count, value]] of parts.entries()) {
    const entry = 10 + at * 12
    head.writeUInt16LE(tag, entry)
    head.writeUInt16LE(type, entry + 2)
    head.writeUInt32LE(count, entry + 4)
    head.writeUInt32LE(value, entry + 8)
  }
  for (const channel of [0, 1, 2]) head.writeUInt16LE(8, bitsAt + channel * 2)
  return Buffer.concat([head, icc, data])
}
