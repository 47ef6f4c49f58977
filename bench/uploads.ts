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

const address = (origin: string): string => `${origin}/api/store/v1/review-pictures`

/** @returns the id by which it is asked for */
async function send(origin: string, photo: Buffer): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(photo)]), 'photo')
  const answer = await fetch(address(origin), { method: 'POST', body: form })
  if (answer.status !== 201) throw new Error(`A photo was answered with ${answer.status}`)
  return ((await answer.json()) as { id: string }).id
}

/** Until each of them can be shown. */
async function shown(origin: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const state = async () => ((await (await fetch(`${address(origin)}/${id}`)).json()) as { state: string }).state
    for (let said = await state(); said !== 'ready'; said = await state()) {
      if (said !== 'making') throw new Error(`A photo is ${said}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
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
  /** Until the last is with the shop, and nobody waits any more. */
  readonly seconds: number
  /** Until the last can be shown. */
  readonly shownAfter: number
  /** Milliseconds of the middle page until then. */
  readonly page: number
}

async function sendAll(origin: string, photo: Buffer): Promise<Sent> {
  const begun = performance.now()
  const since = () => (performance.now() - begun) / 1_000
  let left = photos
  const ids: string[] = []
  const sender = async () => {
    while (left-- > 0) ids.push(await send(origin, photo))
  }
  let isDone = false
  const work = async () => {
    await Promise.all(Array.from({ length: together }, sender))
    const seconds = since()
    await shown(origin, ids)
    return { seconds, shownAfter: since() }
  }
  const working = work().finally(() => (isDone = true))
  const busy = await pagesUntil(origin, () => isDone)
  return { ...(await working), page: percentile(busy, 0.5) }
}

async function measure({ origin }: BenchShop, say: (line: string) => void): Promise<Measured> {
  const jpeg = await phonePhoto()
  const heic = await iPhonePhoto(jpeg)
  await send(origin, jpeg)
  await pagesUntil(origin, after(2))
  const quiet = percentile(await pagesUntil(origin, after(5)), 0.5)
  const told = async (kind: string, photo: Buffer): Promise<number> => {
    const { seconds, shownAfter, page } = await sendAll(origin, photo)
    say(
      `${photos} photos of 12 million pixels (${kind}) of ${(photo.length / 1e6).toFixed(1)} MB, ${together} at a time: ${seconds.toFixed(1)} s (goal ${goalSeconds} s)`,
    )
    say(`  all can be shown after ${shownAfter.toFixed(1)} s`)
    say(`  a product page, middle one until then: ${quiet.toFixed(1)} ms before, ${page.toFixed(1)} ms meanwhile`)
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
