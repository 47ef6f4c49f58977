import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import type { Bench, Measured } from './bench.ts'
import { percentile } from './bench.ts'
import { manyProducts } from './page-shop.ts'
import { type BenchShop, withShop } from './shop.ts'

const photos = 20
const goalSeconds = 10

/** As many at a time as a browser sends. */
const together = 4

/** Twelve million pixels with grain, so that they compress like a photo and not like a drawing. */
async function phonePhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  const grain = await sharp({ create: { width: 1_008, height: 756, channels: 3, background: '#888', noise } })
    .png()
    .toBuffer()
  return sharp(grain).resize(4_032, 3_024).jpeg({ quality: 90 }).toBuffer()
}

/**
 * The same as an iPhone packs it, made by libheif's own tool where the machine has it (`apt install libheif-examples`);
 * about two megabytes, as theirs are.
 */
async function iPhonePhoto(jpeg: Buffer): Promise<Buffer | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'dangol-heic-'))
  try {
    const [from, to] = [join(folder, 'photo.jpg'), join(folder, 'photo.heic')]
    await writeFile(from, jpeg)
    await promisify(execFile)('heif-enc', ['-q', '50', '-o', to, from])
    return await readFile(to)
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return undefined
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** As the page's script sends it (`islands/smaller-photo.js`). */
const drawnSmall = (jpeg: Buffer): Promise<Buffer> =>
  sharp(jpeg).resize(2_048, 2_048, { fit: 'inside' }).jpeg({ quality: 90 }).toBuffer()

async function send(origin: string, photo: Buffer): Promise<void> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(photo)]), 'photo')
  const { status } = await fetch(`${origin}/api/store/v1/review-pictures`, { method: 'POST', body: form })
  if (status !== 201) throw new Error(`A photo was answered with ${status}`)
}

/** Milliseconds of pages that are asked for one after another, each drawn anew, until `isOver`. */
async function pagesUntil(origin: string, isOver: () => boolean): Promise<number[]> {
  const times: number[] = []
  while (!isOver()) {
    const begun = performance.now()
    await (await fetch(`${origin}/products/tea-number-${1 + (times.length % 50)}?n=${begun}`)).arrayBuffer()
    times.push(performance.now() - begun)
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  return times
}

interface Sent {
  readonly seconds: number
  /** Milliseconds of the middle page meanwhile. */
  readonly page: number
}

async function sendAll(origin: string, photo: Buffer): Promise<Sent> {
  const begun = performance.now()
  let left = photos
  const sender = async () => {
    while (left-- > 0) await send(origin, photo)
  }
  let isDone = false
  const sending = Promise.all(Array.from({ length: together }, sender)).finally(() => (isDone = true))
  const busy = await pagesUntil(origin, () => isDone)
  await sending
  return { seconds: (performance.now() - begun) / 1_000, page: percentile(busy, 0.5) }
}

async function measure({ origin }: BenchShop, say: (line: string) => void): Promise<Measured> {
  const jpeg = await phonePhoto()
  const heic = await iPhonePhoto(jpeg)
  await send(origin, jpeg)
  await pagesUntil(origin, after(2))
  const quiet = percentile(await pagesUntil(origin, after(5)), 0.5)
  const told = async (kind: string, photo: Buffer): Promise<number> => {
    const { seconds, page } = await sendAll(origin, photo)
    say(
      `${photos} photos of 12 million pixels (${kind}) of ${(photo.length / 1e6).toFixed(1)} MB, ${together} at a time: ${seconds.toFixed(1)} s (goal ${goalSeconds} s)`,
    )
    say(`  a product page, middle one: ${quiet.toFixed(1)} ms before, ${page.toFixed(1)} ms meanwhile`)
    say(`  slower by ${Math.round((page / quiet - 1) * 100)} % (goal 20 %)`)
    return seconds
  }
  await told('JPEG, drawn small by the page', await drawnSmall(jpeg))
  const plain = await told('JPEG', jpeg)
  if (!heic) say('HEIC: skipped, heif-enc is not on this machine')
  const packed = heic ? await told('HEIC', heic) : 0
  return { figure: Math.max(plain, packed), unit: 's', limit: goalSeconds }
}

function after(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1_000
  return () => performance.now() > end
}

export const bench: Bench = {
  about: `${photos} photos of a telephone sent for reviews, seconds, JPEG or HEIC, whichever takes longer; limit: ${goalSeconds} s`,
  run: (say) => withShop({ shoppers: 4, fill: (tx) => manyProducts(tx, 50) }, (shop) => measure(shop, say)),
}
