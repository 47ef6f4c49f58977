import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { collectMeasurements, type Measurement } from '../../src/modules/analytics/index.ts'
import { giveExitReason } from '../../src/modules/checkout/index.ts'
import { consentToken, recordConsent, wordingOf } from '../../src/modules/consent/index.ts'
import { listOrders } from '../../src/modules/orders/index.ts'
import { nameProfile, observeTrait, profileByEmail } from '../../src/modules/profiles/index.ts'
import { makeMember } from '../../src/modules/staff/index.ts'
import { barriersOf, chromiumPath, testBrowser } from '../../src/testing/browser.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { visitorsOf } from '../../src/testing/experiments.ts'
import { orderAGift } from './order-a-gift.ts'
import { pageOfTheBrand } from './page-of-the-brand.ts'
import { expectUsable, mishapsOf, staffAtWork } from './staff-at-work.ts'

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
]

describe.skipIf(!chromiumPath)('what shoppers say and what staff learn of it', async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)
  const owner = { email: 'hana@shop.test', password: 'a long password' }
  const userId = await shop.running.staff.setPassword({ name: 'Hana', ...owner })
  await inTransaction(shop.db, (tx) => makeMember(tx, { userId, role: 'owner' }))
  const visiting = await staffAtWork(shop, { name: 'Mira', role: 'manager' })
  await orderAGift(shop)
  await inTransaction(shop.db, (tx) => collectMeasurements(tx, someViews()))
  await shop.db.pool.query(somePeople)
  const { profileId, token } = await inTransaction(shop.db, async (tx) => {
    const { orders } = await listOrders(tx, { limit: 1 })
    const about = { profileId: orders[0]!.profileId, channel: 'email', purpose: 'marketing' } as const
    await recordConsent(tx, { ...about, state: 'granted', wording: wordingOf('checkout', 'en'), source: 'checkout' })
    const { rows } = await shop.db.pool.query<{ id: string }>('select id from checkout.checkout limit 1')
    await giveExitReason(tx, { checkoutId: rows[0]!.id, reason: 'delivery-cost', comment: 'Five for tea?' })
    return { profileId: about.profileId, token: await consentToken(tx, about) }
  })

  it.each(sizes)(
    'P15: P11: K1: K5: K11: F2: U1: U2: T9: the figures, those of pages and the consent of a customer can be read by everybody ($width)',
    async (viewport) => {
      const { page, troubles } = await browser.visitor({ viewport })
      await page.goto('/admin')
      await page.getByLabel('Email').fill(owner.email)
      await page.getByRole('textbox', { name: 'Password' }).fill(owner.password)
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.getByRole('button', { name: 'Account of Hana' }).waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.goto('/admin/figures?part=selling')
        await page.getByText('Price of delivery').first().waitFor()
        expect(await barriersOf(page)).toEqual([])
        await page.goto('/admin/pages')
        await page.getByText('Needs work').first().waitFor()
        expect(await barriersOf(page)).toEqual([])
        await page.goto('/admin/reviews?part=proof')
        await page.getByText('Touched is not caused').waitFor()
        expect(await barriersOf(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
        // Each of these once in each width and once in each look.
        if (viewport.width < 600 !== (colorScheme === 'dark')) continue
        for (const [path, words] of peoplePages) {
          await page.goto(path)
          await page.getByText(words).first().waitFor()
          expect(await barriersOf(page)).toEqual([])
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
        }
      }
      await page.goto(`/admin/customers/${profileId}`)
      await page.getByText('She agreed to it.').waitFor()
      expect(await barriersOf(page)).toEqual([])
      expect(troubles).toEqual([])
    },
  )

  it('X4 N10: staff write an experiment down, are told that too few come, insist, and watch it with its rows', async () => {
    const visitor = await visiting('/experiments/new')
    const { page } = visitor
    await page.getByRole('textbox', { name: 'Key' }).fill('trust-at-payment')
    await page
      .getByLabel('What you expect, and why')
      .fill('Who sees by whom the payment is kept safe orders more often.')
    await page.getByText('Not enough traffic').waitFor()
    await expectUsable(page)
    await page.getByRole('button', { name: 'Save the draft' }).click()
    await page.getByRole('button', { name: 'Start anyway' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Start anyway' }).click()
    await page.getByText('Too few to say anything').first().waitFor()
    const experimentId = page.url().split('/').at(-1)!
    for (const [variant, buyers] of [['none', 40] as const, ['seals', 95] as const]) {
      await inTransaction(shop.db, (tx) => visitorsOf(tx, { experimentId, variant, count: 200, buyers }))
    }
    await page.reload()
    await page.getByText('Better, by more than chance explains.').waitFor()
    await page.getByText('As a table').click()
    await page.getByLabel('Only those who ordered').check()
    await page.getByRole('link', { name: '$118.00' }).first().waitFor()
    await expectUsable(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectUsable(page)
    expect(mishapsOf(visitor)).toEqual([])
  })

  it('A6: a page of the brand tells what people do there once they agreed, and staff see it come in', async () => {
    const recipes = await pageOfTheBrand(shop.url)
    const visitor = await visiting('/sources')
    const { page } = visitor
    await expectUsable(page)
    await page.getByRole('button', { name: 'Add a source' }).click()
    await page.getByLabel('Name').fill('Recipes')
    await page.getByLabel('Sites whose pages may send').fill('recipes.example/today')
    await page.getByRole('dialog').getByRole('button', { name: 'Add a source' }).click()
    await page.getByText('without a path').first().waitFor()
    await page.getByLabel('Sites whose pages may send').fill(recipes.origin)
    await page.getByRole('dialog').getByRole('button', { name: 'Add a source' }).click()
    const key = await page.getByRole('dialog').locator('pre').first().innerText()
    await expectUsable(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
    recipes.use(key)

    const reader = await browser.visitor()
    const sent: string[] = []
    reader.page.on('request', (request) => request.url().includes('/collect/events') && sent.push(request.url()))
    const cookies = async () => (await reader.page.context().cookies()).map(({ name }) => name)
    await reader.page.goto(recipes.origin)
    await reader.page.waitForFunction('window.dangol.track')
    await reader.page.waitForTimeout(1_200)
    expect([sent, await cookies()]).toEqual([[], []])
    await reader.page.evaluate("dangol.consent('granted'); dangol.identify('minji', { email: 'minji@example.com' })")
    await expect.poll(() => sent.length).toBe(1)
    expect(await cookies()).toEqual(['dangol_id'])
    await reader.page.evaluate("dangol.track('Recipe Saved')")
    await reader.page.goto('about:blank')
    const private_ = await browser.visitor({ extraHTTPHeaders: { 'sec-gpc': '1' } })
    await private_.page.addInitScript("Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })")
    await private_.page.goto(recipes.origin)
    await private_.page.waitForFunction('window.dangol.track')
    await private_.page.evaluate("dangol.consent('granted'); dangol.track('Not Told')")

    await page.getByRole('table', { name: 'Sources' }).getByRole('link', { name: 'Recipes' }).click()
    await page.getByText('Recipe Saved', { exact: true }).waitFor()
    for (const name of ['Recipe Opened', 'identify']) await page.getByText(name, { exact: true }).waitFor()
    expect(await page.getByText('Not Told').count()).toBe(0)
    expect(await private_.page.context().cookies()).toEqual([])
    await expectUsable(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectUsable(page)
    await page.getByRole('button', { name: /^Revoke/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('Revoked', { exact: true }).waitFor()
    expect(mishapsOf(visitor)).toEqual([])
    expect([...reader.troubles, ...private_.troubles]).toEqual([])
  })

  it.each(sizes)('M4: M20: the pages of her choices have no barriers, in both languages ($width)', async (viewport) => {
    const { page } = await browser.visitor({ viewport })
    for (const path of ['/news', `/preferences/${token}`, `/unsubscribe/${token}`, '/confirm-news/x']) {
      for (const prefix of ['', '/ko']) {
        await page.goto(prefix + path)
        expect(await barriersOf(page)).toEqual([])
      }
    }
  })

  it('P4 P5 N1: staff see a customer’s timeline grow at once, merge her with another, and take it back', async () => {
    const visitor = await visiting(`/customers/${profileId}?part=timeline`)
    const { page } = visitor
    await page.getByText('Met for the first time').first().waitFor()
    await inTransaction(shop.db, async (tx) => {
      const trait = { name: 'shoe-size', value: 42, source: 'shopper', observedAt: tx.now } as const
      await observeTrait(tx, { profileId, ...trait })
      await nameProfile(tx, { profileId: await profileByEmail(tx, 'twin@example.com'), name: 'Twin of hers' })
    })
    await page.getByText('Learnt of her: shoe-size').waitFor()
    await expectUsable(page)
    await page.getByRole('tab', { name: 'Who she is' }).click()
    await page.getByText('herself').waitFor()
    await expectUsable(page)
    await page.getByRole('button', { name: 'Merge with…' }).click()
    await page.getByRole('searchbox').fill('twin of')
    await page.getByRole('button', { name: 'Twin of hers' }).click()
    await page.getByText('Each has an email address of her own.').waitFor()
    await expectUsable(page)
    await page.getByLabel('What tells you so').fill('Both are hers')
    await page.getByRole('button', { name: 'Merge them' }).click()
    await page.getByText('They are one person now.').waitFor()
    await page.getByText('twin@example.com').first().waitFor()
    await page.getByRole('alert').getByRole('button', { name: 'Take back' }).click()
    await page.getByText('She is one profile; nothing was merged.').or(page.getByText('Taken back').first()).waitFor()
    await page.getByRole('button', { name: 'More for this customer' }).click()
    await page.getByRole('menuitem', { name: 'Erase her…' }).click()
    await page.getByText('First this has to be finished:').waitFor()
    await expectUsable(page)
    expect(mishapsOf(visitor)).toEqual([])
  }, 60_000)

  it('P16 M2 N12: staff put a segment together, see who fits while they write, and why somebody does or does not', async () => {
    const visitor = await visiting('/segments')
    const { page } = visitor
    await page.getByRole('row', { name: /First-time/ }).waitFor()
    await expectUsable(page)
    await page.getByRole('link', { name: 'New segment' }).click()
    await page.getByLabel('Name').first().fill('Bought at least once')
    await page.getByRole('textbox', { name: 'At least' }).fill('1')
    const fits = page.getByRole('status').filter({ hasText: /person|people/ })
    await fits.filter({ hasText: '1 person' }).waitFor()
    await page.getByRole('button', { name: 'Add condition' }).click()
    await page.getByRole('combobox', { name: 'Condition' }).last().click()
    await page.getByRole('option', { name: 'Tag' }).click()
    await page.getByText('Complete the conditions to see who fits.').waitFor()
    await expectUsable(page)
    await page.getByRole('textbox', { name: 'Tag' }).fill('nobody')
    await fits.filter({ hasText: '0 people' }).waitFor()
    await page.getByRole('button', { name: /Remove: .*tagged “nobody”/i }).click()
    await page.getByRole('button', { name: 'Make segment' }).click()
    await page.getByRole('heading', { level: 1, name: 'Bought at least once' }).waitFor()
    await page.locator('.row-link').first().waitFor({ timeout: 20_000 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectUsable(page)
    await page.goto(`/admin/customers/${profileId}?part=segments`)
    await page.getByText('In these segments').waitFor()
    await page.getByText('Bought at least once').first().waitFor()
    await expectUsable(page)
    expect(mishapsOf(visitor)).toEqual([])
  }, 90_000)
})

const peoplePages = [
  ['/admin', '50 of 80 people ordered again within 90 days of their first order.'],
  ['/admin/figures', 'By month of the first order'],
  ['/admin/figures?part=countries', 'South Korea'],
  ['/admin/figures/countries/KR', 'Nothing left in quiet hours.'],
] as const

/** Of eighty people who first bought a hundred days ago, fifty came back; Korea was written to at nine of its mornings. */
const somePeople = `
  insert into analytics.buyer_day (first_on, country, gap_days, people)
    select current_date - 100, 'KR', gap, case gap when -1 then 30 else 10 end from unnest('{-1,12,20,33,41,80}'::int[]) gap;
  insert into analytics.country_day values (current_date - 3, 'KR', 'KRW', 9, 540000, 60000, 1);
  insert into analytics.message_hour values (current_date - 2, 'KR', 9, 14);
`

/** Three views of the front page: fast, middling and slow. */
function someViews(): Measurement[] {
  const about = { template: 'home', subject: '', locale: 'en', market: 'us', device: 'phone', source: 'none' } as const
  return [1_000, 3_000, 5_000].flatMap((value, at) => [
    { ...about, id: `some-view-${at}-proof`, visitor: undefined, happening: { type: 'proof-seen', place: 'home' } },
    { ...about, id: `some-view-${at}-seen`, visitor: undefined, happening: { type: 'page-seen' } },
    { ...about, id: `some-view-${at}-lcp`, visitor: undefined, happening: { type: 'vital', vital: 'lcp', value } },
    { ...about, id: `some-view-${at}-inp`, visitor: undefined, happening: { type: 'vital', vital: 'inp', value: 300 } },
  ])
}
