import { describe, expect, it } from 'vitest'
import { chromiumPath, testBrowser } from '../../src/testing/browser.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import { findProductByHandle } from '../../src/modules/catalog/index.ts'
import { setStock } from '../../src/modules/inventory/index.ts'
import { listOrders } from '../../src/modules/orders/index.ts'
import {
  addToCart,
  buy,
  expectForEverybody,
  expectNoTrouble,
  fillIn,
  goToBank,
  mailTo,
  payWith,
  putIntoCart,
  unfold,
} from './shopping.ts'

describe.skipIf(!chromiumPath)('a shopper with a phone', { timeout: 60_000 }, async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)

  it.each([
    ['', true],
    [' without JavaScript', false],
  ])('U6 K1 K5 K6 K12 F8: finds, chooses and buys tea as a gift%s', async (_how, javaScriptEnabled) => {
    const minji = await browser.visitor({ javaScriptEnabled })
    const { page } = minji
    const email = `minji-${javaScriptEnabled}@example.com`
    await page.goto('/')
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Tea' }).click()
    await page.waitForURL('**/collections/tea-time')
    await page.getByRole('link', { name: 'Search' }).click()
    await page.locator('[type=search]:visible').fill('jeju gren')
    await page.locator('[type=search]:visible').press('Enter')
    await page.getByRole('link', { name: 'Jeju green tea' }).click()
    await page.getByRole('link', { name: '100 g' }).click()
    await page.locator('.buy .price', { hasText: '$24.00' }).first().waitFor()
    await addToCart(page)

    await page.fill('.line .quantity', '2')
    await page.press('.line .quantity', 'Enter')
    await page.getByText('$48.00').first().waitFor()
    await page.getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('button', { name: 'Put it back' }).click()
    await page.getByRole('link', { name: 'To the checkout' }).click()
    await page.locator('[value=pay]').click()
    await page.locator('#email-fault').waitFor()
    await fillIn(page, 'US', email)
    await unfold(page, '.checkout-sum')
    await unfold(page, '#codes .fold')
    await page.fill('[name=add]', 'welcome10')
    await page.press('[name=add]', 'Enter')
    await page.getByText('-$4.80').first().waitFor()
    expect(await page.inputValue('[name="address.city"]')).toBe('Portland')
    await page.getByLabel('Express').check()
    await unfold(page, '.step:has([name=services])')
    await page.getByLabel('Gift wrap').check()
    await page.getByLabel('Words for the card').fill('For alex, who is always cold.')
    await page.locator('[value=pay]').click()
    await page.waitForURL('**/pay/test/**')
    // 2 × 24.00 − 10 % + express 18.00 + gift wrap 5.00; Oregon knows no sales tax.
    expect(await page.locator('h1').textContent()).toBe('$66.20')
    await payWith(page, 'success')
    await page.waitForURL('**/thanks')
    expect(await page.locator('main').textContent()).toMatch(/Thank you, Minji.*is paid.*What comes next.*Lee Onjeong/s)
    expectNoTrouble(minji)
  })

  it.each(['', '/ko'])('U4 P6: can look around whatever she does it with (%s/)', async (prefix) => {
    const minji = await browser.visitor()
    const { page } = minji
    const paths = ['/collections/tea-time', '/search?q=submarine', '/products/flow-leggings', '/cart', '/sign-in']
    for (const path of ['', ...paths, '/policies/returns', '/nothing-like-it']) {
      await page.goto(`${prefix}${path}`)
      await expectForEverybody(page)
    }
    expectNoTrouble(minji)
  })

  it('D2 D11 T15 K1 K2 K13: can buy whatever she does it with', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    await page.goto('/products/flow-leggings')
    await page.getByText('Sizes', { exact: true }).click()
    expect(await page.getByRole('row').count()).toBe(6)
    await putIntoCart(page, '/products/celadon-cup')
    await page.getByText('$28.00 more and delivery is free.').waitFor()
    await expectForEverybody(page)
    await page.goto('/checkout')
    expect(await page.locator('.payment').textContent()).toContain('Card details never reach us')
    expect(await page.locator('[data-slot=usp]').textContent()).toContain('Made by people we can call by name')
    await expectForEverybody(page)
    await page.locator('[value=pay]').click()
    await page.waitForURL('**/checkout?tried=1')
    await expectForEverybody(page)
    await goToBank(page, 'everybody@example.com')
    await expectForEverybody(page)
    await payWith(page, 'challenge')
    await expectForEverybody(page)
    await page.locator('[value=yes]').click()
    await page.waitForURL('**/thanks')
    await expectForEverybody(page)
    await page.locator('.thanks-words a.button').click()
    for (const drawer of await page.locator('details > summary').all()) await drawer.click()
    await expectForEverybody(page)
    expectNoTrouble(minji)
  })

  it('K4: a declined card costs nothing, and another one pays; a double tap and the back button order once', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    await putIntoCart(page, '/products/celadon-cup')
    await goToBank(page, 'declined@example.com')
    await payWith(page, 'declined')
    await page.waitForURL('**/checkout')
    await expectForEverybody(page)
    expect(await page.getByRole('alert').textContent()).toMatch(/card|bank|money/i)
    expect(await page.inputValue('[name="address.city"]')).toBe('Portland')

    await page.locator('[value=pay]').dblclick()
    await page.waitForURL('**/pay/test/**')
    await page.locator('[name=card][value=success]').dblclick()
    await page.waitForURL('**/thanks')
    const thanks = page.url()
    await page.goBack()
    await page.waitForURL(thanks)
    await page.goto('/cart')
    await page.getByText('Your cart is still empty.').waitFor()
    const { orders } = await reading(shop.db, (read) => listOrders(read, { search: 'declined@example.com', limit: 10 }))
    expect(orders).toHaveLength(1)
    expectNoTrouble(minji)
  })

  it('K10: keeps the address she typed before she goes, and shows what it makes of the sum', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    await putIntoCart(page, '/products/celadon-cup')
    await page.goto('/checkout')
    await page.fill('[name=email]', 'leaves@example.com')
    await unfold(page, '.checkout-sum')
    await unfold(page, '.step:has([name=services])')
    await page.getByLabel('Gift wrap').check()
    await page.locator('.checkout-sum').getByText('$5.00').waitFor()
    await page.getByRole('button', { name: 'Pay $44.00' }).waitFor()
    await page.reload()
    expect(await page.inputValue('[name=email]')).toBe('leaves@example.com')
    await expectForEverybody(page)
    expectNoTrouble(minji)
  })

  it('H8: changes the address of her order, cancels it, and hears of both by mail', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    const email = 'changes@example.com'
    await putIntoCart(page, '/products/court-sneaker')
    await buy(page, email)
    const confirmation = await mailTo(shop, email, 'order')
    const [link] = new RegExp(`${shop.url}/orders/[\\w-]+`).exec(confirmation.bodyText)!
    await page.goto(link)
    await page.getByText('Change the address', { exact: true }).first().click()
    await page.fill('[name="address.line1"]', '99 Other Street')
    await page.fill('[name="address.postcode"]', 'nine')
    await page.getByRole('button', { name: 'Change the address' }).click()
    await page.getByText('This does not look right for this country.').waitFor()
    expect(await page.inputValue('[name="address.line1"]')).toBe('99 Other Street')
    await page.fill('[name="address.postcode"]', '97205')
    await page.getByRole('button', { name: 'Change the address' }).click()
    await page.getByText('The new address is saved.').waitFor()
    expect(await page.locator('address').textContent()).toContain('99 Other Street')

    await page.getByText('Cancel the order', { exact: true }).first().click()
    await page.selectOption('[name=reason]', 'ordered-by-mistake')
    await page.getByRole('button', { name: 'Cancel the order' }).click()
    await page.getByText('Your order is cancelled.').waitFor()
    await mailTo(shop, email, 'order-cancelled')
    expectNoTrouble(minji)
  })

  it('P6: buys in Korean, in won', async () => {
    const minji = await browser.visitor({ locale: 'ko-KR' })
    const { page } = minji
    await page.goto('/')
    await page.getByRole('link', { name: '한국어' }).click()
    await page.waitForURL('**/ko')
    await putIntoCart(page, '/ko/products/jeju-green-tea')
    expect(await page.locator('.line-total').textContent()).toBe('₩16,000')
    await buy(page, 'korean@example.com', '/ko')
    expect(await page.locator('h1').textContent()).toBe('김민지님, 고맙습니다')
    expect(await page.locator('.totals .total').textContent()).toContain('₩19,000')
    expect((await mailTo(shop, 'korean@example.com', 'order')).locale).toBe('ko')
    await expectForEverybody(page)
    expectNoTrouble(minji)
  })

  it('D7: sees which size is gone, and is told when somebody was faster', async () => {
    const sora = await browser.visitor()
    const { page } = sora
    await page.goto('/products/flow-leggings?Colour=Clay&Size=XS')
    expect(await page.getByRole('button', { name: 'Sold out' }).isDisabled()).toBe(true)
    await page.getByRole('link', { name: 'L', exact: true }).click()
    await addToCart(page)
    await inTransaction(shop.db, async (tx) => {
      const found = await findProductByHandle(tx, { handle: 'flow-leggings', locale: 'en' })
      if (!found || !('product' in found)) throw new Error('The leggings are not there')
      const clay = found.product.variants.find(({ optionValues }) => optionValues.join() === 'Clay,L')!
      await setStock(tx, { variantId: clay.id, onHand: 0, reason: 'counted' })
    })
    await page.goto('/checkout')
    await page.locator('[value=pay]').click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /no longer there/ })
      .click()
    await page.getByText('Sold out in the meantime').waitFor()
    await expectForEverybody(page)
    expectNoTrouble(sora)
  })

  it('signs in with the code from her mail and finds her orders', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    const email = 'signs-in@example.com'
    await putIntoCart(page, '/products/celadon-cup')
    await buy(page, email)
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.fill('main [name=email]', email)
    await page.getByRole('button', { name: 'Send me the mail' }).click()
    await expectForEverybody(page)
    const code = /\b\d{6}\b/.exec((await mailTo(shop, email, 'sign-in')).bodyText)![0]
    await page.fill('[name=code]', code === '000000' ? '111111' : '000000')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.locator('.fault').waitFor()
    await page.fill('[name=code]', code)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL('**/account')
    expect(await page.locator('.order-row').count()).toBeGreaterThan(0)
    await expectForEverybody(page)
    expectNoTrouble(minji)
  })
})
