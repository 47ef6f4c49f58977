import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import type { Edge } from '../../src/kernel/module.ts'
import { dayAfter, dayOf, pageFigures } from '../../src/modules/analytics/index.ts'

/** Of one page, as gzip sends it; counts are exact, whatever the machine does meanwhile. */
export const budgets = {
  scriptBytes: 20_000,
  measuringBytes: 3_300,
  styleBytes: 18_000,
  htmlBytes: 16_000,
  /** The page itself and its style sheet: the first paint waits for nothing else. */
  beforeFirstPaint: 2,
  /** Until nothing more comes, without scrolling. */
  requests: 40,
} as const

interface Weight {
  /** `scriptBytes: 21034` for each that is too much. */
  readonly overBudget: readonly string[]
  /** What slows or moves a page though no number says so. */
  readonly faults: readonly string[]
}

interface Timing {
  name: string
  renderBlockingStatus?: string
}

/** Loads a page and weighs it. */
export async function weightOf(page: Page, path: string): Promise<Weight> {
  await page.goto(path, { waitUntil: 'networkidle' })
  const html = await (await fetch(page.url())).text()
  const found = await page.evaluate(lookAround)
  const bytes = async (addresses: readonly string[]) => {
    const texts = await Promise.all(addresses.map(async (address) => (await fetch(address)).text()))
    return texts.reduce((sum, text) => sum + gzipSync(text).length, 0)
  }
  const weighed = {
    scriptBytes: await bytes(found.scripts),
    measuringBytes: await bytes(found.scripts.filter((address) => address.includes('/measuring/'))),
    styleBytes: await bytes(found.sheets),
    htmlBytes: gzipSync(html).length,
    beforeFirstPaint: 1 + found.blocking.length,
    requests: found.requests,
  }
  const overBudget = Object.entries(weighed).flatMap(([name, value]) =>
    value > budgets[name as keyof typeof budgets] ? [`${name}: ${value}`] : [],
  )
  const blockingScripts = found.blocking.filter((address) => found.scripts.includes(address))
  return {
    overBudget,
    faults: [...found.faults, ...blockingScripts.map((address) => `the first paint waits for ${address}`)],
  }
}

/** Runs in the page. */
async function lookAround() {
  const all = [...document.querySelectorAll('script[src]')].map((one) => (one as unknown as { src: string }).src)
  const sheets = [...document.querySelectorAll('link[rel=stylesheet]')].map(
    (one) => (one as unknown as { href: string }).href,
  )
  const loaded = performance.getEntriesByType('resource') as unknown as Timing[]
  const faults: string[] = []
  for (const image of document.querySelectorAll('img[src]')) {
    const { src } = image as unknown as { src: string }
    if (!image.getAttribute('width') || !image.getAttribute('height')) faults.push(`${src} does not keep its place`)
  }
  for (const script of document.querySelectorAll('script[src]'))
    if (script.getAttribute('type') !== 'module' && !script.hasAttribute('defer'))
      faults.push('a script holds the page up')
  const largest = await new Promise<{ tagName: string; getAttribute(name: string): string | null } | null>((told) => {
    new (
      globalThis as unknown as {
        PerformanceObserver: new (tell: (list: { getEntries(): { element: never }[] }) => void) => {
          observe(about: object): void
        }
      }
    ).PerformanceObserver((list) => told(list.getEntries().at(-1)?.element ?? null)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    })
  })
  if (largest?.tagName === 'IMG') {
    if (largest.getAttribute('fetchpriority') !== 'high') faults.push('the largest picture is not asked for first')
    if (largest.getAttribute('loading') === 'lazy') faults.push('the largest picture waits to be scrolled to')
  }
  return {
    scripts: all,
    sheets,
    faults,
    requests: loaded.length + 1,
    blocking: loaded.filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking').map(({ name }) => name),
  }
}

/** How many taps the nearest product is away, or the farthest of all that the sitemap names. */
export async function farthestProduct(
  shop: string,
  from: string,
  { until }: { until: 'first' | 'all' },
): Promise<number> {
  const wanted = until === 'all' ? await productsIn(shop) : undefined
  const seen = new Set([from])
  for (let taps = 1, row = [from]; taps <= 4 && row.length > 0; taps++) {
    const links = new Set((await Promise.all(row.map((path) => linksOf(shop + path)))).flat())
    for (const link of links) wanted?.delete(link)
    if (wanted ? wanted.size === 0 : [...links].some((link) => /\/products\/./.test(link))) return taps
    row = [...links].filter((link) => !seen.has(link) && !/^\/(products\/.|cart\/|checkout|orders)/.test(link))
    for (const link of row) seen.add(link)
  }
  return Number.POSITIVE_INFINITY
}

async function productsIn(shop: string): Promise<Set<string>> {
  const index = await (await fetch(`${shop}/sitemap.xml`)).text()
  const maps = [...index.matchAll(/<loc>([^<]*products[^<]*)<\/loc>/g)].map((match) => match[1]!)
  const texts = await Promise.all(maps.map(async (address) => (await fetch(address)).text()))
  const paths = texts.flatMap((text) =>
    [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1]!).pathname),
  )
  return new Set(paths.filter((path) => path.startsWith('/products/')))
}

async function linksOf(address: string): Promise<string[]> {
  const html = await (await fetch(address, { headers: { accept: 'text/html' } })).text()
  return [...html.matchAll(/<a [^>]*href="(\/[^"#?]*)/g)].map((match) => match[1]!)
}

/** What the pages have told by now. */
export const measured = (edge: Edge) =>
  edge.reading((read) => pageFigures(read, { from: dayAfter(read.now, -1), to: dayOf(read.now) }))
