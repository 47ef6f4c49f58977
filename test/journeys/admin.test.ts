import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { shopSettings } from '../../src/modules/shop/index.ts'
import { makeMember } from '../../src/modules/staff/index.ts'
import { anotherPage, barriersOf, chromiumPath, testBrowser, type Visitor } from '../../src/testing/browser.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { orderAGift } from './order-a-gift.ts'
import { desk, phone, quietOf } from './staff-at-work.ts'

describe.skipIf(!chromiumPath)('staff in the admin', async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)
  const owner = { email: 'hana@shop.test', password: 'a long password' }
  const userId = await shop.running.staff.setPassword({ name: 'Hana', ...owner })
  await inTransaction(shop.db, (tx) => makeMember(tx, { userId, role: 'owner' }))
  const { number } = await orderAGift(shop)

  async function signIn(page: Page, as = owner): Promise<void> {
    await page.goto('/admin')
    await page.getByLabel('Email').fill(as.email)
    await page.getByRole('textbox', { name: 'Password' }).fill(as.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  }

  /** Signed in once for all: more than three in ten seconds are taken for guesses. */
  let first: Visitor | undefined
  async function signedIn(viewport = phone, path = '/admin') {
    const visitor = first ? await anotherPage(first) : await browser.visitor()
    const { page } = visitor
    const account = page.getByRole('button', { name: 'Account of Hana' })
    onTestFinished(() => page.close())
    await page.setViewportSize(viewport)
    if (!first) {
      await signIn(page)
      await account.waitFor()
    }
    if (first || path !== '/admin') await page.goto(path)
    await account.waitFor()
    first ??= visitor
    return visitor
  }

  it('says what to do after a wrong password, and lets nobody in', async () => {
    const { page } = await browser.visitor()
    await signIn(page, { ...owner, password: 'not her password' })
    await page.getByText('Email or password is not right').waitFor()
    expect(await barriersOf(page)).toEqual([])
    expect(await page.getByRole('navigation').count()).toBe(0)
  })

  it('read a mail in the outbox as its reader sees it', async () => {
    const { page, troubles } = await signedIn(desk, '/admin/outbox')
    await page.getByRole('link', { name: new RegExp(`we have your order ${number}`) }).click()
    const mail = page.frameLocator('iframe')
    await mail.getByText('See your order').waitFor()
    expect(await mail.getByText('See your order').evaluate((link) => getComputedStyle(link).color)).not.toBe(
      'rgb(0, 0, 238)',
    )
    await page.getByRole('tab', { name: 'Plain text' }).click()
    await page.locator('pre', { hasText: `Your order ${number}` }).waitFor()
    expect(await barriersOf(page)).toEqual([])
    expect(troubles).toEqual([])
  })

  it('change a setting, and the audit trail names who did', async () => {
    const { page, troubles } = await signedIn(desk)
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await page.getByLabel('Tagline (English)').fill('Tea for two')
    expect(await barriersOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    expect((await inTransaction(shop.db, shopSettings)).tagline['en']).toBe('Tea for two')
    await page.getByRole('link', { name: 'Audit trail' }).click()
    await page.getByRole('row', { name: /Hana.*Change settings/ }).waitFor()
    expect(troubles).toEqual([])
  })

  it('are asked before they leave unsaved changes', async () => {
    const { page } = await signedIn(desk, '/admin/settings')
    await page.getByLabel('Tagline (English)').fill('Never saved')
    await page.getByRole('link', { name: 'Staff' }).click()
    await page.getByRole('button', { name: 'Stay here' }).click()
    expect(await page.getByLabel('Tagline (English)').inputValue()).toBe('Never saved')
    await page.getByRole('link', { name: 'Staff' }).click()
    await page.getByRole('button', { name: 'Leave and lose them' }).click()
    await page.getByRole('heading', { level: 1, name: 'Staff' }).waitFor()
  })

  it('are told when a new version is there, and what they write stays until they load it', async () => {
    const { page } = await signedIn(desk, '/admin/settings')
    await page.getByLabel('Tagline (English)').fill('Being written')
    await page.route(/\/admin\/assets\/.*\.js$/, (route) => route.fulfill({ status: 404 }))
    await page.route(/\/admin$/, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: (await response.text()).replaceAll('assets/index-', 'assets/newer-') })
    })
    await page.getByRole('link', { name: 'Staff' }).hover()
    await page.getByText('A new version is there.').waitFor()
    expect(await page.getByLabel('Tagline (English)').inputValue()).toBe('Being written')
    expect(await barriersOf(page)).toEqual([])
    await page.unrouteAll()
    page.on('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Reload' }).click()
    await page.getByText('A new version is there.').waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Staff' }).click()
    await page.getByRole('heading', { level: 1, name: 'Staff' }).waitFor()
  })

  it('find an order by the keyboard, write a remark and give part of the money back', async () => {
    const { page, troubles } = await signedIn(desk)
    await page.keyboard.press('g')
    await page.keyboard.press('o')
    await page.getByRole('link', { name: number }).waitFor()
    expect(await barriersOf(page)).toEqual([])
    await page.keyboard.press('/')
    await page.keyboard.type(number)
    await page.getByRole('link', { name: number }).press('Enter')
    await page.getByLabel('Remark').fill('Rang twice')
    await page.getByRole('button', { name: 'Add the remark' }).click()
    await page.getByText('Rang twice', { exact: true }).and(page.locator('p')).waitFor()
    expect(await barriersOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Refund' }).click()
    await page.getByLabel('Another amount').fill('5')
    await page.getByLabel('Reason').fill('A dent in the box')
    expect(await barriersOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Give the money back' }).click()
    await page.getByText('Money went back').waitFor()
    expect(troubles).toEqual([])
  })

  it('set price and stock in place, and describe a picture', async () => {
    const { page, troubles } = await signedIn(desk, '/admin/products')
    await page.getByRole('link', { name: /Celadon cup/ }).click()
    const asked: string[] = []
    page.on('request', (request) => {
      if (/\/stock\//.test(request.url()) && request.method() !== 'GET') asked.push(request.url())
    })
    await page.getByLabel(/^Price \(USD\)/).fill('35')
    await page.getByLabel(/^On hand/).fill('7')
    await page.getByText('The price is set.').waitFor()
    await page.getByLabel(/^On hand/).press('Enter')
    await page.getByRole('button', { name: '7 available' }).click()
    await page.getByRole('cell', { name: 'Counted' }).first().waitFor()
    expect(asked).toHaveLength(1)
    expect(await barriersOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Words for picture 1' }).click()
    await page.getByLabel('What the picture shows (English)').fill('The cup from above')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByText('The cup from above', { exact: true }).waitFor()
    const shown = async () => {
      const answer = await fetch(`${shop.url}/products/celadon-cup`)
      const html = await answer.text()
      return [answer.status, /itemprop="price"[^>]*|\$[\d.]+/.exec(html)?.[0], html.includes('The cup from above')]
    }
    await expect.poll(shown).toEqual([200, '$35.00', true])
    expect(troubles).toEqual([])
  })

  it('begin a product with nothing but its title', async () => {
    const { page, troubles } = await signedIn(desk, '/admin/products/new')
    await page.getByLabel('Title (English)').fill('Bamboo whisk')
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('heading', { level: 1, name: 'Bamboo whisk' }).waitFor()
    await page.getByText('No pictures yet').waitFor()
    expect(await barriersOf(page)).toEqual([])
    expect(troubles).toEqual([])
  })

  it('U10: audit the shop, see what to mend, answer a question and take it back', async () => {
    const { page, troubles } = await signedIn(phone, '/admin/store-audit')
    await page.getByText('Your shop was not audited yet').waitFor()
    await page.getByRole('button', { name: 'Run the audit' }).click()
    await page.getByRole('img', { name: /^Score \d+ of 100$/ }).waitFor()
    await page.getByRole('heading', { name: 'What to mend' }).waitFor()
    expect(await barriersOf(page)).toEqual([])

    await page.getByRole('tab', { name: /^Questions/ }).click()
    const question = page.getByRole('listitem').filter({ hasText: 'Is a backup made each day' })
    await question.getByText('Not for us').click()
    await question.getByText(/^Asked again on/).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await question.getByText('Not answered yet').waitFor()
    expect(await barriersOf(page)).toEqual([])
    expect(troubles).toEqual([])
  })

  it('find every place on a phone, in the dark', async () => {
    const { page, troubles } = await signedIn()
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByRole('button', { name: 'Open or close the menu' }).click()
    const links = await page.getByRole('navigation').getByRole('link').all()
    const places = await Promise.all(links.map((link) => link.getAttribute('href')))
    expect(places.length).toBeGreaterThan(5)
    const untilQuiet = quietOf(page)
    for (const place of places) {
      await page.getByRole('navigation').locator(`a[href="${place}"]`).dispatchEvent('click')
      await page.waitForURL((url) => url.pathname === place)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await untilQuiet()
      expect([place, await barriersOf(page)]).toEqual([place, []])
      const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect([place, isWider]).toEqual([place, false])
    }
    expect(troubles).toEqual([])
  }, 120_000)

  it('sign out, and the way in stands there again', async () => {
    const { page } = await signedIn(desk)
    await page.getByRole('button', { name: 'Account of Hana' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
  })
})
