import { describe, expect, it } from 'vitest'
import { barriersOf, chromiumPath, testBrowser } from '../../src/testing/browser.ts'
import { runningShop } from '../../src/testing/running-shop.ts'

describe.skipIf(!chromiumPath)('a shopper with a phone', async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)

  it('looks at the front page', async () => {
    const { page, troubles } = await browser.visitor()
    await page.goto('/')
    expect(await barriersOf(page)).toEqual([])
    expect(troubles).toEqual([])
  })
})
