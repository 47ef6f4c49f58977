import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/id.ts'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { findProductByHandle } from '../../src/modules/catalog/index.ts'
import { decideReview } from '../../src/modules/reviews/index.ts'
import { makeApiKey } from '../../src/modules/staff/index.ts'
import { chromiumPath, testBrowser } from '../../src/testing/browser.ts'
import { aReview } from '../../src/testing/reviews.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { weightOf } from './budgets.ts'
import { expectForEverybody, expectNoTrouble } from './shopping.ts'

const shots = process.env['SHOTS']

interface Listed {
  readonly items: readonly { readonly id: string }[]
}

describe.skipIf(!chromiumPath)('the chat beside a page', { timeout: 60_000 }, async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)
  const { key } = await inTransaction(shop.db, (tx) =>
    makeApiKey(tx, { name: 'Sora', scopes: ['conversations:write'], createdBy: 'hana' }),
  )

  // A product of one variant, and what somebody says of it.
  const cup = await inTransaction(shop.db, async (tx) => {
    const found = await findProductByHandle(tx, { handle: 'round-teapot', locale: 'en' })
    if (!found || !('product' in found)) throw new Error('The teapot is not there')
    const [variant] = found.product.variants
    const about = { productId: found.product.id, variantId: variant!.id, handle: 'round-teapot' }
    const review = await aReview(tx, about, { rating: 5, title: 'Pours without a drop', author: 'Minji K.' })
    await decideReview(tx, { reviewId: review.id, outcome: 'publish', by: 'hana' })
    return { reviewId: review.id }
  })

  async function staff<Told>(path: string, body?: object): Promise<Told> {
    const answer = await fetch(`${shop.url}/api/admin/v1/conversations${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': newId() },
      ...(body && { body: JSON.stringify(body) }),
    })
    expect([path, answer.status < 300, answer.status < 300 || (await answer.text())]).toEqual([path, true, true])
    return (answer.status === 204 ? undefined : await answer.json()) as Told
  }

  /** Somebody of the staff answers whoever wrote last. */
  async function answers(text: string, cards: readonly object[] = []): Promise<void> {
    const [thread] = (await staff<Listed>('?limit=1')).items
    const { items } = await staff<Listed>(`/${thread!.id}`)
    await staff(`/${thread!.id}/answers`, { id: newId(), text, cards, lastSeenMessageId: items.at(-1)!.id })
  }

  const look = async (page: import('playwright-core').Page, name: string) => {
    if (!shots) return
    for (const [size, width, height] of [
      ['390', 390, 844],
      ['1280', 1280, 900],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.waitForTimeout(500)
      await page.screenshot({ path: `${shots}/${name}-${size}.png` })
    }
    await page.setViewportSize({ width: 390, height: 844 })
  }

  it('S9 T14 U11: asks beside a product, is answered at once and by a person without a reload, and misses nothing', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    await page.goto('/products/jeju-green-tea')
    await look(page, 'product')
    const opener = page.locator('.chat-opener a')
    const panel = page.getByRole('dialog', { name: 'Ask us' })
    await opener.focus()
    await page.keyboard.press('Enter')
    await panel.getByText('Do you have a question about Jeju green tea?').waitFor()
    await look(page, 'empty')
    await expectForEverybody(page)
    await panel.getByRole('button', { name: 'Is Jeju green tea in stock?' }).click()
    await panel.locator('.chat-card.of-product').waitFor()
    await panel.getByLabel('Your message').fill('I would like to talk to a person')
    await panel.getByRole('button', { name: 'Send', exact: true }).click()
    await panel.getByLabel('Email').waitFor()
    expect(await panel.locator('.chat-card.of-product').isVisible()).toBe(true)
    await look(page, 'handed')
    await expectForEverybody(page)
    await answers('Hello, this is Sora.', [{ kind: 'review', reviewId: cup.reviewId }])
    await panel.getByText('Hello, this is Sora.').waitFor()
    await look(page, 'answered')
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
    await page.locator('.chat-opener a:focus').waitFor()

    await answers('One more thing.')
    await page.goto('/cart')
    await opener.locator('.count', { hasText: '1' }).waitFor()
    await look(page, 'badge')
    await opener.click()
    await panel.getByText('One more thing.').waitFor()
    expectNoTrouble(minji)
  })

  it('T21 K8: buys from a review card without leaving the chat', async () => {
    const minji = await browser.visitor({ viewport: { width: 1_280, height: 900 } })
    const { page } = minji
    await page.goto('/products/round-teapot')
    await page.locator('.chat-opener a').click()
    const panel = page.getByRole('dialog', { name: 'Ask us' })
    await panel.getByRole('button', { name: 'What do people say about' }).click()
    const card = panel.locator('.chat-card.of-review')
    await card.waitFor()
    await look(page, 'review')
    await page.setViewportSize({ width: 1_280, height: 900 })
    await card.getByRole('button', { name: 'Add to cart' }).click()
    await page.locator('#cart-drawer').waitFor()
    await page.locator('[data-cart] .count', { hasText: '1' }).first().waitFor()
    await look(page, 'drawer')
    await page.keyboard.press('Escape')
    await page.locator('#cart-drawer').waitFor({ state: 'detached' })
    expect(await panel.isVisible()).toBe(true)
    expectNoTrouble(minji)
  })

  it('S9: what was written offline is kept and leaves when she is back, once, with its picture', async () => {
    const minji = await browser.visitor({ locale: 'ko-KR' })
    const { page } = minji
    await page.goto('/ko')
    await page.locator('.chat-opener a').click()
    const panel = page.getByRole('dialog', { name: '물어보기' })
    await panel.getByRole('button', { name: '반품은 어떻게 하나요?' }).click()
    await panel.locator('.chat-said.of-helper').nth(1).waitFor()
    await look(page, 'ko')
    await expectForEverybody(page)
    const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#c8643c' } })
      .png()
      .toBuffer()
    await panel.getByLabel('사진 넣기').setInputFiles({ name: 'cup.png', mimeType: 'image/png', buffer: picture })
    await panel.locator('.chat-waiting li').waitFor()
    await panel.locator('.chat-waiting progress').waitFor({ state: 'detached' })
    await look(page, 'ko-picture')
    await page.context().setOffline(true)
    await panel.getByLabel('보낼 말').fill('شكرا لكم '.repeat(4) + 'w'.repeat(120))
    await panel.getByRole('button', { name: '보내기', exact: true }).click()
    await panel.locator('[data-failed]').getByText('인터넷이 끊겼어요').waitFor()
    await look(page, 'ko-offline')
    await page.context().setOffline(false)
    await panel.locator('[data-said].of-you img').waitFor()
    await panel.locator('[data-failed]').waitFor({ state: 'detached' })
    expect(await panel.locator('[data-said].of-you').count()).toBe(2)
    await look(page, 'ko-sent')
    await expectForEverybody(page)
    await page.goto('/ko/chat')
    await page.getByRole('heading', { level: 1, name: '물어보기' }).waitFor()
    await look(page, 'ko-page')
    await expectForEverybody(page)
  })

  it('U1: weighs nothing before it is asked for, and is a few quiet words at the checkout', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    await page.goto('/products/celadon-cup')
    expect(
      await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .join(),
      ),
    ).not.toMatch(/assets\/chat/)
    await page.locator('.buy-form [data-add]').click()
    await page.locator('#cart-drawer').waitFor()
    await page.goto('/checkout')
    await look(page, 'checkout')
    await page.getByRole('link', { name: 'Need help?' }).click()
    await page
      .getByRole('dialog', { name: 'Ask us' })
      .getByText(/thing.* in your cart/)
      .waitFor()
    await expectForEverybody(page)
    const { overBudget } = await weightOf(page, '/chat')
    expect(overBudget.filter((over) => /script|html/.test(over))).toEqual([])
    const plain = await browser.visitor({ javaScriptEnabled: false })
    await plain.page.goto('/products/celadon-cup')
    await plain.page.locator('.chat-opener a').click()
    await look(plain.page, 'plain')
    await plain.page.getByRole('button', { name: 'Is Celadon cup in stock?' }).click()
    await plain.page.locator('.chat-card.of-product').waitFor()
    await look(plain.page, 'plain-said')
    expectNoTrouble(minji)
  })
})
