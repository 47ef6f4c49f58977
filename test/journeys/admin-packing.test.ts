import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import { shipmentsOf } from '../../src/modules/fulfilment/index.ts'
import { makeMember } from '../../src/modules/staff/index.ts'
import { barriersOf, chromiumPath, testBrowser } from '../../src/testing/browser.ts'
import { eventually } from '../../src/testing/eventually.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { orderAGift } from './order-a-gift.ts'

describe.skipIf(!chromiumPath)('a packer in the admin', async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)
  const packer = { email: 'bora@shop.test', password: 'a long password' }
  const userId = await shop.running.staff.setPassword({ name: 'Bora', ...packer })
  await inTransaction(shop.db, (tx) => makeMember(tx, { userId, role: 'packer' }))
  const order = await orderAGift(shop)
  const parcels = () => reading(shop.db, (read) => shipmentsOf(read, order.id))

  async function signIn(page: Page): Promise<void> {
    await page.goto('/admin')
    await page.getByLabel('Email').fill(packer.email)
    await page.getByRole('textbox', { name: 'Password' }).fill(packer.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('button', { name: 'Account of Bora' }).waitFor()
  }

  it('packs an order on a phone, sends it in two parcels, and sees the first arrive', async () => {
    const { page, troubles } = await browser.visitor()
    await signIn(page)
    await page.keyboard.press('g')
    await page.keyboard.press('b')
    await page.getByRole('link', { name: order.number }).click()
    await page.getByRole('button', { name: 'Begin to pack' }).click()
    await page.getByRole('button', { name: 'All is in the box' }).waitFor()
    expect(await barriersOf(page)).toEqual([])

    const ticks = await page.getByRole('checkbox').all()
    for (const tick of ticks) await tick.check()
    await ticks[0]!.uncheck()
    await page.getByText(`${ticks.length - 1} of ${ticks.length} in the box`).waitFor()
    await ticks[0]!.check()
    await page.getByRole('button', { name: 'All is in the box' }).click()
    await page.getByText('Packed. It can leave now.').waitFor()

    await sendParcel(page, 1)
    await page.getByText('1 sent before').waitFor()
    await sendParcel(page, 1)
    await page.getByText('Everything has left').waitFor()
    await page.getByRole('button', { name: 'It has arrived' }).first().click()
    await page.getByText('The parcel has arrived.').waitFor()

    expect((await parcels()).map(({ state, trackingNumber }) => [state, trackingNumber])).toEqual([
      ['delivered', '1Z999'],
      ['in-transit', '1Z999'],
    ])
    expect(await barriersOf(page)).toEqual([])
    expect(troubles).toEqual([])
  }, 60_000)

  async function sendParcel(page: Page, units: number): Promise<void> {
    const before = (await parcels()).length
    await page.getByRole('button', { name: 'Send a parcel' }).click()
    await page.getByLabel('Tracking number').fill('1Z999')
    await page
      .getByLabel(/in this parcel/)
      .first()
      .fill(String(units))
    // While it fades in, every text of it is too pale.
    await page.waitForFunction(() => getComputedStyle(document.querySelector('[role=dialog]')!).opacity === '1')
    expect(await barriersOf(page)).toEqual([])
    await page.getByRole('button', { name: 'It has left' }).click()
    await eventually('the parcel has left', async () => (await parcels()).length > before)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
})
