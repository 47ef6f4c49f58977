import puppeteer, { type Page } from 'puppeteer-core'
import { lookForChromium } from '../../bin/prepare/chromium.mjs'
import { percentile } from '../bench.ts'
import type { Figure } from './figure.ts'
import { phoneScreen, slow4G, slowdown } from './phone.ts'

const times = 3

/**
 * From the front page to a product whose link a pointer rested on for three seconds.
 *
 * NOTE: by Puppeteer, because Chromium draws nothing ahead for a page that Playwright holds (it says
 * `PrerenderingDisabledByDevTools`).
 */
export async function secondPage(origin: string, say: (line: string) => void): Promise<Figure> {
  const values: number[] = []
  for (let time = 0; time < times; time++) {
    const browser = await puppeteer.launch({
      executablePath: lookForChromium()!,
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    })
    try {
      const { lcp, wasAhead } = await goOn(await browser.newPage(), origin)
      if (!wasAhead) say('The second page was not drawn ahead')
      values.push(lcp)
    } finally {
      await browser.close()
    }
  }
  return { what: 'LCP of a second page that was drawn ahead', value: percentile(values, 0.5), unit: 'ms', most: 300 }
}

async function goOn(page: Page, origin: string): Promise<{ lcp: number; wasAhead: boolean }> {
  await page.setViewport({ ...phoneScreen.viewport, deviceScaleFactor: 2, isMobile: true })
  await page.emulateNetworkConditions({
    download: slow4G.downloadThroughput,
    upload: slow4G.uploadThroughput,
    latency: slow4G.latency,
  })
  await page.emulateCPUThrottling(slowdown)
  await page.goto(`${origin}/`, { waitUntil: 'networkidle0' })
  const link = (await page.$('.card a'))!
  await link.scrollIntoView()
  await link.hover()
  await pause(3_000)
  await link.click()
  await pause(1_500)
  return page.evaluate(largest)
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Runs in the page: from when it was asked for, not from when it was drawn ahead. */
function largest(): Promise<{ lcp: number; wasAhead: boolean }> {
  interface Entry {
    startTime: number
    activationStart: number
  }
  const { PerformanceObserver, performance } = globalThis as unknown as {
    PerformanceObserver: new (tell: (list: { getEntries(): Entry[] }) => void) => { observe(about: object): void }
    performance: { getEntriesByType(type: string): Entry[] }
  }
  const { activationStart } = performance.getEntriesByType('navigation')[0]!
  return new Promise((told) => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1)!
      told({ lcp: Math.max(0, last.startTime - activationStart), wasAhead: activationStart > 0 })
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
}
