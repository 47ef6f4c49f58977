import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { reading } from '../../src/kernel/transaction.ts'
import { findSetup, shopSettings } from '../../src/modules/shop/index.ts'
import { barriersOf, chromiumPath, testBrowser } from '../../src/testing/browser.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { desk, expectUsable, mishapsOf, phone, staffAtWork } from './staff-at-work.ts'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="120"><circle cx="60" cy="60" r="48" fill="#7a1f4b"/><rect x="130" y="40" width="330" height="40" rx="20" fill="#7a1f4b"/></svg>'
const logo = { name: 'logo.png', mimeType: 'image/png', buffer: await sharp(Buffer.from(drawing)).png().toBuffer() }

/** As `expectUsable`, for a page with a frame: the network of the preview rests when it likes. */
async function expectBarrierFree(page: Page): Promise<void> {
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport)
    expect([viewport.width, await barriersOf(page)]).toEqual([viewport.width, []])
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
    const folder = process.env['LOOK_AT']
    if (folder) await page.screenshot({ path: `${folder}/look-${viewport.width}.png`, fullPage: true })
  }
}

describe.skipIf(!chromiumPath)('a merchant in her first hour', async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)
  const staffAt = await staffAtWork(shop, { name: 'Hana', role: 'owner' })
  const answers = async () =>
    Object.fromEntries((await reading(shop.db, findSetup)).steps.map(({ step, answer }) => [step, answer]))

  it('U9: gives the shop its name, logo and colours, and sees them on the real front page before anybody else', async () => {
    const visitor = await staffAt('/')
    const { page } = visitor
    await page.getByText('0 of 6 steps behind you').first().waitFor()
    await expectUsable(page)
    await page.getByRole('link', { name: 'Go on: Name and look' }).click()
    await page.getByRole('heading', { level: 2, name: 'Name and look' }).waitFor()
    const front = page.frameLocator('iframe')
    await page.getByRole('textbox', { name: 'Name of the shop' }).fill('Plum & Pine')
    await page.getByLabel('Tagline (English)').fill('Small things, made slowly')
    await page.getByRole('textbox', { name: 'Brand', exact: true }).fill('#7a1f4b')
    await front.locator('.site-name', { hasText: 'Plum & Pine' }).waitFor()
    await front.getByText('Small things, made slowly').first().waitFor()
    await expect
      .poll(() => front.locator('.site-name').evaluate((link) => getComputedStyle(link).color))
      .toBe('rgb(122, 31, 75)')
    await page.locator('input[type=file]').setInputFiles(logo)
    await front.locator('.site-name img[alt="Plum & Pine"]').waitFor({ timeout: 30_000 })
    await expectBarrierFree(page)
    expect((await reading(shop.db, shopSettings)).name).not.toBe('Plum & Pine')

    await page.getByRole('link', { name: /Currency and markets/ }).click()
    await page.getByRole('dialog').getByText('Leave without saving?').waitFor()
    await page.getByRole('button', { name: 'Stay here' }).click()
    await page.getByRole('button', { name: 'Save and go on' }).click()
    await page.getByRole('heading', { level: 2, name: 'Currency and markets' }).waitFor()
    expect(await reading(shop.db, shopSettings)).toMatchObject({ name: 'Plum & Pine', colours: { brand: '#7a1f4b' } })
    expect(await answers()).toMatchObject({ look: 'done', markets: null })
    const shopper = await browser.visitor({ viewport: phone })
    await shopper.page.goto('/')
    await shopper.page.locator('.site-name img[alt="Plum & Pine"]').waitFor()
    expect([...mishapsOf(visitor), ...mishapsOf(shopper)]).toEqual([])
  }, 120_000)

  it('N14, P6: goes on another day on her phone, skips what can wait, and is told to order something herself', async () => {
    const visitor = await staffAt('/', phone)
    const { page } = visitor
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByRole('link', { name: 'Go on: Currency and markets' }).click()
    await page.getByText(/You sell in: .*\(USD\)/).waitFor()
    await expectUsable(page)
    await page.getByRole('button', { name: 'Done, go on' }).click()
    await page.getByRole('link', { name: 'Import from Shopify or WooCommerce' }).waitFor()
    await expectUsable(page)
    await page.getByRole('button', { name: 'Skip for now' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(/You send to: /).waitFor()
    await page.getByRole('button', { name: 'Done, go on' }).click()
    await page.getByText('STRIPE_SECRET_KEY').waitFor()
    await page.getByText('The test bank is on').waitFor()
    await expectUsable(page)
    await page.getByRole('button', { name: 'Done, go on' }).click()
    await page.getByText('Roles to choose from').waitFor()
    await expectUsable(page)
    await page.getByRole('button', { name: 'Skip for now' }).click()
    await page.getByRole('heading', { level: 2, name: 'What comes next' }).waitFor()
    await page.getByText('order it with your own address').waitFor()
    await expectUsable(page)
    const done = { look: 'done', markets: 'done', delivery: 'done', payment: 'done' }
    expect(await answers()).toEqual({ ...done, goods: 'skipped', staff: 'skipped' })
    await page.goto('/admin')
    await page.getByText('What waits').waitFor()
    expect(await page.getByRole('link', { name: /^Go on:/ }).count()).toBe(0)
    expect(mishapsOf(visitor)).toEqual([])
  }, 120_000)

  it('A9: puts the guide away, finds it in the settings, and brings it back', async () => {
    await shop.db.pool.query(`delete from shop.setup_answer where step = 'staff'`)
    const visitor = await staffAt('/')
    const { page } = visitor
    await page.getByRole('button', { name: 'Put away' }).click()
    await page.getByRole('link', { name: 'Go on: Staff' }).waitFor({ state: 'detached' })
    await page.goto('/admin/settings')
    await page.getByRole('link', { name: 'Guided set-up' }).click()
    await page.getByRole('button', { name: 'Show it on Today again' }).click()
    await page.goto('/admin')
    await page.getByRole('link', { name: 'Go on: Staff' }).waitFor()
    expect(mishapsOf(visitor)).toEqual([])
  }, 60_000)
})
