import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import { dayAfter, dayOf, proofFigures } from '../../src/modules/analytics/index.ts'
import { findProductByHandle } from '../../src/modules/catalog/index.ts'
import { requestSignIn, signIn } from '../../src/modules/profiles/index.ts'
import { decideReview } from '../../src/modules/reviews/index.ts'
import { barriersOf, chromiumPath, testBrowser, type Visitor } from '../../src/testing/browser.ts'
import { anOrderOf, aReview } from '../../src/testing/reviews.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { pageOfOthers } from './elsewhere.ts'
import { expectForEverybody, expectNoTrouble } from './shopping.ts'
import { expectUsable, look, mishapsOf, staffAtWork } from './staff-at-work.ts'

const handle = 'flow-leggings'

describe.skipIf(!chromiumPath)('a review from its first star to the page', { timeout: 120_000 }, async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)
  const atWork = await staffAtWork(shop, { name: 'Hana', role: 'owner' })

  /** Minji, who has bought the leggings, and is signed in. */
  async function minji(): Promise<Visitor> {
    const { sessionToken } = await inTransaction(shop.db, async (tx) => {
      const found = await findProductByHandle(tx, { handle, locale: 'en' })
      if (!found || !('product' in found)) throw new Error(`No ${handle} in the demo`)
      const { id: productId, variants } = found.product
      await anOrderOf(tx, { productId, variantId: variants[0]!.id, handle }, { email: 'minji@example.com' })
      const { token } = await requestSignIn(tx, { email: 'minji@example.com' })
      return (await signIn(tx, { token })) as { sessionToken: string }
    })
    const visitor = await browser.visitor()
    await visitor.page
      .context()
      .addCookies([{ name: 'dangol_session', value: sessionToken, url: shop.url, httpOnly: true }])
    return visitor
  }

  async function write(page: Page): Promise<void> {
    await page.goto(`/products/${handle}`)
    await page.getByRole('link', { name: 'Write a review' }).click()
    await expectForEverybody(page)
    await page.getByLabel('2 stars: Not so good').check()
    await page.getByLabel('In one line').fill('The seam opened')
    await page.getByLabel('What is it like?').fill('Soft, but the inner seam opened after four washes.')
    await page.getByRole('button', { name: 'Send my review' }).click()
    await page.getByText('Thank you. Your review is with us.').waitFor()
    await expectForEverybody(page)
  }

  it('T1 T7 T9 N8: a buyer writes, staff decide without the stars and answer, and everybody reads it', async () => {
    const buyer = await minji()
    await write(buyer.page)

    const hana = await atWork('/reviews')
    const waiting = hana.page.getByRole('article')
    await waiting.getByText('The seam opened').waitFor()
    expect(await hana.page.locator('#content').innerText()).not.toMatch(/★|2 of 5/)
    await expectUsable(hana.page)
    await waiting.focus()
    await hana.page.keyboard.press('p')
    await hana.page.getByText('Nothing waits for you').waitFor()
    // Taken back before anybody was told the stars, it is still to be decided.
    await hana.page.getByRole('button', { name: 'Undo' }).click()
    await waiting.getByText('The seam opened').waitFor()
    await waiting.focus()
    await hana.page.keyboard.press('p')
    await hana.page.getByText('Nothing waits for you').waitFor()
    await hana.page.getByRole('tab', { name: 'Decided' }).click()
    await hana.page.getByRole('img', { name: '2 of 5 stars' }).waitFor()
    await hana.page.getByRole('button', { name: 'Answer', exact: true }).click()
    await hana.page.getByLabel('Your answer, for everybody to read').fill('Thank you. A new pair is on its way.')
    await hana.page.getByRole('button', { name: 'Answer', exact: true }).click()
    await hana.page.getByText('Our answer', { exact: true }).waitFor()
    for (const tab of ['On record', 'Figures']) {
      await hana.page.getByRole('tab', { name: tab }).click()
      await expectUsable(hana.page)
    }
    expect(mishapsOf(hana)).toEqual([])

    const sora = await browser.visitor({ colorScheme: 'dark' })
    await sora.page.goto(`/products/${handle}`)
    await sora.page.getByText('A new pair is on its way.').waitFor()
    await expectForEverybody(sora.page)
    await sora.page.locator('.to-reviews').click()
    await sora.page.getByRole('button', { name: 'This helped me' }).click()
    await sora.page.getByText('One person found it helpful').waitFor()
    await sora.page.getByRole('link', { name: '5 stars: 0' }).click()
    await sora.page.getByText('No review matches this.').waitFor()
    expect(sora.page.url()).toContain('r.stars=5')
    await sora.page.goto(`/ko/products/${handle}?r.sort=lowest`)
    await sora.page.getByText('여기서 구매').waitFor()
    await expectForEverybody(sora.page)
    await sora.page.goto('/reviews/how-we-publish')
    await expectForEverybody(sora.page)
    await sora.page.goto(`/products/${handle}`)
    await sora.page.locator('#reviews').scrollIntoViewIfNeeded()
    const from = await sora.page.evaluate(() => performance.now())
    await sora.page.waitForFunction((began) => performance.now() - began > 1_500, from)
    await sora.page.goto('/')
    const told = () =>
      reading(shop.db, (read) => proofFigures(read, { from: dayAfter(read.now, -1), to: dayOf(read.now) }))
    const ofList = async () => (await told()).stages.find(({ stage }) => stage === 'understand')!
    await expect
      .poll(async () => (await ofList()).deeds, { timeout: 10_000 })
      .toMatchObject({ rating: 1, helpful: 1, filter: 1 })
    await expect.poll(async () => (await ofList()).seen, { timeout: 10_000 }).toBeGreaterThan(0)
    expectNoTrouble(sora)
    expectNoTrouble(buyer)
  })

  it('T12: chooses what reviews speak of by a link above them, and finds the sentence marked', async () => {
    await inTransaction(shop.db, async (tx) => {
      const found = await findProductByHandle(tx, { handle, locale: 'en' })
      if (!found || !('product' in found)) throw new Error(`No ${handle} in the demo`)
      const { id: productId, variants } = found.product
      const body = 'I wear them daily. The seam is still perfect. Love them.'
      const { id: reviewId } = await aReview(tx, { productId, variantId: variants[0]!.id, handle }, { body, rating: 2 })
      await decideReview(tx, { reviewId, outcome: 'publish', by: 'hana' })
    })
    const sora = await browser.visitor()
    const chip = sora.page.getByRole('link', { name: /^Quality and wear/ })
    await expect.poll(() => sora.page.goto(`/products/${handle}`).then(() => chip.count()), { timeout: 15_000 }).toBe(1)
    await expectForEverybody(sora.page)
    await chip.click()
    await sora.page.locator('mark', { hasText: 'The seam is still perfect.' }).waitFor()
    expect(sora.page.url()).toContain('r.topic=quality')
    expect(await chip.evaluate((one) => one === document.activeElement)).toBe(true)
    await expectForEverybody(sora.page)
    expectNoTrouble(sora)
  })

  it('T4: a visitor asks without signing in, staff decide and answer by keys, and she finds it helpful', async () => {
    const alex = await browser.visitor({ javaScriptEnabled: false })
    await alex.page.goto(`/products/${handle}`)
    await alex.page.getByText('Ask a question').click()
    await alex.page.getByLabel('What do you want to know?').fill('Do they slide down when I run?')
    await alex.page.getByLabel('Shown as').fill('Alex')
    await alex.page.getByLabel('Email').fill('alex@example.com')
    await alex.page.getByRole('button', { name: 'Send my question' }).click()
    await alex.page.getByText('We write to alex@example.com when there is an answer.').waitFor()

    const hana = await atWork('/questions')
    const waiting = hana.page.getByRole('article')
    await waiting.getByText('Do they slide down').waitFor()
    await expectUsable(hana.page)
    await waiting.focus()
    await hana.page.keyboard.press('p')
    await hana.page.getByText('Nothing waits for you').waitFor()
    await hana.page.getByRole('button', { name: 'Undo' }).click()
    await waiting.getByText('Do they slide down').waitFor()
    await waiting.focus()
    await hana.page.keyboard.press('p')
    await hana.page.getByText('Nothing waits for you').waitFor()
    await hana.page.getByRole('tab', { name: 'Unanswered' }).click()
    await waiting.getByText('Do they slide down').waitFor()
    await hana.page.keyboard.press('a')
    await hana.page.getByLabel('Your answer, for everybody to read').fill('No: the waistband is wide.')
    await expectUsable(hana.page)
    await hana.page.keyboard.press('Control+Enter')
    await hana.page.getByText('Every question has an answer').waitFor()
    for (const tab of ['Answered', 'Figures']) {
      await hana.page.getByRole('tab', { name: tab, exact: true }).click()
      await expectUsable(hana.page)
    }
    expect(mishapsOf(hana)).toEqual([])

    const sora = await browser.visitor()
    await sora.page.goto(`/products/${handle}`)
    await expectForEverybody(sora.page)
    await sora.page.locator('#questions').getByRole('button', { name: 'This helped me' }).first().click()
    await sora.page.locator('#questions').getByText('One person found it helpful').waitFor()
    await sora.page.getByLabel('Search in questions, answers and reviews').fill('waistband')
    await sora.page.locator('.question-search').getByRole('button').click()
    await sora.page.getByText('No: the waistband is wide.').waitFor()
    await expectForEverybody(sora.page)
    await sora.page.goto('/ko/reviews/how-we-publish#questions')
    await expectForEverybody(sora.page)
    expectNoTrouble(sora)
    expectNoTrouble(alex)
  })

  it('A4 A8 A10: staff open a feed, copy an embed and see it, and bring reviews along after a rehearsal', async () => {
    const hana = await atWork('/reviews?part=elsewhere')
    const google = hana.page.getByRole('article', { name: 'Google product reviews' })
    const address = await google.getByLabel('Address').inputValue()
    expect((await fetch(address)).headers.get('content-type')).toBe('application/xml; charset=utf-8')
    await google.getByRole('button', { name: 'New address' }).click()
    await hana.page.getByRole('dialog').getByRole('button', { name: 'New address' }).click()
    await hana.page.getByText('The old address is dead.').waitFor()
    expect((await fetch(address)).status).toBe(404)
    await hana.page.getByRole('combobox', { name: 'Product' }).fill('Flow')
    await hana.page.getByRole('option', { name: /^Flow/ }).click()
    await hana.page
      .frameLocator('iframe')
      .getByRole('heading', { name: /^Reviews of/ })
      .waitFor()
    await hana.page.getByText('data-product="flow-leggings"').waitFor()
    await expectUsable(hana.page)
    await hana.page.getByRole('link', { name: 'Bring reviews from elsewhere' }).click()
    await hana.page.getByLabel('Judge.me reviews').check()
    const rows = [
      'title,body,rating,review_date,curated,reviewer_name,reviewer_email,product_handle',
      `Roomy,They run large at the waist,3,2025-03-02 10:12:00 UTC,ok,Alex Kim,alex@example.com,${handle}`,
      'Lost,Of nothing here,3,2025-03-02,ok,Jun,jun@example.com,no-such-thing',
    ]
    await hana.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'reviews.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) })
    await hana.page.getByRole('button', { name: 'Rehearse' }).click()
    await hana.page.getByText('The shop has no product “no-such-thing”').waitFor()
    await hana.page.getByText('2 of 2 reviews').waitFor()
    await expectUsable(hana.page)
    await hana.page.getByRole('button', { name: 'Import it now' }).click()
    await hana.page.getByRole('dialog').getByRole('button', { name: 'Import it now' }).click()
    await hana.page.getByRole('heading', { name: 'Import', exact: true }).waitFor()
    await hana.page.getByText('2 of 2 reviews').waitFor()
    expect(mishapsOf(hana)).toEqual([])
    const sora = await browser.visitor()
    await sora.page.goto(`/products/${handle}?r.sort=newest`)
    await sora.page.getByText(/Imported from Judge\.me on/).waitFor()
    await expectForEverybody(sora.page)
  })

  it('A10: one script tag shows them on a page of another origin: small, still, readable, and harmless', async () => {
    await inTransaction(shop.db, async (tx) => {
      const found = await findProductByHandle(tx, { handle, locale: 'en' })
      if (!found || !('product' in found)) throw new Error(`No ${handle} in the demo`)
      const { id: productId, variants } = found.product
      const hostile = '<img src=x onerror="window.broken = true"><script>window.broken = true</script>'
      const about = { title: hostile, body: `${hostile}\u202e gnisrever ${'long'.repeat(120)}`, author: '<b>Alex</b>' }
      const { id } = await aReview(tx, { productId, variantId: variants[0]!.id, handle }, { ...about, rating: 1 })
      await decideReview(tx, { reviewId: id, outcome: 'publish', by: 'hana' })
    })
    const { length } = gzipSync(await (await fetch(`${shop.url}/embed/reviews.js`)).text())
    expect(length).toBeLessThan(15_000)

    const tag = `<script async class="space" src="${shop.url}/embed/reviews.js" data-product="${handle}" data-jsonld></script>`
    const blog = await pageOfOthers(shop.url, tag)
    const visitor = await browser.visitor({ viewport: { width: 390, height: 844 } })
    const { page } = visitor
    // Late, so that what would move is there before it.
    await page.route('**/embed/reviews.js', async (route) => {
      await page.waitForTimeout(400)
      await route.continue()
    })
    await page.addInitScript(() => {
      const seen = globalThis as unknown as { moved: number }
      seen.moved = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.moved += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(blog.url)
    const widget = page.getByRole('region', { name: /^Reviews of/ })
    await widget.getByText('Soft, but the inner seam opened after four washes.').waitFor()
    await widget.getByRole('img', { name: '2 stars' }).first().waitFor()
    await widget.getByText('Bought here').first().waitFor()
    await widget.getByText(/Imported from Judge\.me/).waitFor()
    await widget.getByText('<b>Alex</b>').waitFor()
    expect(await page.evaluate(() => (globalThis as unknown as { broken?: boolean }).broken)).toBeUndefined()
    expect(await page.evaluate(() => (globalThis as unknown as { moved: number }).moved)).toBe(0)
    expect(await widget.evaluate((section) => getComputedStyle(section).fontSize)).toBe('16px')
    expect(await widget.getByRole('link', { name: /^Buy at/ }).getAttribute('href')).toBe(
      `${shop.url}/products/${handle}#from-embed`,
    )
    const told = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!) as {
      aggregateRating: { reviewCount: number; ratingValue: number }
      review: { reviewBody: string }[]
    }
    expect(await widget.getByText(`${told.aggregateRating.reviewCount} reviews`, { exact: true }).count()).toBe(1)
    for (const { reviewBody } of told.review) expect(await widget.innerText()).toContain(reviewBody.slice(0, 40))
    expect(await barriersOf(page)).toEqual([])
    await look(page, 390)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(await barriersOf(page)).toEqual([])
    await look(page, 1280)
    expectNoTrouble(visitor)
    blog.close()

    const korean = await pageOfOthers(shop.url, tag.replace('data-jsonld', 'data-lang="ko"'))
    await page.goto(korean.url)
    await page.getByRole('region', { name: /리뷰$/ }).waitFor()
    korean.close()
  })
})
