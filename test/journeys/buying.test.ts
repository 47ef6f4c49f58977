import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { reading } from '../../src/kernel/transaction.ts'
import { listOrders } from '../../src/modules/orders/index.ts'
import { chromiumPath, testBrowser } from '../../src/testing/browser.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { buy, expectForEverybody, expectNoTrouble, fillIn, mailTo, payWith, putIntoCart } from './shopping.ts'

/** How far things have moved on this page without her doing (layout-instability, Web Vitals). */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((told) => {
        let sum = 0
        const watch = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) {
            if (!entry.hadRecentInput) sum += entry.value
          }
        })
        watch.observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => told(sum), 400)
      }),
  )

describe.skipIf(!chromiumPath)('buying', { timeout: 90_000 }, async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)
  const ordersOf = (search: string) =>
    reading(shop.db, async (read) => (await listOrders(read, { search, limit: 10 })).orders)

  it('K1 K2 K13 T15: a guest is asked for at most ten things, beside what she can rely on', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    await putIntoCart(page, '/products/celadon-cup')
    await page.goto('/checkout')
    const asked = await page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('form#checkout [name], [form=checkout][name]')]
      const seen = fields.filter(
        (field) => field.type !== 'hidden' && field.tagName !== 'BUTTON' && field.checkVisibility(),
      )
      return [...new Set(seen.map(({ name }) => name))]
    })
    expect(asked.length).toBeLessThanOrEqual(10)
    expect(asked).toEqual(expect.arrayContaining(['email', 'address.name', 'address.postcode', 'provider']))
    const unfilled = await page.locator('#checkout .field [name]:not([autocomplete])').count()
    expect(unfilled - (await page.locator('#checkout textarea').count())).toBe(0)
    const promises = await page.locator('.payment [data-slot=trust]').textContent()
    expect(promises).toMatch(/go straight to the payment provider.*Thirty days.*A person answers/s)
    expect(await page.locator('[data-slot=usp]').textContent()).toContain('call by name')
    expect(await page.getByText(/stars?|rating/i).count()).toBe(0)
    expectNoTrouble(minji)
  })

  it('U6 D11: the cart counts, takes out and puts back without a page loading anew, and says each new sum', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    await page.goto('/products/celadon-cup')
    await page.locator('[data-add]').click()
    const drawer = page.getByRole('dialog', { name: 'In your cart' })
    await drawer.waitFor()
    await expectForEverybody(page)
    await drawer.getByRole('button', { name: 'Take it out again' }).click()
    await drawer.waitFor({ state: 'detached' })
    expect(await page.locator('a[data-cart] .count').count()).toBe(0)
    await putIntoCart(page, '/products/celadon-cup')
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }))
    await page.getByRole('button', { name: 'One more: Celadon cup' }).click()
    await page.locator('#cart-status', { hasText: '2 things in your cart' }).waitFor({ state: 'attached' })
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/-more$/)
    await page.getByText('Delivery is free for you.').waitFor()
    await page.getByRole('button', { name: 'Remove' }).click()
    await page.locator('.cart-empty').waitFor()
    await expectForEverybody(page)
    await page.getByRole('button', { name: 'Put it back' }).click()
    await page.locator('.cart-line').waitFor()
    await page.getByLabel('Gift wrap').check()
    await page.locator('.cart-sum').getByText('$5.00').waitFor()
    expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true)
    await expectForEverybody(page)
    expectNoTrouble(minji)
  })

  it('U8: buys with the keyboard alone, and is led to what is missing', async () => {
    const minji = await browser.visitor({ viewport: { width: 1280, height: 900 } })
    const { page } = minji
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'))
    await page.goto('/products/celadon-cup')
    await page.locator('[data-add]').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.getByRole('dialog').getByRole('link', { name: 'To the checkout' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/checkout')
    await page.locator('[value=pay]').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/checkout?tried=1')
    expect(await focused()).toBe('email')
    expect(await page.getAttribute('[name=email]', 'aria-describedby')).toContain('email-fault')
    await page.keyboard.type('keyboard@example.com')
    const toType = new Map(
      Object.entries({
        'address.name': 'Minji Kim',
        'address.line1': '12 Main Street',
        'address.city': 'Portland',
        'address.region': 'Oreg',
        'address.postcode': '97201',
      }),
    )
    for (let tabs = 0; tabs < 30 && toType.size > 0; tabs++) {
      await page.keyboard.press('Tab')
      const name = (await focused()) ?? ''
      await page.keyboard.type(toType.get(name) ?? '')
      toType.delete(name)
    }
    expect([...toType.keys()]).toEqual([])
    await page.locator('[value=pay]').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/pay/test/**')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/thanks')
    expect(await ordersOf('keyboard@example.com')).toHaveLength(1)
    expectNoTrouble(minji)
  })

  it('K1 P6: asks for an address as its country writes it, and says beside the field what cannot be', async () => {
    const minji = await browser.visitor({ locale: 'ko-KR' })
    const { page } = minji
    await putIntoCart(page, '/ko/products/jeju-green-tea')
    await page.goto('/ko/checkout')
    const order = await page
      .locator('.address-parts [name]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('name')))
    expect(order).toEqual(['name', 'phone', 'postcode', 'city', 'line1', 'line2'].map((part) => `address.${part}`))
    await page.fill('[name="address.postcode"]', '12')
    await page.fill('[name="address.city"]', '서울 성동구')
    await page.locator('[id="address.postcode-fault"]').waitFor()
    expect(await page.inputValue('[name="address.city"]')).toBe('서울 성동구')
    await page.fill('[name=email]', 'minji')
    await page.locator('[name="address.name"]').focus()
    await page.locator('#email-fault').waitFor()
    await expectForEverybody(page)
    expectNoTrouble(minji)
  })

  it.each([
    ['in the dark', { colorScheme: 'dark' as const }, ''],
    [
      'in Korean at a desk, with reduced motion',
      { reducedMotion: 'reduce' as const, viewport: { width: 1280, height: 900 } },
      '/ko',
    ],
  ])('U8 F8 H8: buys %s; nothing moves by itself, and everybody can read it', async (how, about, prefix) => {
    const minji = await browser.visitor(about)
    const { page } = minji
    const email = `${how.length}@example.com`
    await putIntoCart(page, `${prefix}/products/celadon-cup`)
    expect(await shiftOf(page)).toBeLessThanOrEqual(0.02)
    await page.goto(`${prefix}/checkout`)
    expect(await shiftOf(page)).toBeLessThanOrEqual(0.02)
    await fillIn(page, prefix ? 'KR' : 'US', email)
    await expectForEverybody(page)
    await page.locator('[value=pay]').click()
    await page.waitForURL('**/pay/test/**')
    await payWith(page, 'success')
    await page.waitForURL('**/thanks')
    expect(await shiftOf(page)).toBeLessThanOrEqual(0.02)
    expect(await page.locator('.journey [aria-current=step]').count()).toBe(1)
    expect(await page.locator('.founder').textContent()).toContain('Lee Onjeong')
    await expectForEverybody(page)
    await page.locator('.thanks-keep button').click()
    await page.locator('[name=code]').waitFor()
    await expectForEverybody(page)
    expectNoTrouble(minji)
  })

  it('K7: who is known buys with one tap, and a double tap buys once; her cart stays as it is', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    const email = 'one-tap@example.com'
    await page.goto('/sign-in')
    await page.fill('main [name=email]', email)
    await page.getByRole('button', { name: 'Send me the mail' }).click()
    await page.locator('[name=code]').waitFor()
    const code = /\b\d{6}\b/.exec((await mailTo(shop, email, 'sign-in')).bodyText)![0]
    await page.fill('[name=code]', `Your code: ${code.slice(0, 3)} ${code.slice(3)}`)
    await page.locator('.code-field .button').click()
    await page.waitForURL('**/account')
    await putIntoCart(page, '/products/celadon-cup')
    await buy(page, email)
    await putIntoCart(page, '/products/jeju-green-tea')
    await page.goto('/products/celadon-cup')
    await page.getByRole('button', { name: 'Buy now' }).dblclick()
    await page.waitForURL('**/pay/test/**')
    await payWith(page, 'success')
    await page.waitForURL('**/thanks')
    expect(await ordersOf(email)).toHaveLength(2)
    await page.goto('/cart')
    expect(await page.locator('.cart-line').count()).toBe(1)
    await page.goto('/account')
    await page.getByRole('button', { name: 'Sign out on all devices' }).click()
    await page.goto('/account')
    await page.waitForURL('**/sign-in')
    expectNoTrouble(minji)
  })
})
