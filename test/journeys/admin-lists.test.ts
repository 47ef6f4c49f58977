import { expect, it, describe } from 'vitest'
import { newId } from '../../src/kernel/id.ts'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import { productChanged } from '../../src/modules/catalog/index.ts'
import { listOrders, makeRequest } from '../../src/modules/orders/index.ts'
import { chromiumPath } from '../../src/testing/browser.ts'
import { receiver } from '../../src/testing/receiver.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { orderAGift } from './order-a-gift.ts'
import { expectUsable, mishapsOf, staffAtWork } from './staff-at-work.ts'

describe.skipIf(!chromiumPath)('the lists of the admin', async () => {
  const shop = await runningShop()
  const staffAt = await staffAtWork(shop, { name: 'Hana', role: 'owner' })
  await orderAGift(shop)
  const [order] = (await reading(shop.db, (read) => listOrders(read, {}))).orders

  it('A9: a tile of the dashboard leads to exactly the orders that it counts', async () => {
    const wish = { token: order!.token, kind: 'cancel' as const, reason: 'changed-mind' }
    await inTransaction(shop.db, (tx) => makeRequest(tx, wish))
    const visitor = await staffAt('/')
    const { page } = visitor
    await page.getByRole('link', { name: /^Nearly gone.*fewer than 5/ }).waitFor()
    await page.getByRole('link', { name: /^Requests 1/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Orders' }).waitFor()
    await page.getByRole('row', { name: order!.number }).waitFor()
    await expectUsable(page)
    await page.getByRole('link', { name: 'Late', exact: true }).click()
    await page.getByText('No order fits').waitFor()
    expect(mishapsOf(visitor)).toEqual([])
  }, 90_000)

  it('A9: a set of filters is kept under a name for whoever made it, and forgotten again', async () => {
    const visitor = await staffAt('/orders')
    const { page } = visitor
    const views = page.getByRole('navigation', { name: 'Views' })
    await page.getByRole('searchbox').fill('nobody at all')
    await views.getByRole('button', { name: 'Keep this view' }).click()
    await page.getByLabel('Name of the view').fill('Nobody')
    await expectUsable(page)
    await page.keyboard.press('Enter')
    await views.getByRole('link', { name: 'Nobody', exact: true }).waitFor()

    const later = await staffAt('/orders')
    await later.page.getByRole('link', { name: 'Nobody', exact: true }).click()
    await later.page.getByText('No order fits').waitFor()
    expect(await later.page.getByRole('searchbox').inputValue()).toBe('nobody at all')
    await expectUsable(later.page)
    await later.page.getByRole('link', { name: 'To pack', exact: true }).click()
    await later.page.getByRole('row', { name: order!.number }).waitFor()
    expect(await later.page.getByRole('searchbox').inputValue()).toBe('')
    await later.page.getByRole('link', { name: 'Nobody', exact: true }).click()
    await later.page.getByRole('button', { name: 'Forget the view Nobody' }).click()
    await later.page.getByText('The view Nobody is forgotten.').waitFor()
    expect([...mishapsOf(visitor), ...mishapsOf(later)]).toEqual([])
  }, 90_000)

  for (const [list, toolbar] of [
    ['orders', 'What is ticked'],
    ['products', 'With the chosen products'],
    ['customers', 'What is ticked'],
  ] as const) {
    it(`A9: ${list} are gone through, ticked and opened without a mouse`, async () => {
      const visitor = await staffAt(`/${list}`)
      const { page } = visitor
      await page.locator('.row-link').first().waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press('x')
      await page.getByRole('toolbar', { name: toolbar }).waitFor()
      await expectUsable(page)
      await page.keyboard.press('/')
      await page.keyboard.type('jx')
      expect(await page.getByRole('searchbox').inputValue()).toBe('jx')
      await page.getByRole('searchbox').fill('')
      await page.getByRole('searchbox').blur()
      await page.locator('.row-link').first().waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press('k')
      await page.keyboard.press('Enter')
      await page.waitForURL(new RegExp(`/admin/${list}/[0-9a-f-]{36}$`))
      expect(mishapsOf(visitor)).toEqual([])
    }, 90_000)
  }

  it('M4 M9: the contact budget is read and changed, and messages are paused with a reason and let go again', async () => {
    const visitor = await staffAt('/contact-budget')
    const { page } = visitor
    await page.getByRole('heading', { name: 'What one more message costs' }).waitFor()
    await expectUsable(page)
    await page.getByRole('tab', { name: 'Held back' }).click()
    await page.getByText('Nothing was held back').waitFor()
    await page.getByRole('tab', { name: 'Settings' }).click()
    await page.getByRole('textbox', { name: 'Kept for what matters more' }).fill('9')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Keep fewer back than there are in a week, or 0').first().waitFor()
    await page.getByRole('textbox', { name: 'Kept for what matters more' }).fill('0')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved. It counts from the next message on.').waitFor()
    await expectUsable(page)
    await page.getByRole('button', { name: 'Pause messages' }).click()
    const form = page.getByRole('dialog', { name: 'Pause messages' })
    await form.getByRole('button', { name: 'Pause messages' }).click()
    await form.getByText('Say why, in a few words.').waitFor()
    await expectUsable(page)
    await form.getByLabel('Why').fill('A storm in the south')
    await page.keyboard.press('Enter')
    await page.getByText('All messages are paused').waitFor()
    await expectUsable(page)
    await page.getByRole('button', { name: 'End the pause' }).click()
    await page.getByText('All messages are paused').waitFor({ state: 'hidden' })
    expect(mishapsOf(visitor)).toEqual([])
  }, 90_000)

  it('A7: an endpoint is added, tested, shown to fail, mended and told what it missed', async () => {
    const there = await receiver()
    const visitor = await staffAt('/webhooks')
    const { page } = visitor
    await page.getByText('Stock sheet of the warehouse').waitFor()
    await expectUsable(page)
    await page.getByRole('button', { name: 'Add an endpoint' }).click()
    const form = page.getByRole('dialog', { name: 'Add an endpoint' })
    await form.getByLabel('Address').fill('http://tea.example/')
    await form.getByRole('combobox', { name: 'Events' }).click()
    await page.getByRole('option', { name: 'All of catalog' }).click()
    await page.keyboard.press('Tab')
    await expectUsable(page)
    await form.getByRole('button', { name: 'Add an endpoint' }).click()
    await form.getByText('Events are only sent to addresses that begin with https://.').first().waitFor()
    await form.getByLabel('Address').fill(there.address)
    await form.getByRole('button', { name: 'Add an endpoint' }).click()
    await form.getByText(/^whsec_/).waitFor()
    await expectUsable(page)
    await form.getByRole('button', { name: 'Close', exact: true }).last().click()

    there.answer = { status: 500, body: 'The sheet is full.' }
    await page.getByRole('link', { name: there.address }).click()
    await page.getByText('Nothing was sent yet').waitFor()
    await page.getByRole('button', { name: 'Send a test' }).click()
    await page.getByRole('dialog').getByText('The sheet is full.').waitFor()
    await expectUsable(page)
    await page.keyboard.press('Escape')
    await inTransaction(shop.db, (tx) => tx.publish(productChanged({ productId: newId() })))
    await page.getByRole('button', { name: /^catalog.product-changed/ }).click()
    await page.getByRole('dialog').getByText('500').first().waitFor()
    there.answer = { status: 200 }
    await page.getByRole('dialog').getByRole('button', { name: 'Send again' }).click()
    await page.getByRole('dialog').getByText('Delivered').waitFor()
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Actions' }).click()
    await page.getByRole('menuitem', { name: 'Switch off' }).click()
    await page.getByText('Switched off by your staff.').waitFor()
    await inTransaction(shop.db, (tx) => tx.publish(productChanged({ productId: newId() })))
    await page.getByRole('button', { name: 'Switch on' }).click()
    await page.getByRole('button', { name: 'Replay' }).click()
    await expectUsable(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Send again' }).click()
    await page.getByRole('heading', { name: 'Replays' }).waitFor()
    await page.getByText('Done').waitFor()
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectUsable(page)
    expect(mishapsOf(visitor)).toEqual([])
  }, 90_000)
})
