import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import { dayAfter, dayOf, proofFigures } from '../../src/modules/analytics/index.ts'
import { findProductByHandle } from '../../src/modules/catalog/index.ts'
import { requestSignIn, signIn } from '../../src/modules/profiles/index.ts'
import { chromiumPath, testBrowser, type Visitor } from '../../src/testing/browser.ts'
import { anOrderOf } from '../../src/testing/reviews.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { expectForEverybody, expectNoTrouble } from './shopping.ts'
import { expectUsable, mishapsOf, staffAtWork } from './staff-at-work.ts'

const handle = 'flow-leggings'

describe.skipIf(!chromiumPath)('a review from its first star to the page', { timeout: 120_000 }, async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)
  const atWork = await staffAtWork(shop, { name: 'Hana', role: 'owner' })

  /** Minji, who has bought the leggings, and is signed in. */
  async function minji(): Promise<Visitor> {
    const { sessionToken } = await inTransaction(shop.db, async (tx) => {
      const found = await findProductByHandle(tx, { handle, locale: 'en' })
      if (!found || !('product' in found)) throw new Error(`No ${handle} in the demo`)
      const { id: productId, variants } = found.product
      await anOrderOf(tx, { productId, variantId: variants[0]!.id, handle }, { email: 'minji@example.com' })
      const { token } = await requestSignIn(tx, { email: 'minji@example.com' })
      return (await signIn(tx, { token })) as { sessionToken: string }
    })
    const visitor = await browser.visitor()
    await visitor.page
      .context()
      .addCookies([{ name: 'dangol_session', value: sessionToken, url: shop.url, httpOnly: true }])
    return visitor
  }

  async function write(page: Page): Promise<void> {
    await page.goto(`/products/${handle}`)
    await page.getByRole('link', { name: 'Write a review' }).click()
    await expectForEverybody(page)
    await page.getByLabel('2 stars: Not so good').check()
    await page.getByLabel('In one line').fill('The seam opened')
    await page.getByLabel('What is it like?').fill('Soft, but the inner seam opened after four washes.')
    await page.getByRole('button', { name: 'Send my review' }).click()
    await page.getByText('Thank you. Your review is with us.').waitFor()
    await expectForEverybody(page)
  }

  it('T1 T7 T9 N8: a buyer writes, staff decide without the stars and answer, and everybody reads it', async () => {
    const buyer = await minji()
    await write(buyer.page)

    const hana = await atWork('/reviews')
    const waiting = hana.page.getByRole('article')
    await waiting.getByText('The seam opened').waitFor()
    expect(await hana.page.locator('#content').innerText()).not.toMatch(/★|2 of 5/)
    await expectUsable(hana.page)
    await waiting.focus()
    await hana.page.keyboard.press('p')
    await hana.page.getByText('Nothing waits for you').waitFor()
    await hana.page.getByRole('tab', { name: 'Decided' }).click()
    await hana.page.getByRole('img', { name: '2 of 5 stars' }).waitFor()
    await hana.page.getByRole('button', { name: 'Answer', exact: true }).click()
    await hana.page.getByLabel('Your answer, for everybody to read').fill('Thank you. A new pair is on its way.')
    await hana.page.getByRole('button', { name: 'Answer', exact: true }).click()
    await hana.page.getByText('Our answer', { exact: true }).waitFor()
    for (const tab of ['On record', 'Figures']) {
      await hana.page.getByRole('tab', { name: tab }).click()
      await expectUsable(hana.page)
    }
    expect(mishapsOf(hana)).toEqual([])

    const sora = await browser.visitor({ colorScheme: 'dark' })
    await sora.page.goto(`/products/${handle}`)
    await sora.page.getByText('A new pair is on its way.').waitFor()
    await expectForEverybody(sora.page)
    await sora.page.locator('.to-reviews').click()
    await sora.page.getByRole('button', { name: 'This helped me' }).click()
    await sora.page.getByText('One person found it helpful').waitFor()
    await sora.page.getByRole('link', { name: '5 stars: 0' }).click()
    await sora.page.getByText('No review matches this.').waitFor()
    expect(sora.page.url()).toContain('r.stars=5')
    await sora.page.goto(`/ko/products/${handle}?r.sort=lowest`)
    await sora.page.getByText('여기서 구매').waitFor()
    await expectForEverybody(sora.page)
    await sora.page.goto('/reviews/how-we-publish')
    await expectForEverybody(sora.page)
    await sora.page.goto(`/products/${handle}`)
    await sora.page.locator('#reviews').scrollIntoViewIfNeeded()
    const from = await sora.page.evaluate(() => performance.now())
    await sora.page.waitForFunction((began) => performance.now() - began > 1_500, from)
    await sora.page.goto('/')
    const told = () =>
      reading(shop.db, (read) => proofFigures(read, { from: dayAfter(read.now, -1), to: dayOf(read.now) }))
    const ofList = async () => (await told()).stages.find(({ stage }) => stage === 'understand')!
    await expect
      .poll(async () => (await ofList()).deeds, { timeout: 10_000 })
      .toMatchObject({ rating: 1, helpful: 1, filter: 1 })
    await expect.poll(async () => (await ofList()).seen, { timeout: 10_000 }).toBeGreaterThan(0)
    expectNoTrouble(sora)
    expectNoTrouble(buyer)
  })
})
