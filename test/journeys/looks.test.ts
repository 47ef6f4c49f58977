import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { chromiumPath, testBrowser } from '../../src/testing/browser.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { differenceOf } from './picture.ts'
import { buy, putIntoCart } from './shopping.ts'
import { staffAtWork } from './staff-at-work.ts'

/** A Monday at noon, in the shop; what its pages say of time they were told by it. */
const at = new Date('2026-06-01T12:00:00Z')
const sizes = { phone: { width: 390, height: 1_200 }, desk: { width: 1_280, height: 1_000 } }

describe.skipIf(!chromiumPath)('how it looks', { timeout: 90_000 }, async () => {
  const shop = await runningShop({ at })
  const browser = testBrowser(shop.url)
  const atWork = await staffAtWork(shop, { name: 'Hana', role: 'owner' })
  const differences: string[] = []

  /** What a page shows of itself at first sight, at both sizes; compared all at once, so that one run tells all. */
  async function look(page: Page, name: string, only?: keyof typeof sizes): Promise<void> {
    for (const size of only ? [only] : (['phone', 'desk'] as const)) {
      await page.setViewportSize(sizes[size])
      await untilDrawn(page)
      const screenshot = await page.screenshot({ animations: 'disabled', caret: 'hide' })
      const difference = await differenceOf(name, size, screenshot)
      if (difference) differences.push(difference)
    }
  }

  const told = () => expect(differences.splice(0).join('\n')).toBe('')

  const shopper = async (about: { colorScheme?: 'dark' } = {}): Promise<Page> => {
    const { page } = await browser.visitor({ reducedMotion: 'reduce', ...about })
    return page
  }

  it('U9: the shop looks as it did when somebody last judged it', async () => {
    const page = await shopper()
    for (const [name, path] of [
      ['home', '/'],
      ['collection', '/collections/tea-time'],
      ['product', '/products/flow-leggings'],
    ] as const) {
      await page.goto(path)
      await look(page, name)
    }
    await putIntoCart(page, '/products/jeju-green-tea')
    await look(page, 'cart')
    await page.goto('/checkout')
    await look(page, 'checkout')
    await buy(page, 'minji@example.com')
    await look(page, 'thanks')
    await page.goto(page.url().replace('/thanks', ''))
    await look(page, 'order')
    told()
  })

  it('U9: so it does by night', async () => {
    const page = await shopper({ colorScheme: 'dark' })
    await page.goto('/')
    await look(page, 'home-night', 'phone')
    await page.goto('/products/flow-leggings')
    await look(page, 'product-night', 'desk')
    told()
  })

  it('U9: so does the admin', async () => {
    const { page } = await atWork('/')
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.getByText('Sold (USD)').waitFor()
    await look(page, 'admin-today')
    await page.goto('/admin/orders')
    await page.getByRole('link', { name: 'D1001' }).waitFor()
    await look(page, 'admin-orders')
    await page.goto('/admin/products')
    await page.getByRole('link', { name: 'Flow leggings' }).click()
    await page.getByRole('heading', { level: 1, name: 'Flow leggings' }).waitFor()
    await look(page, 'admin-product')
    told()
  })
})

interface Drawing {
  fonts: { ready: Promise<unknown> }
  images: Iterable<{ loading: string; decode(): Promise<void>; getBoundingClientRect(): { top: number } }>
}

/** Until letters and pictures are there. */
async function untilDrawn(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(async () => {
    const { document, innerHeight } = globalThis as unknown as { document: Drawing; innerHeight: number }
    await document.fonts.ready
    const seen = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight)
    for (const image of seen) image.loading = 'eager'
    await Promise.all(seen.map((image) => image.decode().catch(() => undefined)))
  })
}
