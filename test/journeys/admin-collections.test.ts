import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { query } from '../../src/kernel/query.ts'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import { listCategories, listCollections, noteSearch, searchProducts } from '../../src/modules/catalog/index.ts'
import { barriersOf, chromiumPath } from '../../src/testing/browser.ts'
import { eventually } from '../../src/testing/eventually.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { desk, phone, staffAtWork } from './staff-at-work.ts'

const countTeas = `select count(*) as all, count(*) filter (where status = 'active') as "onSale"
  from catalog.product where 'tea' = any(tags)`

describe.skipIf(!chromiumPath)('staff who sort the goods', async () => {
  const shop = await runningShop()
  const visiting = await staffAtWork(shop, { name: 'Hana', role: 'manager' })
  const found = (term: string) => reading(shop.db, (read) => searchProducts(read, { term, locale: 'en', limit: 10 }))
  const collections = () => reading(shop.db, (read) => listCollections(read, { unpublished: true, limit: 100 }))

  /** Of a field with a list to choose from: the list has the same name. */
  const field = (where: Page | Locator, name: string) => where.locator('input').and(where.getByLabel(name))

  async function expectWellBuilt(page: Page): Promise<void> {
    expect(await barriersOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
  }

  for (const viewport of [phone, desk]) {
    it(`A9: find what a rule gathers while they write it, on a screen of ${viewport.width} pixels`, async () => {
      const title = `Teas at ${viewport.width}`
      const { page, troubles } = await visiting('/collections', viewport)
      await page.getByRole('link', { name: 'New collection' }).click()
      await page.getByLabel('Title (English)').fill(title)
      await page.getByText('Found by a rule').click()
      await page.getByText('Fill in every condition to see what fits.').waitFor()
      await field(page, 'Value').fill('tea')
      const [teas] = await reading(shop.db, (read) => query<{ all: number; onSale: number }>(read, countTeas, []))
      await page.getByText(`${teas!.all} products fit, ${teas!.onSale} of them on sale.`, { exact: true }).waitFor()
      await page.getByRole('button', { name: 'One more condition' }).click()
      const second = page.getByRole('group', { name: 'Condition 2' })
      await field(second, 'What').click()
      await page.getByRole('option', { name: 'Title' }).click()
      await expectWellBuilt(page)
      await page.getByRole('button', { name: 'Make the collection' }).click()
      await second.getByText('Say what it should be.').waitFor()
      await field(second, 'Value').fill('barley')
      await page.getByText(/^1 product fits, 1 of them on sale\.$/).waitFor()
      await page.getByRole('button', { name: 'Make the collection' }).click()
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await expectWellBuilt(page)
      const shown = await (await fetch(`${shop.url}/collections/teas-at-${viewport.width}`)).text()
      expect(shown).toContain('Roasted barley tea')
      expect(shown).not.toContain('Jeju green tea')
      expect(troubles).toEqual([])
    }, 90_000)
  }

  it('A9: choose products by hand, order them by the keyboard, and are asked before they lose it', async () => {
    const { page, troubles } = await visiting('/collections/new')
    await page.getByLabel('Title (English)').fill('Our favourites')
    await page.getByText('Nothing in it yet').waitFor()
    await page.getByRole('button', { name: 'Add products' }).click()
    const dialog = page.getByRole('dialog')
    for (const name of ['Jeju green tea', 'Celadon cup', 'Gift crate']) {
      await dialog.getByRole('searchbox').fill(name)
      await dialog.getByRole('checkbox', { name }).check()
    }
    await expectWellBuilt(page)
    await dialog.getByRole('button', { name: 'Add 3 products' }).click()
    await dialog.waitFor({ state: 'detached' })
    const names = () => page.locator('.sortable .sortable-what').allInnerTexts()
    expect((await names()).map((text) => text.trim())).toEqual(['Jeju green tea', 'Celadon cup', 'Gift crate'])
    const handle = page.getByRole('button', { name: 'Move Gift crate', exact: true })
    await handle.press('ArrowUp')
    await page.getByText('Gift crate is now at place 2 of 3.').waitFor()
    await page.keyboard.press('ArrowUp')
    await page.getByText('Gift crate is now at place 1 of 3.').waitFor()
    await page.getByRole('link', { name: 'All collections' }).click()
    await page.getByRole('button', { name: 'Stay here' }).click()
    await expectWellBuilt(page)
    await page.getByRole('button', { name: 'Make the collection' }).click()
    await page.getByRole('heading', { level: 1, name: 'Our favourites' }).waitFor()
    const shown = await (await fetch(`${shop.url}/collections/our-favourites`)).text()
    expect(shown.indexOf('Gift crate')).toBeLessThan(shown.indexOf('Jeju green tea'))

    await page.getByLabel('Name in addresses').fill('favourites')
    await page.getByText('/collections/our-favourites leads on to the new address').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    expect((await fetch(`${shop.url}/collections/our-favourites`)).url).toBe(`${shop.url}/collections/favourites`)
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('heading', { level: 1, name: 'Collections' }).waitFor()
    expect((await collections()).map(({ handle: one }) => one)).not.toContain('favourites')
    expect(troubles).toEqual([])
  }, 90_000)

  it('A9: name the field that the shop refuses: an address that another collection has', async () => {
    const { page } = await visiting('/collections')
    await page.getByRole('link', { name: 'Beauty' }).click()
    await page.getByLabel('Name in addresses').fill('gifts')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Another page already has the address “gifts”').first().waitFor()
    expect(await page.getByLabel('Name in addresses').getAttribute('aria-invalid')).toBe('true')
  })

  it('A9: drag a collection to another place, and the audit trail tells who did', async () => {
    const { page, troubles } = await visiting('/collections')
    const handle = page.getByRole('button', { name: 'Move Gifts', exact: true })
    const from = (await handle.boundingBox())!
    await page.mouse.move(from.x + 8, from.y + 8)
    await page.mouse.down()
    await page.mouse.move(from.x + 8, from.y - 40, { steps: 4 })
    await page.mouse.up()
    await page.getByText('The order is kept.').first().waitFor()
    const before = (handles: string[]) => handles.indexOf('gifts') < handles.indexOf('for-dogs')
    await eventually('gifts come before dogs', async () => before((await collections()).map(({ handle: one }) => one)))
    await expectWellBuilt(page)
    expect(troubles).toEqual([])
  }, 90_000)

  it('D2: let a category ask for one more thing, and order what stands beside it', async () => {
    const { page, troubles } = await visiting('/categories', phone)
    await expectWellBuilt(page)
    await page.getByRole('button', { name: 'Move Shoes up' }).click()
    await page.getByText('The order is kept.').waitFor()
    await page.getByRole('link', { name: 'Add a category below Shoes' }).click()
    await page.getByLabel('Title (English)').fill('Running shoes')
    await page.getByRole('button', { name: 'Ask for one more thing' }).click()
    await page.getByRole('button', { name: 'Make the category' }).click()
    await page.getByText('Give it a name.').waitFor()
    await page.getByLabel('Name (English)').fill('Heel drop')
    await field(page, 'Kind of answer').click()
    await page.getByRole('option', { name: 'Number' }).click()
    await page.getByLabel('Unit').fill('mm')
    await expectWellBuilt(page)
    await page.getByRole('button', { name: 'Make the category' }).click()
    await page.getByRole('link', { name: 'Running shoes', exact: true }).waitFor()
    const all = await reading(shop.db, listCategories)
    const made = all.find(({ handle }) => handle === 'running-shoes')
    expect(made?.attributes).toEqual([
      { key: 'heel-drop', kind: 'number', label: { en: 'Heel drop' }, required: false, unit: 'mm' },
    ])
    expect(all.findIndex(({ handle }) => handle === 'shoes')).toBeLessThan(
      all.findIndex(({ handle }) => handle === 'activewear'),
    )
    expect(troubles).toEqual([])
  }, 90_000)

  it('U3: see what shoppers look for in vain, and make a synonym of it', async () => {
    await inTransaction(shop.db, async (tx) => {
      await noteSearch(tx, { term: 'infusion', results: 0 })
      await noteSearch(tx, { term: 'cosy footwear', results: 0 })
    })
    expect((await found('infusion')).total).toBe(0)
    const { page, troubles } = await visiting('/searches', phone)
    await page.getByText('2 of 2 searches were for words that find nothing (100%).').waitFor()
    await expectWellBuilt(page)
    await page.getByRole('button', { name: 'Make a synonym for “infusion”' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByText('Write at least two words.').waitFor()
    await field(page, 'Words that mean the same').fill('tea')
    await page.keyboard.press('Enter')
    await expectWellBuilt(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('What you wrote here is not saved yet.').waitFor()
    await page.getByRole('button', { name: 'Stay here' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByText('Explained by a synonym').waitFor()
    expect((await found('infusion')).total).toBeGreaterThan(1)
    await page.getByRole('button', { name: 'Make a synonym for “cosy footwear”' }).click()
    await page.getByText('Which of the words is to lead on?').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()

    await page.getByRole('tab', { name: 'Synonyms' }).click()
    await expectWellBuilt(page)
    await page.getByRole('button', { name: 'Remove: infusion, tea' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('From the next search on').first().waitFor()
    expect((await found('infusion')).total).toBeGreaterThan(1)
    expect(troubles).toEqual([])
  }, 90_000)
})
