import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { barriersOf, chromiumPath, testBrowser } from '../../src/testing/browser.ts'
import { eventually } from '../../src/testing/eventually.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { budgets, farthestProduct, measured, weightOf } from './budgets.ts'
import { expectForEverybody, expectNoTrouble } from './shopping.ts'

const pages = ['/', '/products', '/products/flow-leggings', '/search', '/policies/returns']

interface Observed {
  shifted?: number
  PerformanceObserver: new (told: (list: { getEntries(): { value: number; hadRecentInput: boolean }[] }) => void) => {
    observe(about: { type: string; buffered: boolean }): void
  }
}

/** How far the page's parts moved by themselves while it loaded and was scrolled through (web.dev/articles/cls). */
async function shiftOf(page: Page, path: string): Promise<number> {
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.evaluate(() => {
    const all = globalThis as unknown as Observed
    all.shifted = 0
    new all.PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) all.shifted! += value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (let at = 0; at < 6; at++) await page.mouse.wheel(0, 700)
  await page.waitForLoadState('networkidle')
  return page.evaluate(() => (globalThis as unknown as Observed).shifted!)
}

/** White paper on the left and the shade “23 Honey” on the right, by the light of a warm bulb. */
async function paperBesideSkin() {
  const half = (background: string) => ({ create: { width: 200, height: 300, channels: 3 as const, background } })
  const skin = await sharp(half('#d78f59')).png().toBuffer()
  const buffer = await sharp({ create: { ...half('#efd2ac').create, width: 400 } })
    .composite([{ input: skin, left: 200, top: 0 }])
    .png()
    .toBuffer()
  return { name: 'by-the-lamp.png', mimeType: 'image/png', buffer }
}

describe.skipIf(!chromiumPath)('looking around', { timeout: 90_000 }, async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)

  it.each([390, 1280])('U7 U8: nothing moves by itself while a page comes (%i pixels)', async (width) => {
    const minji = await browser.visitor({ viewport: { width, height: 844 } })
    await minji.page.goto('/', { waitUntil: 'networkidle' })
    for (const path of pages) expect(await shiftOf(minji.page, path), path).toBe(0)
    expectNoTrouble(minji)
  })

  it('U7: hardly anything moves when the letters come last', async () => {
    const { page } = await browser.visitor()
    await page.route('**/*.woff2', async (route) => {
      await pause(400)
      await route.continue()
    })
    for (const path of ['/', '/products/flow-leggings']) expect(await shiftOf(page, path), path).toBeLessThan(0.003)
  })

  it('U9: everybody can read it by night and without motion', async () => {
    const sora = await browser.visitor({ colorScheme: 'dark', reducedMotion: 'reduce' })
    for (const path of pages) {
      await sora.page.goto(path)
      await expectForEverybody(sora.page)
    }
    expectNoTrouble(sora)
  })

  it('U9: a choice of night stays on the next page, also by day', async () => {
    const { page } = await browser.visitor({ colorScheme: 'light', javaScriptEnabled: false })
    await page.goto('/products')
    await page.getByRole('button', { name: 'Night' }).click()
    await page.waitForURL('**/products')
    await page.goto('/')
    expect(await page.locator('html').getAttribute('data-light')).toBe('night')
    await page.getByRole('button', { name: 'As your device' }).click()
    expect(await page.locator('html').getAttribute('data-light')).toBeNull()
  })

  it('U8 D7: choosing an option swaps price and address in place, by keyboard too', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    await page.goto('/products/jeju-green-tea')
    await page.evaluate(() => Object.assign(globalThis, { stays: true }))
    const [small, large] = [/50 g/, /100 g/].map((name) => page.locator('[data-choice]').filter({ hasText: name }))
    await large!.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**?Size=100+g')
    expect(await page.locator('.buy .price').first().textContent()).toBe('$24.00')
    expect(await large!.evaluate((link) => link === document.activeElement)).toBe(true)
    await small!.click()
    await page.waitForURL('**?Size=50+g')
    expect(await page.evaluate(() => 'stays' in globalThis)).toBe(true)
    expectNoTrouble(minji)
  })

  it('U3 U7: narrows a list on a phone, and takes it back', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    await page.goto('/products')
    const all = await page.locator('.results .card').count()
    await page.locator('.filters summary').click()
    await page.getByLabel('Night', { exact: false }).first().check()
    await page.waitForURL('**/products?*f.*')
    await page.keyboard.press('Escape')
    expect(await page.locator('.results .card').count()).toBeLessThan(all)
    await expectForEverybody(page)
    await page.getByRole('link', { name: 'Without Night' }).click()
    await page.waitForURL('**/products')
    expect(await page.locator('.results .card').count()).toBe(all)
    expectNoTrouble(minji)
  })

  it('U8: narrows a list without JavaScript', async () => {
    const { page } = await browser.visitor({ javaScriptEnabled: false, viewport: { width: 1280, height: 844 } })
    await page.goto('/products')
    await page.getByLabel('Night', { exact: false }).first().check()
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByRole('link', { name: 'Without Night' }).waitFor()
  })

  it('U3: finds by suggestions with the keyboard alone', async () => {
    const minji = await browser.visitor({ viewport: { width: 1280, height: 844 } })
    const { page } = minji
    await page.goto('/')
    const field = page.getByRole('combobox', { name: 'Search' })
    await field.pressSequentially('green')
    await page.getByRole('option').first().waitFor()
    expect(await barriersOf(page)).toEqual([])
    await field.press('Escape')
    expect(await field.getAttribute('aria-expanded')).toBe('false')
    await field.fill('jeju')
    await page.getByRole('option', { name: /Jeju green tea/ }).waitFor()
    await field.press('ArrowDown')
    await field.press('Enter')
    await page.waitForURL('**/products/jeju-green-tea')
    expectNoTrouble(minji)
  })

  it('D1: looks closely at a picture, and comes back', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    await page.goto('/products/flow-leggings')
    await page.locator('[data-zoom]').first().click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await expectForEverybody(page)
    await dialog.locator('img').click()
    expect(await dialog.locator('img').evaluate((image) => image.clientWidth > innerWidth)).toBe(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expectNoTrouble(minji)
  })

  it('D6: finds a shade from a photo that never leaves the browser, marked by tap and by keys', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    await page.goto('/products/soft-focus-foundation/shade')
    await expectForEverybody(page)
    await page.getByText('Take it from a photo').click()
    await page.getByLabel('Photo with white paper in it').setInputFiles(await paperBesideSkin())
    const stage = page.locator('canvas')
    await page.getByText('Tap the white paper.').waitFor()
    const { width, height } = (await stage.boundingBox())!
    await stage.click({ position: { x: width / 4, y: height / 2 } })
    await page.getByText('Now choose what you look for').waitFor()
    expect(await page.getByLabel('My skin').isChecked()).toBe(true)
    await page.getByRole('group', { name: /^The photo/ }).focus()
    for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+ArrowRight')
    await page.getByText('Both are marked.').waitFor()
    await expectForEverybody(page)
    await page.locator('[data-values]').getByRole('button').click()
    await page.waitForURL('**by=photo**')
    expect(await page.locator('.shade-nearest h3').first().textContent()).toBe('23 Honey')
    await page.getByText('23 Honey is the one').waitFor()
    await expectForEverybody(page)
    expect((await weightOf(page, '/products/soft-focus-foundation/shade')).overBudget).toEqual([])
    expect(sent.filter((one) => one.length > 2_000)).toEqual([])
    await page.goto('/collections/beauty')
    await page.getByRole('link', { name: 'Find your colour among all of these' }).click()
    await page.getByText('Name a colour').click()
    await page.getByLabel('Colour as # and six signs').fill('#d9a57f')
    await page.getByRole('button', { name: 'Show the nearest' }).last().click()
    await page.getByRole('heading', { name: 'Nearest to it' }).waitFor()
    expect(await page.locator('.shade-nearest h3').count()).toBe(3)
    await expectForEverybody(page)
    expectNoTrouble(minji)
  })

  it('D2: reads the sizes in inches as well', async () => {
    const { page } = await browser.visitor({ javaScriptEnabled: false })
    await page.goto('/products/flow-leggings')
    await page.getByText('Sizes', { exact: true }).click()
    await page.getByRole('radio', { name: 'Inches' }).check()
    expect(await page.getByRole('row', { name: /^XS/ }).textContent()).toContain('23.6')
  })

  it.each(pages)('U1 U5: keeps its budget of bytes and of what the first paint waits for: %s', async (path) => {
    const { page } = await browser.visitor()
    const weight = await weightOf(page, path)
    expect(weight.overBudget, JSON.stringify(budgets)).toEqual([])
    expect(weight.faults).toEqual([])
  })

  it('U3: from any page a product is three taps away at most, and so is every product from the front page', async () => {
    for (const from of [...pages, '/cart', '/account', '/no-such-page', '/ko'])
      expect(await farthestProduct(shop.url, from, { until: 'first' }), from).toBeLessThanOrEqual(3)
    expect(await farthestProduct(shop.url, '/', { until: 'all' })).toBeLessThanOrEqual(3)
  })

  it('U1 U2 U3: tells how it was seen: speed, time, a search in vain and the taps to a product', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    await page.goto('/search?q=zzzzzz')
    await page.goto('/')
    await page.locator('.card a').first().click()
    await page.waitForURL('**/products/**')
    await page.goto('/policies/returns')
    const now = () => measured(shop.running.app.edge)
    await eventually('what the pages told', async () => {
      const { searches, taps } = await now()
      return searches.inVain > 0 && taps !== null
    })
    const { templates, taps } = await now()
    const product = templates.find(({ template }) => template === 'product')!
    expect(product.visible!.medianMs).toBeGreaterThan(0)
    expect(product.vitals.lcp!.count).toBeGreaterThan(0)
    expect(taps!.within).toBeGreaterThan(0)
    expectNoTrouble(minji)
  })

  it('U2: tells nothing where the browser asks not to be measured', async () => {
    const { page } = await browser.visitor()
    await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }))
    const told: string[] = []
    page.on('request', (request) => request.url().endsWith('/collect') && told.push(request.url()))
    await page.goto('/', { waitUntil: 'networkidle' })
    await page.goto('/products', { waitUntil: 'networkidle' })
    expect(told).toEqual([])
  })
})
