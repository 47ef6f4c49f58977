import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { reading } from '../../src/kernel/transaction.ts'
import { getProduct, listProducts } from '../../src/modules/catalog/index.ts'
import { barriersOf, chromiumPath } from '../../src/testing/browser.ts'
import { eventually } from '../../src/testing/eventually.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { desk, mishapsOf, phone, staffAtWork } from './staff-at-work.ts'

describe.skipIf(!chromiumPath)('staff who tell of a product', async () => {
  const shop = await runningShop()
  const visiting = await staffAtWork(shop, { name: 'Hana', role: 'manager' })
  const titled = async (term: string) => {
    const { products } = await reading(shop.db, (read) => listProducts(read, { term, locale: 'en', limit: 5 }))
    return reading(shop.db, (read) => getProduct(read, products[0]!.id))
  }
  const at = async (term: string) => `/products/${(await titled(term)).id}`

  async function expectWellBuilt(page: Page): Promise<void> {
    expect(await barriersOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
  }

  async function save(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').first().waitFor()
  }

  for (const viewport of [phone, desk]) {
    it(`D2: measure a size table by size on ${viewport.width} pixels, and shoppers read it`, async () => {
      const { page, troubles } = await visiting(await at('leggings'), viewport)
      const sizes = page.getByRole('group', { name: 'Sizes' })
      await sizes.getByLabel('Add a measure', { exact: true }).fill(`Inseam ${viewport.width}`)
      await sizes.getByLabel('Add a measure', { exact: true }).press('Enter')
      const cells = sizes.getByLabel(new RegExp(`^Inseam ${viewport.width}, size`))
      await cells.first().fill('71.5')
      await expectWellBuilt(page)
      await save(page)
      const shown = await (await fetch(`${shop.url}/products/${(await titled('leggings')).handle}`)).text()
      expect(shown).toContain('71.5')
      expect(troubles).toEqual([])
    }, 90_000)
  }

  it('D3: say what it is made of and how to use it; more than all of it is refused beside the field', async () => {
    const visitor = await visiting(await at('razor blades'))
    const { page } = visitor
    const material = page.getByRole('group', { name: 'Material', exact: true })
    const before = (await titled('razor blades')).attributes['material'] as object[] | undefined
    const place = before?.length ?? 0
    await material.getByRole('button', { name: 'Add a material' }).click()
    await material.getByLabel('Material (English)').nth(place).fill('Steel')
    await material.getByLabel('%').nth(place).fill('90')
    await material.getByRole('button', { name: 'Add a material' }).click()
    await material
      .getByLabel('Material (English)')
      .nth(place + 1)
      .fill('Platinum')
    await material
      .getByLabel('%')
      .nth(place + 1)
      .fill('20')
    await page.getByRole('group', { name: 'How to use' }).getByLabel('How to use (English)').fill('Rinse after use.')
    await page.getByRole('button', { name: 'Save' }).click()
    await material.getByRole('alert').waitFor()
    await material
      .getByLabel('%')
      .nth(place + 1)
      .fill('10')
    await save(page)
    expect((await titled('razor blades')).attributes).toMatchObject({
      material: [...(before ?? []), { name: { en: 'Steel' }, percent: 90 }, { name: { en: 'Platinum' }, percent: 10 }],
      'how-to': { en: 'Rinse after use.' },
    })
    expect(mishapsOf(visitor)).toEqual([])
  }, 90_000)

  it('D4: write an article on a phone, look at it, publish it for a product, and take it away with an undo', async () => {
    const { page, troubles } = await visiting('/help/new', phone)
    await page.getByLabel('Title (English)').fill('Mending celadon')
    await page.getByLabel('Text (English)').fill('<p>Gold in the <b>crack</b>.</p><script>x()</script>')
    await page.getByRole('button', { name: 'Preview' }).click()
    const shown = page.frameLocator('iframe')
    await shown.getByRole('heading', { name: 'Mending celadon' }).waitFor()
    await shown.getByText('Gold in the crack.').waitFor()
    await page.getByRole('dialog').getByRole('button').first().click()
    await page.getByText('Published', { exact: true }).click()
    await page.getByRole('button', { name: 'Add products' }).click()
    await page.getByLabel('Title, tag or article number').fill('celadon cup')
    await page.getByRole('checkbox', { name: /^Celadon cup/ }).check()
    await page.getByRole('button', { name: 'Add 1 product' }).click()
    await expectWellBuilt(page)
    await page.getByRole('button', { name: 'Keep the article' }).click()
    await page.getByRole('link', { name: 'See it in the shop' }).waitFor()
    const leads = async () => {
      const html = await (await fetch(`${shop.url}/products/celadon-cup`)).text()
      return html.includes('/help/mending-celadon')
    }
    expect(await leads()).toBe(true)

    await page.goto(`/admin${await at('celadon cup')}`)
    await page.getByRole('button', { name: 'Take “Mending celadon” away from this product' }).click()
    await eventually('the page no longer leads to it', async () => !(await leads()))
    await page.getByRole('button', { name: 'Undo' }).click()
    await eventually('the page leads to it again', leads)
    await expectWellBuilt(page)
    expect(troubles).toEqual([])
  }, 90_000)

  it('D5: what is missing is said with what it brings, and goes when it is told', async () => {
    const { page } = await visiting(await at('razor blades'))
    await page.getByLabel('Title for search engines (English)').fill('')
    await page.getByLabel('Text for search engines (English)').fill('')
    await save(page)
    await page.getByText('Write a title and a description for search engines.').waitFor()
    await page.getByLabel('Title for search engines (English)').fill('Razor blades')
    await page.getByLabel('Text for search engines (English)').fill('Sharp for ten shaves.')
    await save(page)
    await page.getByText('Write a title and a description for search engines.').waitFor({ state: 'detached' })
  }, 90_000)

  it('P6: keep a product from a market, are told what follows, and sell it there again with others', async () => {
    const visitor = await visiting(await at('razor blades'))
    const { page } = visitor
    const placed = async () => (await titled('razor blades')).notSoldIn
    await page.getByText('Not sold here: Shopping agents.').waitFor()
    for (const channel of ['Pages of the shop', 'Chat', 'Counter']) await page.getByLabel(channel).uncheck()
    await page.getByRole('alert').getByText('It would be sold nowhere.').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('It would be sold nowhere.').nth(1).waitFor()
    expect(await placed()).toEqual(['channel:agent'])
    for (const channel of ['Pages of the shop', 'Chat', 'Counter']) await page.getByLabel(channel).check()
    await page.getByLabel('America').uncheck()
    await page.getByText('Not sold here: America, Shopping agents.').waitFor()
    await expectWellBuilt(page)
    await save(page)
    expect(await placed()).toEqual(['channel:agent', 'market:us'])
    expect(await (await fetch(`${shop.url}/products/razor-blades`)).text()).toContain('We do not sell this here.')

    await page.goto('/admin/products')
    await page.getByRole('combobox', { name: 'Where it is not sold' }).click()
    await page.getByRole('option', { name: 'Not sold: America' }).click()
    await page.getByLabel('Choose Razor blades').check()
    await page.getByRole('button', { name: 'Where sold' }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('button', { name: 'Change where they are sold' }).click()
    await form.getByText('Choose at least one place.').waitFor()
    await form.getByRole('combobox', { name: 'Sell in', exact: true }).press('ArrowDown')
    await page.getByRole('option', { name: 'America' }).click()
    await page.keyboard.press('Escape')
    await expectWellBuilt(page)
    await form.getByRole('button', { name: 'Change where they are sold' }).click()
    await page.getByText('1 product is changed.').waitFor()
    expect(await placed()).toEqual(['channel:agent'])
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Taken back.').first().waitFor()
    expect(await placed()).toEqual(['channel:agent', 'market:us'])
    expect(mishapsOf(visitor)).toEqual([])
  }, 90_000)

  for (const viewport of [phone, desk]) {
    it(`D7: give a variant its pictures, numbers and former price on ${viewport.width} pixels`, async () => {
      const tint = await titled('lip tint')
      const visitor = await visiting(`/products/${tint.id}`, viewport)
      const { page } = visitor
      const index = viewport === phone ? 1 : 2
      const variant = tint.variants[index]!
      await page.getByRole('link', { name: variant.title, exact: true }).click()
      await page.getByRole('heading', { level: 1, name: variant.title }).waitFor()
      await page.getByRole('button', { name: 'Picture 2' }).click()
      await page.getByLabel('Article number').fill(`SHADE-${viewport.width}`)
      await page.getByLabel('Barcode').fill('4006381333931')
      await page.getByLabel('Weight', { exact: true }).fill('45')
      await page.getByLabel('Before (USD)').fill('1')
      await page.getByRole('button', { name: 'Save' }).click()
      await page
        .getByText(/more than the price|above the price|higher/i)
        .first()
        .waitFor()
      expect(await page.getByLabel('Before (USD)').getAttribute('aria-invalid')).toBe('true')
      await page.getByLabel('Before (USD)').fill('21')
      await expectWellBuilt(page)
      await save(page)
      const kept = (await titled('lip tint')).variants[index]!
      expect(kept).toMatchObject({ sku: `SHADE-${viewport.width}`, barcode: '4006381333931', weightGrams: 45 })
      expect(kept.mediaIds).toEqual([...variant.mediaIds, tint.media[1]!.mediaId])
      const choice = new URLSearchParams({ [tint.options[0]!.name]: variant.optionValues[0]! })
      const shown = await (await fetch(`${shop.url}/products/${tint.handle}?${choice}`)).text()
      expect(shown).toContain('$21.00')
      expect(mishapsOf(visitor)).toEqual([])
    }, 90_000)
  }

  it('D7: give a shade its colour and say it in words', async () => {
    const { page, troubles } = await visiting(await at('lip tint'), phone)
    await page.getByRole('button', { name: 'Colours and names' }).click()
    const look = page.getByRole('dialog').getByRole('group', { name: 'Camellia' })
    await look.locator('input').and(look.getByLabel('Colour')).fill('#aa2233')
    await look.getByLabel('In words (English)').fill('A warm red')
    await expectWellBuilt(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    expect((await titled('lip tint')).options[0]!.swatches?.['Camellia']).toMatchObject({
      colour: '#aa2233',
      text: { en: 'A warm red' },
    })
    expect(troubles).toEqual([])
  }, 90_000)

  it('A9: copy a product, change its address, archive it and take that back', async () => {
    const { page, troubles } = await visiting(await at('celadon cup'))
    await page.getByRole('button', { name: 'Duplicate' }).click()
    await page.getByRole('heading', { level: 1, name: 'Celadon cup (copy)' }).waitFor()
    await page.getByLabel('Name in addresses').fill('second-cup')
    await page.getByText('/products/celadon-cup-copy leads on to the new address').waitFor()
    await save(page)
    await page.getByRole('button', { name: 'Archive' }).click()
    await page.getByRole('button', { name: 'Restore' }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Archive' }).waitFor()
    expect((await titled('celadon cup copy')).status).toBe('draft')
    await expectWellBuilt(page)
    expect(troubles).toEqual([])
  }, 90_000)

  it('A9: keep what they write while a picture or a state is changed beside it', async () => {
    const { page } = await visiting(await at('jeju green tea'))
    await page.getByLabel('Title (English)').fill('Jeju green tea, first picking')
    await page.getByRole('button', { name: 'Show picture 1 later' }).click()
    await page.waitForLoadState('networkidle')
    expect(await page.getByLabel('Title (English)').inputValue()).toBe('Jeju green tea, first picking')
    await page.getByRole('link', { name: 'All products' }).click()
    await page.getByRole('button', { name: 'Stay here' }).click()
    await page.getByRole('button', { name: 'Discard' }).click()
  }, 90_000)

  it('A9: choose products by the keyboard, give them a tag, archive them and take it back', async () => {
    const { page, troubles } = await visiting('/products?search=bowl for dogs', phone)
    const box = (name: string) => page.getByRole('checkbox', { name: `Choose ${name}` })
    await box('Duck bowl for dogs').press('Space')
    await box('Salmon bowl for dogs').press('Space')
    await page.getByText('2 chosen').waitFor()
    await expectWellBuilt(page)
    await page.getByRole('button', { name: 'Tags', exact: true }).click()
    await page.getByRole('button', { name: 'Change the tags' }).click()
    await page.getByText('Write at least one tag.').waitFor()
    await page
      .locator('input')
      .and(page.getByLabel('Add', { exact: true }))
      .fill('Supper')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Change the tags' }).click()
    await page.getByText('2 products are changed.').waitFor()
    expect((await titled('duck bowl')).tags).toContain('Supper')
    await box('Duck bowl for dogs').press('Space')
    await page.getByRole('button', { name: 'Archive', exact: true }).click()
    await page.getByText('1 product is changed.').waitFor()
    expect((await titled('duck bowl')).status).toBe('archived')
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await eventually('the duck bowl is on sale again', async () => (await titled('duck bowl')).status === 'active')
    expect(troubles).toEqual([])
  }, 90_000)
})
