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

async function send(origin: string, photo: Buffer): Promise<void> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(photo)]), 'photo.jpg')
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

async function measure({ origin }: BenchShop, say: (line: string) => void): Promise<Measured> {
  const photo = await phonePhoto()
  await send(origin, photo)
  await pagesUntil(origin, after(2))
  const quiet = await pagesUntil(origin, after(5))

  const begun = performance.now()
  let left = photos
  const sender = async () => {
    while (left-- > 0) await send(origin, photo)
  }
  let isDone = false
  const sending = Promise.all(Array.from({ length: together }, sender)).finally(() => (isDone = true))
  const busy = await pagesUntil(origin, () => isDone)
  await sending
  const seconds = (performance.now() - begun) / 1_000

  const [before, meanwhile] = [percentile(quiet, 0.5), percentile(busy, 0.5)]
  say(`${photos} photos of ${(photo.length / 1e6).toFixed(1)} MB and 12 million pixels, ${together} at a time`)
  say(`a product page, middle one: ${before.toFixed(1)} ms before, ${meanwhile.toFixed(1)} ms meanwhile`)
  say(`slower by ${Math.round((meanwhile / before - 1) * 100)} % (goal 20 %)`)
  return { figure: seconds, unit: 's', limit: goalSeconds }
}

function after(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1_000
  return () => performance.now() > end
}

export const bench: Bench = {
  about: `${photos} photos of a telephone sent for reviews, seconds; limit: ${goalSeconds} s`,
  run: (say) => withShop({ shoppers: 4, fill: (tx) => manyProducts(tx, 50) }, (shop) => measure(shop, say)),
}
