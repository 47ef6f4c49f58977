import { describe, expect, it } from 'vitest'
import { dayAfter, proofFigures } from '../../src/modules/analytics/index.ts'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import { findProductByHandle } from '../../src/modules/catalog/index.ts'
import { decideReview } from '../../src/modules/reviews/index.ts'
import { aReview } from '../../src/testing/reviews.ts'
import { chromiumPath, testBrowser } from '../../src/testing/browser.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { pageOfOthers } from './elsewhere.ts'
import { expectNoTrouble } from './shopping.ts'

describe.skipIf(!chromiumPath)('reviews on a page of somebody else', { timeout: 120_000 }, async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)
  const tag = (handle: string, about = '') =>
    `<script async class="space" src="${shop.url}/embed/reviews.js" data-product="${handle}" ${about}></script>`
  const elsewhere = () =>
    reading(shop.db, async (read) => {
      const { places } = await proofFigures(read, { from: dayAfter(read.now, -1), to: dayAfter(read.now, 1) })
      const found = places.find(({ place }) => place === 'embed')
      return { seen: found?.seen ?? 0, ...found?.deeds }
    })

  it('T9 T20 A10: two stand on one loud page in its own colours, tell that they were seen, and lead into the shop', async () => {
    await inTransaction(shop.db, async (tx) => {
      for (const handle of ['glow-lip-oil', 'flow-leggings']) {
        const found = await findProductByHandle(tx, { handle, locale: 'en' })
        if (!found || !('product' in found)) throw new Error(`No ${handle} in the demo`)
        const { id: productId, variants } = found.product
        for (const body of ['Soft.', 'Warm.', 'Fine.', 'Good.', 'Calm.', 'Mild.']) {
          const { id } = await aReview(tx, { productId, variantId: variants[0]!.id, handle }, { body, rating: 4 })
          await decideReview(tx, { reviewId: id, outcome: 'publish', by: 'hana' })
        }
      }
    })
    const tags =
      tag('glow-lip-oil') + tag('everyday-lip-tint') + tag('flow-leggings', 'data-lang="ko" data-theme="dark"')
    const blog = await pageOfOthers(shop.url, tags)
    const visitor = await browser.visitor({ viewport: { width: 390, height: 844 } })
    const { page } = visitor
    await page.goto(blog.url)
    const [first, second] = [
      page.getByRole('region', { name: 'Reviews of Glow lip oil' }),
      page.getByRole('region', { name: /리뷰$/ }),
    ]
    const colours = (of: typeof first) =>
      of.evaluate((section) => [getComputedStyle(section).color, getComputedStyle(section).backgroundColor])
    for (const region of [first, second]) {
      await region.waitFor()
      for (const colour of await colours(region)) expect(colour).not.toBe('rgb(255, 0, 0)')
    }
    const none = page.getByRole('region', { name: 'Reviews of Everyday lip tint' })
    await none.getByText('Nobody has told us how this is yet.').waitFor()
    await first.scrollIntoViewIfNeeded()
    await expect.poll(async () => (await elsewhere()).seen, { timeout: 30_000 }).toBeGreaterThan(0)
    await none.scrollIntoViewIfNeeded()
    await second.scrollIntoViewIfNeeded()
    await second.locator('.list').evaluate((list) => list.scrollBy(0, 300))
    await expect.poll(elsewhere, { timeout: 30_000 }).toMatchObject({ seen: 2, read: 1 })

    await first.getByRole('link', { name: /^Buy at/ }).click()
    await page.waitForURL(/products\/glow-lip-oil/)
    await expect.poll(() => new URL(page.url()).hash, { timeout: 30_000 }).toBe('')
    await expect.poll(elsewhere, { timeout: 30_000 }).toMatchObject({ seen: 2, read: 1, buy: 1 })
    expectNoTrouble(visitor)
    blog.close()
  })

  it('A10: leaves nothing behind where there is no such product, and a way to the shop where it does not answer', async () => {
    const blog = await pageOfOthers(shop.url, tag('no-such-thing') + tag('glow-lip-oil'))
    const { page } = await browser.visitor()
    await page.route('**/embeds/reviews/glow-lip-oil*', (route) => route.fulfill({ status: 503 }))
    await page.goto(blog.url)
    const link = page.getByRole('link', { name: new URL(shop.url).host })
    await link.waitFor()
    expect(await link.getAttribute('href')).toBe(`${shop.url}/products/glow-lip-oil#reviews`)
    await expect.poll(() => page.locator('[data-dangol]').count(), { timeout: 30_000 }).toBe(1)
    blog.close()
  })
})
