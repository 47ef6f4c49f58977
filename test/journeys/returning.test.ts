import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import { markDelivered, returnsOf, ship, shipmentsOf } from '../../src/modules/fulfilment/index.ts'
import { findOrderByToken, getOrder, type Order } from '../../src/modules/orders/index.ts'
import { chromiumPath, testBrowser } from '../../src/testing/browser.ts'
import { eventually } from '../../src/testing/eventually.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { expectUsable, mishapsOf, staffAtWork } from './staff-at-work.ts'
import { buy, expectForEverybody, expectNoTrouble, fillIn, mailTo, putIntoCart } from './shopping.ts'

describe.skipIf(!chromiumPath)('a shopper who sends back', async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)
  const atWork = await staffAtWork(shop, { name: 'Hana', role: 'owner' })

  /** The order whose thanks she looks at, brought to her door. */
  async function arrived(page: Page): Promise<Order> {
    const token = /orders\/([^/]+)\/thanks/.exec(page.url())![1]!
    const find = () => reading(shop.db, (read) => findOrderByToken(read, token))
    await eventually('the money of the order', async () => (await find())?.paymentState === 'paid')
    const order = (await find())!
    await inTransaction(shop.db, async (tx) => {
      await ship(tx, { orderId: order.id, by: 'hana' })
      for (const { id } of await shipmentsOf(tx, order.id)) await markDelivered(tx, { shipmentId: id, by: 'hana' })
    })
    return order
  }

  /** Hana finds the parcel among the awaited ones, looks at it and books it in. */
  async function receive(order: Order): Promise<void> {
    const hana = await atWork('/returns')
    const { page } = hana
    await expectUsable(page)
    await page.getByRole('link', { name: `${order.number}-R1` }).click()
    await page.getByRole('button', { name: 'The goods are back' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Receive' }).waitFor()
    await page.waitForFunction(() => getComputedStyle(document.querySelector('[role=dialog]')!).opacity === '1')
    await expectUsable(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Receive' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText('received by Hana').waitFor()
    await expectUsable(page)
    expect(mishapsOf(hana)).toEqual([])
  }

  /** Signs in from where she is, with the code of the mail. */
  async function signIn(page: Page, email: string): Promise<void> {
    await page.fill('main [name=email]', email)
    await page.getByRole('button', { name: 'Send me the mail' }).click()
    await page.locator('[name=code]').waitFor()
    await page.fill('[name=code]', /\b\d{6}\b/.exec((await mailTo(shop, email, 'sign-in')).bodyText)![0])
    await page.locator('.code-field .button').click()
  }

  const choose = async (page: Page, order: Order, want: string | { index: number }) => {
    const { id } = order.lines.find(({ gift }) => !gift)!
    await page.selectOption(`[name="quantity.${id}"]`, '1')
    await page.selectOption(`[name="reason.${id}"]`, 'too-small')
    await page.selectOption(`[name="want.${id}"]`, want)
    await page.locator('form[action$="/return"] button').click()
  }

  it('M12 M20 Y5: hears by ways beside mail once staff turned them on and she pressed, on her own device', async () => {
    const hana = await atWork('/channels')
    await hana.page.getByLabel('Account SID').fill(`AC${'0123456789abcdef'.repeat(2)}`)
    await hana.page.getByRole('textbox', { name: 'Auth Token' }).fill('a token')
    await hana.page.getByLabel('Sender, All other countries').fill('12')
    await hana.page.getByRole('button', { name: 'Turn on' }).nth(1).click()
    await hana.page.getByText('Messages on devices').waitFor()
    await expectUsable(hana.page)
    expect(mishapsOf(hana)).toEqual([])
    await hana.page.getByLabel('Sender, All other countries').fill('+15005550006')
    await hana.page.getByRole('button', { name: 'Turn on' }).first().click()
    await hana.page.getByText('Addresses to name at Twilio').waitFor()
    await expectUsable(hana.page)

    const minji = await browser.visitor()
    const { page } = minji
    await page.addInitScript(() => {
      const { requestPermission } = Notification
      Notification.requestPermission = () => {
        document.body.dataset['asked'] = String(Number(document.body.dataset['asked'] ?? 0) + 1)
        return requestPermission.call(Notification)
      }
    })
    await page.goto('/news')
    await page.getByLabel('Mobile number').fill('+1 213 373 4253')
    await page.getByRole('button', { name: 'Text me' }).click()
    await page.getByText('without your yes we may not text you').waitFor()
    await expectForEverybody(page)
    await page.locator('section').getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Text me' }).click()
    await page.getByText('Answer YES').waitFor()

    await page.goto('/account/preferences')
    await signIn(page, 'devices@example.com')
    const device = page.getByRole('region', { name: 'Messages on this device' })
    await device.waitFor()
    await expectForEverybody(page)
    // A browser without windows lets no page show messages: it is asked once she presses, and what it says is told.
    expect(await page.evaluate(() => document.body.dataset['asked'])).toBeUndefined()
    await device.getByRole('button', { name: 'Show me messages here' }).click()
    await device.getByText('Your browser blocks our messages').waitFor()
    await page.waitForFunction(() => document.body.dataset['asked'] === '1')
    expectNoTrouble(minji)
  })

  it('F7 H8: gets credit the moment she asks, prints the slip, and pays her next order with it', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    const email = 'back@example.com'
    await putIntoCart(page, '/products/flow-leggings')
    await buy(page, email)
    const order = await arrived(page)
    await page.goto(`/orders/${order.token}`)
    await page.locator('#send-back > summary').click()
    await expectForEverybody(page)
    await choose(page, order, 'credit')
    await page.getByText('All set. Print the slip below').waitFor()
    await page.getByText(`Return ${order.number}-R1`).waitFor()
    await expectForEverybody(page)

    const pdf = await page.request.get(
      (await page.getByRole('link', { name: 'Slip as PDF' }).getAttribute('href')) ?? '',
    )
    expect([pdf.status(), pdf.headers()['content-type'], (await pdf.body()).subarray(0, 5).toString()]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ])
    await page.getByRole('link', { name: 'Print the slip' }).click()
    expect(await page.locator('svg').getAttribute('aria-label')).toBe(`${order.number}-R1`)
    await page.goBack()

    await page.getByRole('link', { name: 'Sign in and shop with it' }).click()
    await signIn(page, email)
    await page.waitForURL(`**/orders/${order.token}`)
    await page.getByRole('button', { name: 'Shop with it' }).click()
    await page.getByText('Your store credit pays in the checkout.').waitFor()
    await putIntoCart(page, '/products/celadon-cup')
    await page.goto('/checkout')
    await fillIn(page, 'US', email)
    await page.getByText('Paid with store credit').waitFor()
    await expectForEverybody(page)
    await page.locator('[value=pay]').click()
    await page.waitForURL('**/thanks')
    await receive(order)
    expect(await reading(shop.db, (read) => getOrder(read, order.id))).toMatchObject({ fulfilmentState: 'returned' })
    await mailTo(shop, email, 'return-accepted')
    await mailTo(shop, email, 'return-credited')
    await mailTo(shop, email, 'return-received')
    // Chrome says so when a page with transitions leads to one without, the slip to be printed.
    expectNoTrouble({ ...minji, troubles: minji.troubles.filter((trouble) => !trouble.includes('ViewTransition')) })
  }, 90_000)

  it('F7 P6: exchanges for another size in Korean, without JavaScript', async () => {
    const minji = await browser.visitor({ javaScriptEnabled: false, locale: 'ko-KR' })
    const { page } = minji
    const email = 'exchange@example.com'
    await putIntoCart(page, '/ko/products/flow-leggings')
    await buy(page, email, '/ko')
    const order = await arrived(page)
    await page.goto(`/ko/orders/${order.token}`)
    await page.locator('#send-back > summary').click()
    await choose(page, order, { index: 2 })
    await page.getByText('다 됐어요. 아래 송장을 인쇄해서 보내 주세요.').waitFor()
    await page.getByRole('link', { name: /교환 주문: D\d+/ }).click()
    await page.getByText('₩0').or(page.locator('h1')).first().waitFor()
    const [goods] = await reading(shop.db, (read) => returnsOf(read, order.id))
    const exchange = await reading(shop.db, (read) => getOrder(read, goods!.exchangeOrderId!))
    expect(exchange.lines).toMatchObject([{ productId: order.lines[0]!.productId, quantity: 1 }])
    expect(exchange.lines[0]!.variantId).not.toBe(order.lines[0]!.variantId)
    const mail = await mailTo(shop, email, 'return-exchanged')
    expect(mail.bodyText).toContain(exchange.number)
  }, 90_000)
})
