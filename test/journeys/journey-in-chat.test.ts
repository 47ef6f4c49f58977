import { describe, expect, it } from 'vitest'
import { inTransaction, type Tx } from '../../src/kernel/transaction.ts'
import { findProductByHandle } from '../../src/modules/catalog/index.ts'
import { listMessages, listThreads } from '../../src/modules/conversations/index.ts'
import { createJourney, publishJourney } from '../../src/modules/journeys/index.ts'
import { decideReview } from '../../src/modules/reviews/index.ts'
import { changeShop } from '../../src/modules/shop/index.ts'
import { createTemplateFrom } from '../../src/modules/templates/index.ts'
import { chromiumPath, testBrowser } from '../../src/testing/browser.ts'
import { aReview } from '../../src/testing/reviews.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { expectForEverybody, expectNoTrouble } from './shopping.ts'
import { desk, look } from './staff-at-work.ts'

/** A journey that begins with a word in the chat, shows a review there and asks; a yes brings the next step. */
async function aJourneyInTheChat(tx: Tx): Promise<void> {
  const found = await findProductByHandle(tx, { handle: 'round-teapot', locale: 'en' })
  if (!found || !('product' in found)) throw new Error('The teapot is not there')
  const { id: productId, variants, handle } = found.product
  const about = { rating: 5, title: 'Pours without a drop' }
  const { id: reviewId } = await aReview(tx, { productId, variantId: variants[0]!.id, handle }, about)
  await decideReview(tx, { reviewId, outcome: 'publish', by: 'hana' })
  const template = (name: string, words: object) =>
    createTemplateFrom(tx, {
      channel: 'messenger',
      name,
      purpose: 'order',
      languages: { en: words as { text: string } },
    })
  const ideas = await template('Ideas', {
    ...{ text: 'For gifts, people love this one. Shall we wrap it?', link: '/collections/all', linkText: 'More ideas' },
    ...{ answers: ['Yes, please', 'No, thank you'], card: { kind: 'review', reviewId } },
  })
  const wraps = await template('Wraps', { text: 'We wrap it in green paper.' })
  await changeShop(tx, { settings: { chat: { listensFor: ['gift'] } } })
  const id = await createJourney(
    tx,
    {
      name: 'Gifts',
      graph: {
        start: { on: 'event', event: 'conversations.said', about: { words: ['gift'] } },
        ...{ reentry: { mode: 'never' }, first: 'ideas' },
        steps: {
          ideas: { do: 'send', template: ideas, then: 'answer' },
          answer: {
            ...{ do: 'wait-for', event: 'messaging.replied', about: { answer: ['1'] }, timeout: { days: 2 } },
            ...{ then: 'wraps', otherwise: 'over' },
          },
          wraps: { do: 'send', template: wraps, then: 'over' },
          over: { do: 'exit' },
        },
      },
    },
    'hana',
  )
  await publishJourney(tx, id)
}

describe.skipIf(!chromiumPath)('a journey in the chat beside a page', { timeout: 90_000 }, async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)
  await inTransaction(shop.db, aJourneyInTheChat)

  it('M12 M24 T21: its message appears in the open panel, she presses its button, and the next step follows', async () => {
    const minji = await browser.visitor()
    const { page } = minji
    await page.goto('/products/jeju-green-tea')
    await page.locator('.chat-opener a').click()
    const panel = page.getByRole('dialog', { name: 'Ask us' })
    await panel.getByLabel('Your message').fill('Is this a nice gift?')
    await panel.getByRole('button', { name: 'Send', exact: true }).click()
    const message = panel.locator('.chat-said.of-shop').first()
    await message.getByText('For gifts, people love this one.').waitFor()
    await message.getByText('automatic').waitFor()
    await message.locator('.chat-card.of-review').getByRole('button', { name: 'Add to cart' }).waitFor()
    await expectForEverybody(page)
    await look(page, 390)
    await message.getByRole('button', { name: 'Yes, please' }).click()
    await panel.locator('.chat-said.of-you').getByText('Yes, please').waitFor()
    await panel.getByText('We wrap it in green paper.').waitFor()
    expect(await panel.getByRole('button', { name: 'No, thank you' }).count()).toBe(0)
    await page.setViewportSize(desk)
    await look(page, 1280)
    expect(await message.getByRole('link', { name: 'More ideas' }).isVisible()).toBe(true)
    await expectForEverybody(page)
    const said = await inTransaction(shop.db, async (tx) => {
      const [thread] = await listThreads(tx, { search: 'nice gift', limit: 1 })
      return listMessages(tx, { threadId: thread!.id, asSheSees: true, limit: 50 })
    })
    const spoken = said.filter(({ who }) => who !== 'helper').map(({ who, pressed }) => [who, pressed])
    expect(spoken).toEqual([
      ['her', null],
      ['shop', 'Yes, please'],
      ['her', null],
      ['shop', null],
    ])
    expectNoTrouble(minji)
  })
})
