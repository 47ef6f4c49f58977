import { describe, expect, it } from 'vitest'
import { reading } from '../../src/kernel/transaction.ts'
import { findProductByHandle, getProduct, listProducts } from '../../src/modules/catalog/index.ts'
import { listHolidays, listServices, listZones } from '../../src/modules/delivery/index.ts'
import { listMarkets, listPriceLists, listPrices, listTaxRates } from '../../src/modules/pricing/index.ts'
import { listPromotions } from '../../src/modules/promotions/index.ts'
import { chromiumPath } from '../../src/testing/browser.ts'
import { eventually } from '../../src/testing/eventually.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { orderAGift } from './order-a-gift.ts'
import { expectUsable, mishapsOf, staffAtWork } from './staff-at-work.ts'

const file = `Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Status
linen-shirt,Linen shirt,Size,S,LIN-S,shopify,4,49.00,active
linen-shirt,,,M,LIN-M,shopify,2,49.00,
wool-cap,Wool cap,Title,Default Title,CAP,shopify,1,not a price,active`

describe.skipIf(!chromiumPath)('staff in the admin', async () => {
  const shop = await runningShop()
  const staffAt = await staffAtWork(shop, { name: 'Hana', role: 'owner' })
  await orderAGift(shop)

  it('A9: see how it goes and what waits, and the same figures as a table', async () => {
    const visitor = await staffAt('/')
    const { page } = visitor
    await page.getByText('Sold (USD)').waitFor()
    await page.getByText('The same as a table').first().click()
    await page.getByRole('table', { name: 'Sold by day (USD)' }).waitFor()
    await expectUsable(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectUsable(page)
    await page.getByRole('link', { name: /To pack/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Packing' }).waitFor()
    expect(mishapsOf(visitor)).toEqual([])
  }, 90_000)

  it('P6: open a market with its own money, and confirm its tax rate', async () => {
    const visitor = await staffAt('/markets')
    const { page } = visitor
    await page.getByRole('button', { name: 'New market' }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Switzerland')
    await form.getByLabel('Short name').fill('Swiss!')
    await form.getByRole('combobox', { name: 'Countries' }).fill('Switz')
    await page.getByRole('option', { name: 'Switzerland' }).click()
    await page.keyboard.press('Escape')
    await form.getByRole('combobox', { name: 'Currency' }).fill('CHF')
    await page.getByRole('option', { name: /^CHF/ }).click()
    await form.getByRole('combobox', { name: 'Languages' }).fill('Engl')
    await page.getByRole('option', { name: 'English' }).click()
    await form.getByRole('textbox', { name: 'Name', exact: true }).click()
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('Use up to 32 small letters, digits and hyphens').first().waitFor()
    await expectUsable(page)
    await form.getByLabel('Short name').fill('swiss')
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('row', { name: /Switzerland CHF/ }).waitFor()
    await expectUsable(page)
    const market = (await reading(shop.db, listMarkets)).find(({ code }) => code === 'swiss')
    expect(market).toMatchObject({ currency: 'CHF', countries: ['CH'], taxIncluded: true, isDefault: false })

    await page.getByRole('button', { name: 'Change: America' }).click()
    const kept = form.getByRole('link', { name: /^1 of \d+ products is not sold here$/ })
    expect(await kept.getAttribute('href')).toBe('/admin/products?status=active&notSoldIn=market%3Aus')
    await expectUsable(page)
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Tax rates' }).click()
    await page.getByRole('button', { name: 'Change: MWST, Switzerland, standard' }).click()
    await form.getByLabel('Rate in percent').fill('8.125')
    await form.getByText('8.125 %: on a price of 100 without tax 8.13 is added').waitFor()
    await form.getByLabel('Confirmed by us').check()
    await expectUsable(page)
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'detached' })
    await expectUsable(page)
    const rates = await reading(shop.db, (read) => listTaxRates(read, { country: 'CH' }))
    expect(rates.find(({ taxClass }) => taxClass === 'standard')).toMatchObject({
      rateBasisPoints: 812.5,
      toBeChecked: false,
    })
    expect(mishapsOf(visitor)).toEqual([])
  }, 90_000)

  it('P6: make a price list for one market, and rename it', async () => {
    const visitor = await staffAt('/markets?part=lists')
    const { page } = visitor
    const form = page.getByRole('dialog')
    await page.getByRole('button', { name: 'New price list' }).click()
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Neighbours')
    await form.getByLabel('Short name').fill('standard')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('There is a list with this short name already. Choose another one.').waitFor()
    await expectUsable(page)
    await form.getByLabel('Short name').fill('neighbours')
    await form.getByRole('combobox', { name: 'Market' }).click()
    await page.getByRole('option').first().click()
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('row', { name: /Neighbours/ }).waitFor()
    await page.getByRole('button', { name: 'Change: Neighbours' }).click()
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Friends')
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('row', { name: /Friends/ }).waitFor()
    await expectUsable(page)
    const list = (await reading(shop.db, listPriceLists)).find(({ code }) => code === 'neighbours')
    expect(list).toMatchObject({ name: 'Friends', priority: 10, market: expect.any(String) as string })
    expect(mishapsOf(visitor)).toEqual([])
  }, 90_000)

  it('P6: give a thing a price by list on its own page, and take it away again', async () => {
    const { products } = await reading(shop.db, (read) => listProducts(read, { term: 'cup', locale: 'en', limit: 1 }))
    const visitor = await staffAt(`/products/${products[0]!.id}`)
    const { page } = visitor
    const price = page.getByLabel(/^Friends \([A-Z]{3}\)/).first()
    await price.fill('23')
    await price.press('Enter')
    await page.getByText('Prices by list').scrollIntoViewIfNeeded()
    const { variants } = await reading(shop.db, (read) => getProduct(read, products[0]!.id))
    const kept = async () =>
      (await reading(shop.db, (read) => listPrices(read, [variants[0]!.id]))).filter(
        ({ list }) => list === 'neighbours',
      )
    await eventually('the price to be kept', async () => (await kept()).length === 1)
    await expectUsable(page)
    await price.fill('')
    await price.press('Enter')
    await eventually('the price to be gone', async () => (await kept()).length === 0)
    expect(mishapsOf(visitor)).toEqual([])
  }, 90_000)

  it('K6: make a promotion with a code, and more codes that nobody can guess', async () => {
    const visitor = await staffAt('/promotions')
    const { page } = visitor
    await page.getByRole('link', { name: 'New promotion' }).click()
    await page.getByLabel('Title (English)').fill('Thanks, neighbour')
    await page.getByLabel('Codes', { exact: true }).and(page.locator('input')).first().fill('NEIGHBOUR')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: /^Off the price/ }).fill('130')
    await page.getByRole('button', { name: 'Make the promotion' }).click()
    await page.getByText('Write a share from 0.01 to 100 per cent.').waitFor()
    await expectUsable(page)
    await page.getByRole('textbox', { name: /^Off the price/ }).fill('15')
    await page.getByRole('button', { name: 'Make the promotion' }).click()
    await page.getByRole('heading', { level: 1, name: 'Thanks, neighbour' }).waitFor()
    await page.getByRole('button', { name: 'Make codes' }).click()
    await page.getByRole('dialog').getByLabel('How many').fill('3')
    await page.getByRole('dialog').getByRole('button', { name: 'Make codes' }).click()
    await page.getByText('3 codes are made.').waitFor()
    await expectUsable(page)
    const promotions = await reading(shop.db, (read) => listPromotions(read, { limit: 50 }))
    expect(promotions.find(({ title }) => title['en'] === 'Thanks, neighbour')).toMatchObject({
      rule: { kind: 'percent', basisPoints: 1_500 },
    })
    expect(mishapsOf(visitor)).toEqual([])
  }, 90_000)

  it('K5, F2: say where parcels go, what that costs, how long it takes, and on which days nobody packs', async () => {
    const visitor = await staffAt('/delivery')
    const { page } = visitor
    const form = page.getByRole('dialog')
    await page.getByRole('button', { name: 'New zone' }).click()
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Alps')
    await form.getByRole('textbox', { name: 'Country' }).fill('ch')
    await form.getByRole('button', { name: 'Save' }).click()
    const zone = page.locator('section', { has: page.getByRole('heading', { level: 2, name: 'Alps' }) })
    await zone.getByRole('button', { name: 'New rate' }).click()
    await form.getByLabel('Name (English)').fill('Post')
    await form.getByRole('textbox', { name: 'Code', exact: true }).fill('post')
    await form.getByRole('button', { name: 'Price in USD' }).click()
    await form.getByRole('textbox', { name: 'Price', exact: true }).fill('7.5')
    await form.getByRole('textbox', { name: 'Free from' }).fill('60')
    await expectUsable(page)
    await form.getByRole('button', { name: 'Save' }).click()
    await zone.getByText('$7.50').first().waitFor()
    await page.getByRole('tab', { name: 'Days off' }).click()
    await page.getByRole('button', { name: 'New day off' }).click()
    await form.getByLabel('Day').first().fill('2027-08-01')
    await form.getByRole('textbox', { name: 'Name' }).fill('National day')
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('row', { name: /National day/ }).waitFor()
    await expectUsable(page)
    const zones = await reading(shop.db, listZones)
    expect(zones.find(({ name }) => name === 'Alps')?.rates).toMatchObject([
      { code: 'post', prices: [{ currency: 'USD', freeFrom: 6_000, pricing: { by: 'flat', amount: 750 } }] },
    ])
    expect(await reading(shop.db, (read) => listHolidays(read, '2027-01-01'))).toContainEqual(
      expect.objectContaining({ on: '2027-08-01' }),
    )
    expect(mishapsOf(visitor)).toEqual([])
  }, 90_000)

  it('K12: offer something odd to be done for an order, with a price and what the packer does', async () => {
    const visitor = await staffAt('/delivery?part=services')
    const { page } = visitor
    const form = page.getByRole('dialog')
    await page.getByRole('button', { name: 'New service' }).click()
    await form.getByLabel('Name (English)').fill('Duct-tape crate')
    await form.getByRole('textbox', { name: 'Code', exact: true }).fill('duct-tape-crate')
    await form.getByRole('textbox', { name: 'Price (USD)' }).fill('12')
    await form.getByRole('textbox', { name: 'For whoever packs' }).fill('Three rolls, no gaps')
    await expectUsable(page)
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('row', { name: /Duct-tape crate/ }).waitFor()
    const services = await reading(shop.db, listServices)
    expect(services.find(({ code }) => code === 'duct-tape-crate')).toMatchObject({
      pickInstruction: 'Three rolls, no gaps',
      prices: [{ amount: 1_200, currency: 'USD' }],
    })
    expect(mishapsOf(visitor)).toEqual([])
  }, 90_000)

  it('A8: rehearse a file, which changes nothing, then import it and read what was left out', async () => {
    const visitor = await staffAt('/imports')
    const { page } = visitor
    await page.getByRole('button', { name: 'Rehearse' }).click()
    await page.getByText('Choose the CSV file.').waitFor()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'apparel.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
    await page.getByLabel('Currency of the prices').fill('usd')
    await expectUsable(page)
    await page.getByRole('button', { name: 'Rehearse' }).click()
    await page.getByText('2 of 2 products').waitFor()
    await page
      .getByRole('row', { name: /4.*Variant Price/ })
      .first()
      .waitFor()
    await expectUsable(page)
    const shirt = () => reading(shop.db, (read) => findProductByHandle(read, { handle: 'linen-shirt', locale: 'en' }))
    expect(await shirt()).toBeUndefined()
    await page.getByRole('button', { name: 'Import it now' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Import it now' }).click()
    await page.getByRole('heading', { level: 1, name: 'Import', exact: true }).waitFor()
    await page.getByText('2 of 2 products').waitFor()
    await page
      .getByRole('row', { name: /4.*Variant Price/ })
      .first()
      .waitFor()
    await expectUsable(page)
    expect(await shirt()).toBeDefined()
    expect(mishapsOf(visitor)).toEqual([])
  }, 90_000)
})
