import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { reading } from '../../src/kernel/transaction.ts'
import { listStock, listStockCards, stockLedger } from '../../src/modules/inventory/index.ts'
import { chromiumPath } from '../../src/testing/browser.ts'
import { eventually } from '../../src/testing/eventually.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { expectUsable, mishapsOf, staffAtWork, phone } from './staff-at-work.ts'

describe.skipIf(!chromiumPath)('staff look after the stock', async () => {
  const shop = await runningShop()
  const staffAt = await staffAtWork(shop, { name: 'Hana', role: 'owner' })
  const cards = (search?: string) =>
    reading(shop.db, async (read) => (await listStockCards(read, { search, lowBelow: 5, limit: 50 })).variantIds)
  await eventually('the cards of the demo are drawn', async () => (await cards('celadon cup')).length === 1)
  const [cup] = await cards('celadon cup')
  const stockOfCup = async () => (await reading(shop.db, (read) => listStock(read, { variantIds: [cup!] }))).stock[0]!
  const ledgerOfCup = async () =>
    (await reading(shop.db, (read) => stockLedger(read, { variantId: cup!, limit: 2 }))).entries

  it('A9: count in place, take it back, and find what is sold out', async () => {
    const visitor = await staffAt('/stock')
    const { page } = visitor
    await page.getByLabel('On hand, Celadon cup').waitFor()
    await expectUsable(page)
    await page.keyboard.press('/')
    await page.keyboard.type('celadon cup')
    const field = page.getByLabel('On hand, Celadon cup')
    const before = (await stockOfCup()).onHand
    await field.fill('0')
    await field.press('Enter')
    await page.getByText('Celadon cup: 0 on hand.').waitFor()
    await page.getByRole('radiogroup', { name: 'Which' }).getByText('Sold out').click()
    await page
      .getByRole('row', { name: /Celadon cup/ })
      .getByText('Sold out')
      .waitFor()
    expect((await stockOfCup()).onHand).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone.').waitFor()
    await page.getByText('Nothing fits').waitFor()
    expect((await stockOfCup()).onHand).toBe(before)
    expect((await ledgerOfCup())[0]).toMatchObject({ delta: before, reason: 'corrected' })
    expect(mishapsOf(visitor)).toEqual([])
  }, 60_000)

  it('N5: say that units broke and why, beside everything that ever happened to them, on a phone', async () => {
    const visitor = await staffAt('/stock?search=celadon cup', phone)
    const { page } = visitor
    const before = (await stockOfCup()).onHand
    await page.getByRole('button', { name: 'Details: Celadon cup' }).click()
    const drawer = page.getByRole('dialog', { name: 'Stock of Celadon cup' })
    await drawer.getByText('Went out').click()
    await drawer.getByRole('button', { name: 'Keep it' }).click()
    await drawer.getByText('Write how many units.').waitFor()
    await drawer.getByLabel('Units').fill(String(before + 1))
    await drawer.getByLabel('Belongs to').fill('Shelf fell')
    await drawer.getByRole('button', { name: 'Keep it' }).click()
    await drawer.getByRole('alert').waitFor()
    await expectUsable(page)
    await drawer.getByLabel('Units').fill('2')
    await drawer.getByRole('button', { name: 'Keep it' }).click()
    await drawer.getByRole('cell', { name: 'Damaged' }).waitFor()
    expect((await stockOfCup()).onHand).toBe(before - 2)
    expect((await ledgerOfCup())[0]).toMatchObject({ delta: -2, reason: 'damaged', reference: 'Shelf fell' })
    await drawer.getByRole('radio', { name: 'Sell on' }).click()
    await eventually('the policy is kept', async () => (await stockOfCup()).policy === 'continue')
    await drawer.getByRole('checkbox', { name: 'Count this stock' }).click()
    await drawer.getByRole('checkbox', { name: 'Count this stock', checked: false }).waitFor()
    await drawer.getByRole('checkbox', { name: 'Count this stock' }).click()
    await drawer.getByRole('radio', { name: 'Sell on' }).waitFor()
    expect(mishapsOf(visitor)).toEqual([])
  }, 60_000)

  it('A9: open a second place, move units there, and see both', async () => {
    const visitor = await staffAt('/stock?part=locations')
    const { page } = visitor
    await page.getByRole('button', { name: 'New location' }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Market hall')
    await page.getByLabel('Short name').fill('Market Hall')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('small letters, digits and hyphens, like market-hall').first().waitFor()
    await expectUsable(page)
    await page.getByLabel('Short name').fill('market-hall')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('row', { name: /Market hall/ }).waitFor()
    await page.goto('/admin/stock?search=celadon cup')
    await page.getByRole('button', { name: 'Details: Celadon cup' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('Moved', { exact: true }).first().click()
    await drawer.getByLabel('Units').fill('3')
    await drawer.getByRole('combobox', { name: 'To' }).click()
    await page.getByRole('option', { name: 'Market hall' }).click()
    await drawer.getByRole('button', { name: 'Keep it' }).click()
    await drawer.getByRole('row', { name: /Market hall 3 0 3/ }).waitFor()
    await page.getByRole('button', { name: 'Close' }).first().click()
    await page.getByText(/Main \d+ · Market hall 3/).waitFor()
    await expectUsable(page)
    expect(mishapsOf(visitor)).toEqual([])
  }, 60_000)

  it('take all of it along as a file', async () => {
    const { page } = await staffAt('/stock?search=celadon cup')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download as CSV' }).click(),
    ])
    const lines = (await readFile(await file.path(), 'utf8')).split('\r\n')
    expect(lines[0]).toMatch(/^\uFEFFProduct,Variant,SKU/)
    expect(lines[1]).toMatch(/^Celadon cup,/)
    expect(lines).toHaveLength(3)
  })
})
