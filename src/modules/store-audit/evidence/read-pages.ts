import { lookAtPage } from '../page/look-at-page.ts'
import type { PageFacts } from '../page/page-facts.ts'
import type { OwnAnswer, OwnPages } from '../ports.ts'
import type { PlannedPage } from './plan-pages.ts'

/** Pictures of one page that are fetched to be weighed. */
const mostWeighed = 8

/** What was fetched already: pages share their files. */
export type Weighed = Map<string, { readonly bytes: number; readonly isKept: boolean }>

/** Reads one page and weighs what it needs. Asks the shop itself alone, and never twice for the same file. */
export async function readPage(own: OwnPages, planned: PlannedPage, weighed: Weighed): Promise<PageFacts> {
  return weigh(own, await own.read(planned.path), planned, weighed)
}

/** The cart and the checkout of a guest with one of this; undefined for what is not there. */
export async function readCheckout(own: OwnPages, variantId: string, weighed: Weighed): Promise<PageFacts[]> {
  const { cart, checkout } = await own.checkoutOf(variantId)
  return [
    await weigh(own, cart, { path: '/cart', kind: 'cart' }, weighed),
    await weigh(own, checkout, { path: '/checkout', kind: 'checkout' }, weighed),
  ]
}

async function weigh(
  own: OwnPages,
  answer: OwnAnswer,
  { path, kind }: Pick<PlannedPage, 'path' | 'kind'>,
  weighed: Weighed,
): Promise<PageFacts> {
  const { facts, code, pictures } = lookAtPage(answer, { path, kind })
  const files = []
  for (const address of code) files.push({ address, ...(await weightOf(own, address, weighed)) })
  const seen = []
  for (const [at, { onPhone, ...picture }] of pictures.entries()) {
    const isOwn = /^\/(?!\/)/.test(onPhone)
    seen.push({ ...picture, bytes: isOwn && at < mostWeighed ? (await weightOf(own, onPhone, weighed)).bytes : 0 })
  }
  return {
    ...facts,
    codeBytes: files
      .filter(({ address }) => /\.(js|css)($|\?)/.test(address))
      .reduce((sum, { bytes }) => sum + bytes, 0),
    unkept: files.filter(({ isKept }) => !isKept).map(({ address }) => address),
    pictures: seen,
  }
}

/** Thirty days, in seconds; Lighthouse draws the line there as well. */
const longEnough = 2_592_000

async function weightOf(own: OwnPages, address: string, weighed: Weighed) {
  const known = weighed.get(address)
  if (known) return known
  const { status, headers, bytes } = await own.read(address)
  const age = Number(/max-age=(\d+)/.exec(headers['cache-control'] ?? '')?.[1] ?? 0)
  const found = { bytes: status === 200 ? bytes : 0, isKept: status === 200 && age >= longEnough }
  weighed.set(address, found)
  return found
}
