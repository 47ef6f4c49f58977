import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/id.ts'
import { inTransaction, type Tx } from '../../src/kernel/transaction.ts'
import { findProductByHandle } from '../../src/modules/catalog/index.ts'
import { decideReview } from '../../src/modules/reviews/index.ts'
import { makeApiKey } from '../../src/modules/staff/index.ts'
import { chromiumPath, testBrowser } from '../../src/testing/browser.ts'
import { eventually } from '../../src/testing/eventually.ts'
import { aReview } from '../../src/testing/reviews.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { weightOf } from './budgets.ts'
import { expectForEverybody, expectNoTrouble } from './shopping.ts'

interface Told {
  readonly items: readonly { readonly id: string }[]
  readonly about: { readonly path: string }
}

/** What somebody says of the teapot. */
async function aTeapotsReview(tx: Tx): Promise<string> {
  const found = await findProductByHandle(tx, { handle: 'round-teapot', locale: 'en' })
  if (!found || !('product' in found)) throw new Error('The teapot is not there')
  const { id: productId, variants, handle } = found.product
  const said = { rating: 5, title: 'Pours without a drop' }
  const { id } = await aReview(tx, { productId, variantId: variants[0]!.id, handle }, said)
  await decideReview(tx, { reviewId: id, outcome: 'publish', by: 'hana' })
  return id
}

describe.skipIf(!chromiumPath)('the chat beside a page', { timeout: 90_000 }, async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)
  const reviewId = await inTransaction(shop.db, aTeapotsReview)
  const { key } = await inTransaction(shop.db, (tx) =>
    makeApiKey(tx, { name: 'Sora', scopes: ['conversations:write'], createdBy: 'hana' }),
  )

  async function staff(path: string, body?: object): Promise<Told> {
    const answer = await fetch(`${shop.url}/api/admin/v1/conversations${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': newId() },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path} answered ${answer.status} ${text}`)
    return JSON.parse(text || '{}') as Told
  }
  const newest = async () => (await staff('?limit=1')).items[0]!.id

  /** Somebody of the staff answers whoever wrote last. */
  async function answers(text: string, cards: readonly object[] = []): Promise<void> {
    const thread = await newest()
    const { items } = await staff(`/${thread}`)
    await staff(`/${thread}/answers`, { id: newId(), text, cards, lastSeenMessageId: items.at(-1)!.id })
  }

  it('S9 T14 U11: asks beside a product, is answered at once and by a person without a reload, and misses nothing', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    await page.goto('/products/jeju-green-tea')
    const opener = page.locator('.chat-opener a')
    const panel = page.getByRole('dialog', { name: 'Ask us' })
    await opener.focus()
    await page.keyboard.press('Enter')
    await panel.getByText('Do you have a question about Jeju green tea?').waitFor()
    await expectForEverybody(page)
    await panel.getByRole('button', { name: 'Is Jeju green tea in stock?' }).click()
    await panel.locator('.chat-card.of-product').waitFor()
    await panel.getByLabel('Your message').fill('I would like to talk to a person')
    await panel.getByRole('button', { name: 'Send', exact: true }).click()
    await panel.getByLabel('Email').waitFor()
    expect(await panel.locator('.chat-card.of-product').isVisible()).toBe(true)
    const thread = await newest()
    expect((await staff(`/${thread}`)).about.path).toBe('/products/jeju-green-tea')
    await eventually('she sees that somebody is writing', async () => {
      await staff(`/${thread}/writing`, {})
      const seen = panel.getByText(/is writing$/).waitFor({ timeout: 2_000 })
      return seen.then(
        () => true,
        () => false,
      )
    })
    await answers('Hello, this is Sora.', [{ kind: 'review', reviewId }])
    await panel.locator('.chat-card.of-review').getByText('Pours without a drop').waitFor()
    await expectForEverybody(page)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
    await page.locator('.chat-opener a:focus').waitFor()

    await answers('One more thing.')
    await page.goto('/cart')
    await opener.locator('.count').waitFor()
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
    await panel.locator('.chat-card.of-review').getByRole('button', { name: 'Add to cart' }).click()
    await page.getByRole('link', { name: 'To the checkout' }).waitFor()
    await page.locator('.site-tools .count', { hasText: '1' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('#cart-drawer').waitFor({ state: 'detached' })
    expect(await panel.isVisible()).toBe(true)
    expectNoTrouble(minji)
  })

  it('S9 P6: what was written offline is kept and leaves once she is back; without a stream she is told all the same', async () => {
    const { page } = await browser.visitor({ locale: 'ko-KR' })
    await page.route('**/chat/stream*', (route) => route.fulfill({ status: 503 }))
    await page.goto('/ko')
    await page.locator('.chat-opener a').click()
    const panel = page.getByRole('dialog', { name: '물어보기' })
    await panel.getByRole('button', { name: '반품은 어떻게 하나요?' }).click()
    await panel.locator('.chat-said.of-helper').nth(1).waitFor()
    const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: '#c8643c' } }).png()
    const file = { name: 'cup.png', mimeType: 'image/png', buffer: await picture.toBuffer() }
    await panel.getByLabel('사진 넣기').setInputFiles(file)
    await panel.locator('.chat-waiting li:not(:has(progress))').waitFor()
    await page.context().setOffline(true)
    await panel.getByLabel('보낼 말').fill(`${'شكرا لكم '.repeat(4)}${'w'.repeat(120)}`)
    await panel.getByRole('button', { name: '보내기', exact: true }).click()
    await panel.locator('[data-failed]').getByText('인터넷이 끊겼어요').waitFor()
    await expectForEverybody(page)
    await page.context().setOffline(false)
    await panel.locator('[data-said].of-you img').waitFor()
    await panel.locator('[data-failed]').waitFor({ state: 'detached' })
    expect(await panel.locator('[data-said].of-you').count()).toBe(2)
    await answers('안녕하세요, 소라예요.')
    await panel.getByText('안녕하세요, 소라예요.').waitFor()
    await page.goto('/ko/chat')
    await page.getByText('안녕하세요, 소라예요.').waitFor()
    await expectForEverybody(page)
  })

  it('U1 U11: weighs nothing before it is asked for, is a few quiet words at the checkout, and a page without JavaScript', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto('/products/celadon-cup', { waitUntil: 'networkidle' })
    expect(asked.filter((path) => path.includes('chat'))).toEqual([])
    await page.locator('.buy-form [data-add]').click()
    await page.locator('#cart-drawer').waitFor()
    await page.goto('/checkout')
    await page.getByRole('link', { name: 'Need help?' }).click()
    await page.getByRole('dialog', { name: 'Ask us' }).getByText('in your cart').waitFor()
    const { overBudget } = await weightOf(page, '/chat')
    expect(overBudget.filter((over) => /script|html/.test(over))).toEqual([])
    expectNoTrouble(minji)

    const { page: plain } = await browser.visitor({ javaScriptEnabled: false })
    await plain.goto('/products/celadon-cup')
    await plain.locator('.chat-opener a').click()
    await plain.getByRole('button', { name: 'Is Celadon cup in stock?' }).dblclick()
    await plain.locator('.chat-card.of-product').waitFor()
    expect(await plain.locator('.chat-said.of-you').count()).toBe(1)
    expect(await plain.getByRole('link', { name: 'Look for answers' }).isVisible()).toBe(true)
  })
})
