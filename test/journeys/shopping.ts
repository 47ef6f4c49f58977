import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { reading } from '../../src/kernel/transaction.ts'
import { findSend, listSends, type SendContent } from '../../src/modules/messaging/index.ts'
import { barriersOf, type Visitor } from '../../src/testing/browser.ts'
import { eventually } from '../../src/testing/eventually.ts'
import type { RunningShop } from '../../src/testing/running-shop.ts'

const widths = [390, 1280]

/** Nobody is kept from using this page, on a phone or at a desk, and nothing of it is wider than the screen. */
export async function expectForEverybody(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 })
    const about = `${page.url()} at ${width}`
    expect([about, await barriersOf(page)]).toEqual([about, []])
    expect([about, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([about, 0])
  }
  await page.setViewportSize({ width: widths[0]!, height: 844 })
}

/** Nothing went wrong behind the pages: no console error, no broken policy, no failed answer. */
export const expectNoTrouble = ({ troubles }: Visitor): void => expect(troubles).toEqual([])

export async function putIntoCart(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await addToCart(page)
}

/** Puts what the page shows into the cart and looks at it: over the drawer where there is one. */
export async function addToCart(page: Page): Promise<void> {
  await page.locator('.buy-form [data-add]').click()
  const see = page.locator('.cart-drawer a.quiet')
  await Promise.race([see.waitFor(), page.waitForURL('**/cart')])
  if (!page.url().endsWith('/cart')) await see.click()
  await page.waitForURL('**/cart')
}

/** Opens a fold that only a click or a key opens. */
export async function unfold(page: Page, selector: string): Promise<void> {
  const fold = page.locator(`${selector}:not([open]) > summary`)
  if (await fold.count()) await fold.click()
}

const addresses = {
  US: {
    'address.name': 'Minji Kim',
    'address.line1': '12 Main Street',
    'address.postcode': '97201',
    'address.city': 'Portland',
    'address.region': 'OR',
  },
  KR: {
    'address.name': '김민지',
    'address.line1': '성수이로 12',
    'address.postcode': '04779',
    'address.city': '서울',
  },
} as const

export async function fillIn(page: Page, country: keyof typeof addresses, email: string): Promise<void> {
  // Who is known already need not say it again.
  if (await page.locator('[name=email]').isVisible()) await page.fill('[name=email]', email)
  if (!(await page.locator('[name="address.line1"]').isVisible())) return
  if (country === 'US') await page.selectOption('[name="address.country"]', country)
  for (const [name, value] of Object.entries(addresses[country])) {
    if (name === 'address.region') await page.selectOption(`[name="${name}"]`, value)
    else await page.fill(`[name="${name}"]`, value)
  }
}

/** From a filled cart to the test bank's page. */
export async function goToBank(page: Page, email: string, prefix = ''): Promise<void> {
  await page.goto(`${prefix}/checkout`)
  await fillIn(page, prefix === '/ko' ? 'KR' : 'US', email)
  await page.locator('[value=pay]').click()
  await page.waitForURL('**/pay/test/**')
}

export async function payWith(page: Page, card: string): Promise<void> {
  await page.locator(`[name=card][value=${card}]`).click()
}

/** Buys what lies in the cart, and stays on the page of thanks. */
export async function buy(page: Page, email: string, prefix = ''): Promise<void> {
  await goToBank(page, email, prefix)
  await payWith(page, 'success')
  await page.waitForURL('**/thanks')
}

/** The mail to this address whose key begins so, once the worker has handed it to the outbox. */
export async function mailTo(shop: RunningShop, email: string, key: string): Promise<SendContent> {
  let mail: SendContent | undefined
  await eventually(`the mail ${key} to ${email}`, () =>
    reading(shop.db, async (read) => {
      const sends = await listSends(read, { search: email, state: 'sent', limit: 20 })
      const send = sends.find((each) => each.key.startsWith(key))
      mail = send && (await findSend(read, send.id))
      return mail !== undefined
    }),
  )
  return mail!
}
