import type { Browser, Page } from 'playwright-core'
import { percentile } from '../bench.ts'
import type { Figure } from './figure.ts'
import { interaction, load, scriptBytes, withPhone } from './phone.ts'

/** Each is measured so often, by a new visitor each time; the middle one counts. */
const times = 3

const product = '/products/jeju-green-tea'
const pages = [
  { name: 'home', path: '/' },
  { name: 'collection', path: '/collections/tea-time' },
  { name: 'product', path: product },
  { name: 'checkout', path: '/checkout' },
] as const

/** What somebody with a slow phone goes through. */
export async function phoneFigures(browser: Browser, origin: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { name, path } of pages) figures.push(...(await loading(browser, origin, name, path)))
  figures.push(...(await touching(browser, origin)))
  return figures
}

async function loading(browser: Browser, origin: string, name: string, path: string): Promise<Figure[]> {
  const loads = await repeated(() =>
    withPhone(browser, async (page) => {
      if (name === 'checkout') await fillCart(page, origin)
      const loaded = await load(page, origin + path)
      return { ...loaded, bytes: await scriptBytes(page) }
    }),
  )
  const middle = (of: (one: (typeof loads)[number]) => number) => percentile(loads.map(of), 0.5)
  return [
    { what: `LCP of ${name} (${loads[0]!.element})`, value: middle(({ lcp }) => lcp), unit: 'ms', most: 1_200 },
    { what: `CLS of ${name}`, value: middle(({ cls }) => cls), unit: '', most: 0.02 },
    { what: `JavaScript of ${name}`, value: middle(({ bytes }) => bytes) / 1_000, unit: 'kB', most: 20 },
  ]
}

/** NOTE: what is in the cart is kept with the context, which is thrown away after. */
async function fillCart(page: Page, origin: string): Promise<void> {
  await page.goto(origin + product)
  await page.locator('.buy-form [data-add]').tap()
  await page.locator('.cart-drawer').waitFor()
}

async function touching(browser: Browser, origin: string): Promise<Figure[]> {
  const all = await repeated(() =>
    withPhone(browser, async (page) => {
      await load(page, origin + product)
      const picked = await interaction(page, async () => {
        await page.locator('[data-choice]:not([aria-current])').first().tap()
        await page.waitForURL('**?*')
      })
      const added = await interaction(page, async () => {
        await page.locator('.buy-form [data-add]').tap()
        await page.locator('.cart-drawer').waitFor()
      })
      return { picked, added }
    }),
  )
  const figure = (what: string, values: number[]) => ({ what, value: percentile(values, 0.5), unit: 'ms', most: 100 })
  return [
    figure(
      'INP of choosing a variant',
      all.map(({ picked }) => picked),
    ),
    figure(
      'INP of adding to the cart',
      all.map(({ added }) => added),
    ),
  ]
}

async function repeated<T>(work: () => Promise<T>): Promise<T[]> {
  const all: T[] = []
  for (let time = 0; time < times; time++) all.push(await work())
  return all
}
