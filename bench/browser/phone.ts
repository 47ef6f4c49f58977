import { gzipSync } from 'node:zlib'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { lookForChromium } from '../../bin/prepare/chromium.mjs'

/** Slow 4G as Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
export const slow4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
/** A middling phone is so many times slower than this machine. */
export const slowdown = 4

export const phoneScreen = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
}

/** @throws {Error} where there is no Chromium */
export async function openBrowser(): Promise<Browser> {
  const executablePath = lookForChromium()
  if (!executablePath) throw new Error('No Chromium; install it (apt-get install chromium) or set CHROME_PATH')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}

/** What a page has told of itself, in milliseconds from when somebody asked for it. */
export interface Loaded {
  readonly lcp: number
  readonly cls: number
  /** What was painted last of the large ones: `img.hero` or `h1`. */
  readonly element: string
}

interface Told {
  lcp: number
  cls: number
  element: string
  inp: number
}

/** Runs in the page, before anything of it: notes what the browser measures. */
function listen(): void {
  interface Entry {
    startTime: number
    duration: number
    value: number
    hadRecentInput: boolean
    interactionId?: number
    element?: { tagName: string; className: string; currentSrc?: string } | null
  }
  const all = globalThis as unknown as {
    told: Told
    performance: { getEntriesByType(type: string): { activationStart?: number }[] }
    PerformanceObserver: new (tell: (list: { getEntries(): Entry[] }) => void) => { observe(about: object): void }
  }
  const told: Told = (all.told = { lcp: 0, cls: 0, element: '', inp: 0 })
  const watch = (type: string, take: (entry: Entry) => void, about = {}) =>
    new all.PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...about })
  watch('largest-contentful-paint', ({ startTime, element }) => {
    const began = all.performance.getEntriesByType('navigation')[0]?.activationStart ?? 0
    told.lcp = Math.max(0, startTime - began)
    told.element = element ? `${element.tagName.toLowerCase()}.${element.className}` : ''
  })
  watch('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) told.cls += value
  })
  watch(
    'event',
    ({ duration, interactionId }) => {
      if (interactionId) told.inp = Math.max(told.inp, duration)
    },
    { durationThreshold: 16 },
  )
}

/** A visitor with a slow phone who has never been here. */
export async function withPhone<T>(
  browser: Browser,
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ ...phoneScreen, locale: 'en-US' })
  try {
    await context.addInitScript(listen)
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Network.enable')
    await cdp.send('Network.emulateNetworkConditions', slow4G)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    return await work(page, context)
  } finally {
    await context.close()
  }
}

const toldBy = (page: Page): Promise<Told> => page.evaluate(() => (globalThis as unknown as { told: Told }).told)

/** Loads a page, waits until nothing more comes, and scrolls through it. */
export async function load(page: Page, url: string): Promise<Loaded> {
  await page.goto(url, { waitUntil: 'networkidle' })
  const { lcp, element } = await toldBy(page)
  for (let at = 0; at < 4; at++) await page.mouse.wheel(0, 600)
  await page.waitForTimeout(500)
  const { cls } = await toldBy(page)
  return { lcp, element, cls }
}

/** How long a tap waits for the next picture on the screen: the longest interaction of what is done. */
export async function interaction(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => void ((globalThis as unknown as { told: Told }).told.inp = 0))
  await act()
  await page.waitForTimeout(1_500)
  return (await toldBy(page)).inp
}

/** All scripts of a page as gzip sends them, in bytes. */
export async function scriptBytes(page: Page): Promise<number> {
  const addresses = await page
    .locator('script[src]')
    .evaluateAll((all) => all.map((each) => (each as unknown as { src: string }).src))
  const texts = await Promise.all(addresses.map(async (address) => (await fetch(address)).text()))
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0)
}
