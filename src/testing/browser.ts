import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { lookForChromium } from '../../bin/prepare/chromium.mjs'

/** The Chromium of this machine; undefined where there is none, and journeys are skipped. */
export const chromiumPath = lookForChromium()

/** The last three make a Chromium with windows and one without draw letters alike and fetch as far ahead. */
const browserArguments = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--enable-font-subpixel-positioning',
  '--blink-settings=lazyLoadingImageMarginPxUnknown=1250,lazyLoadingImageMarginPx4G=1250',
]

const phone = { width: 390, height: 844 } as const

/** A page together with what went wrong behind it. */
export interface Visitor {
  readonly page: Page
  /** Console errors, broken policies, failed scripts and answers of 500 and above, as they came. */
  readonly troubles: string[]
}

/** One browser for a test file; each visitor has cookies of her own. */
export interface TestBrowser {
  /** A phone by default; `viewport`, `locale`, `javaScriptEnabled` as Playwright has them. */
  visitor(about?: BrowserContextOptions): Promise<Visitor>
}

/** One more page of the same person, who brings along her cookies and what her browser keeps of the shop's files. */
export async function anotherPage(of: Visitor): Promise<Visitor> {
  const page = await of.page.context().newPage()
  return { page, troubles: troublesOf(page) }
}

/** Starts the file's browser when the first visitor comes, and closes it after the last test. */
export function testBrowser(baseURL: string): TestBrowser {
  let started: Promise<Browser> | undefined
  afterAll(async () => (await started)?.close())
  return {
    visitor: async (about = {}) => {
      started ??= chromium.launch({ executablePath: chromiumPath!, args: browserArguments })
      const context = await (await started).newContext({ baseURL, viewport: phone, locale: 'en-US', ...about })
      context.setDefaultTimeout(45_000)
      const page = await context.newPage()
      return { page, troubles: troublesOf(page) }
    },
  }
}

function troublesOf(page: Page): string[] {
  const troubles: string[] = []
  page.on('console', (message) => {
    // A page that says 404 says so on the console as well.
    const is404 = message.text().includes('status of 404') && message.location().url === page.url()
    if (['error', 'warning'].includes(message.type()) && !is404) troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} ${response.url()}`)
  })
  return troubles
}

/** As it is sent to each page: half as long as the readable one. */
let axeSource: string | undefined
const readAxe = () =>
  (axeSource ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))

/** What keeps people from using this page, as axe finds it: rule, and where. */
export async function barriersOf(page: Page): Promise<string[]> {
  await untilStill(page)
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(readAxe())
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({
      resultTypes: ['violations'],
      preload: false,
      iframes: false,
    }),
  )
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

interface Moving {
  getAnimations(): { playState: string; effect: { getTiming(): { iterations?: number } } | null }[]
}

/** So many frames in a row in which nothing fades: what was just opened begins a frame or two later. */
const stillFrames = 4

/** Waits for what fades in or out: half-way it has colours in which it never stands. What turns for ever is passed over. */
async function untilStill(page: Page): Promise<void> {
  const seen = await page.evaluateHandle(() => ({ frames: 0 }))
  await page.waitForFunction(
    ([count, enough]) => {
      const isStill = (globalThis as unknown as { document: Moving }).document
        .getAnimations()
        .every(({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity)
      count.frames = isStill ? count.frames + 1 : 0
      return count.frames >= enough
    },
    [seen, stillFrames] as const,
  )
}
