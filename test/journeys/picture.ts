import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import sharp from 'sharp'

const folder = join(import.meta.dirname, 'looks')
/** Half of a phone, a quarter of a desk. */
const widths = { phone: 195, desk: 320 }
/** Of all pixels, so many may differ: letters are drawn a little otherwise by each release of Chromium. */
const mayDiffer = 0.015

const renewing = process.env['RENEW_PICTURES'] === 'yes'

/**
 * Compares a screenshot with the committed picture of this name, as an eye would that looks from two steps away: both
 * are made small, and what differs by little in colour or at an edge is passed over.
 *
 * With `RENEW_PICTURES=yes` it is kept as the committed picture instead. Where it differs, `….different.png` shows before,
 * now and, in red, where.
 *
 * @returns what is wrong, as a sentence; undefined when it looks the same
 */
export async function differenceOf(
  name: string,
  size: keyof typeof widths,
  screenshot: Buffer,
): Promise<string | undefined> {
  const kept = join(folder, `${name}-${size}.png`)
  const shown = join(folder, `${name}-${size}.different.png`)
  const small = await sharp(screenshot).resize({ width: widths[size] }).png({ palette: true, colours: 64 }).toBuffer()
  rmSync(shown, { force: true })
  if (renewing) {
    mkdirSync(folder, { recursive: true })
    if (!existsSync(kept) || (await shareOf(readFileSync(kept), small)).share > 0.001) writeFileSync(kept, small)
    return undefined
  }
  if (!existsSync(kept)) return `There is no picture of ${name} (${size}) yet: npm run pictures makes it`
  const before = readFileSync(kept)
  const { share, where } = await shareOf(before, small)
  if (share <= mayDiffer) return undefined
  writeFileSync(shown, await besideEachOther([before, small, where]))
  return (
    `${name} (${size}) looks different in ${(share * 100).toFixed(1)} % of its pixels: see ${shown} (before, now, where). ` +
    'If it is meant, npm run pictures keeps it'
  )
}

/** How much differs, and a picture of where. A different height differs where only one of the two is. */
async function shareOf(before: Buffer, now: Buffer): Promise<{ share: number; where: Buffer }> {
  const sizes = await Promise.all([before, now].map((each) => sharp(each).metadata()))
  const [width, height] = [sizes[0]!.width, Math.max(...sizes.map((size) => size.height))]
  const [one, other] = await Promise.all([before, now].map((each) => pixelsOf(each, { width, height })))
  const where = Buffer.alloc(width * height * 4)
  const count = pixelmatch(one!, other!, where, width, height, { threshold: 0.12 })
  const picture = await sharp(where, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer()
  return { share: count / (width * height), where: picture }
}

/** Red, green, blue and opacity of each pixel, filled up with black below. */
const pixelsOf = (picture: Buffer, size: { width: number; height: number }): Promise<Buffer> =>
  sharp(picture)
    .ensureAlpha()
    .resize({ ...size, fit: 'contain', position: 'top', background: '#000' })
    .raw()
    .toBuffer()

async function besideEachOther(pictures: readonly Buffer[]): Promise<Buffer> {
  const sizes = await Promise.all(pictures.map((each) => sharp(each).metadata()))
  const [width, height] = [sizes[0]!.width, Math.max(...sizes.map((size) => size.height))]
  const gap = 8
  return sharp({ create: { width: (width + gap) * pictures.length, height, channels: 3, background: '#777' } })
    .composite(pictures.map((input, at) => ({ input, left: at * (width + gap), top: 0 })))
    .png()
    .toBuffer()
}
