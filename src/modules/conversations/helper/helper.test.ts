import { describe, expect, it } from 'vitest'
import { newId, newToken } from '../../../kernel/id.ts'
import { announcedIn, type Tx } from '../../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../../testing/database.ts'
import { aPaidOrder } from '../../../testing/orders.ts'
import { aShownQuestion } from '../../../testing/questions.ts'
import { aReview } from '../../../testing/reviews.ts'
import { aTeaShop } from '../../../testing/tea-shop.ts'
import { siblingVariants } from '../../catalog/index.ts'
import { createArticle } from '../../help/index.ts'
import { profileByEmail } from '../../profiles/index.ts'
import { answerAsStaff, decideReview } from '../../reviews/index.ts'
import { changeShop } from '../../shop/index.ts'
import { type ChatVisitor, closeThread, getThread, giveThread, helpInChat, sayInChat } from '../index.ts'
import { staffTimes } from '../threads/opening-hours.ts'
import { understand } from './understand.ts'

const db = await testDatabase()

/** A tea shop whose chat somebody uses, in a language and on the page of its tea. */
async function scene(tx: Tx, locale = 'en', who: Partial<ChatVisitor> = {}) {
  const shop = await aTeaShop(tx)
  const [tea] = await siblingVariants(tx, [shop.tea])
  const productId = tea!.productId
  const visitor = { device: newToken(), ...who }
  let threadId = ''
  /** Says something, and hears what the helper answers. */
  const ask = async (text: string, about = {}) => {
    const said = await sayInChat(tx, { visitor, id: newId(), text, locale, about })
    threadId = said.thread.id
    return helpInChat(tx, { threadId, message: said.message })
  }
  return { shop, productId, ask, thread: () => getThread(tx, threadId) }
}

describe('the helper', () => {
  it(
    'S9: answers stock, price, reviews, questions and help in English, and names what each rests on',
    inTx(db, async (tx) => {
      const { productId, ask, shop } = await scene(tx)
      const here = { productId, market: 'us' }
      const stock = await ask('Is this in stock?', here)
      expect(stock).toMatchObject({
        source: { kind: 'product', id: productId },
        text: 'Jeju green tea is in stock for $12.00.',
      })
      expect(stock!.cards).toMatchObject([{ kind: 'product', variantId: shop.tea, available: true }])
      expect((await ask('How much is it?', here))!.text).toBe('Jeju green tea costs $12.00.')
      expect((await ask('How much is the Court sneaker?', here))!.text).toBe('Court sneaker costs $89.00.')
      expect((await ask('What do people say about it?', here))!.text).toBe('Nobody has reviewed Jeju green tea yet.')
      const review = await aReview(tx, { productId, variantId: shop.tea, handle: '' }, { rating: 5 })
      await decideReview(tx, { reviewId: review.id, outcome: 'publish', by: 'hana' })
      const reviews = await ask('Any reviews?', here)
      expect(reviews!.text).toMatch(/5\.0 of 5 stars in 1 review\./)
      expect(reviews!.cards).toMatchObject([{ kind: 'review', rating: 5, product: { productId, variantId: shop.tea } }])

      const { post } = await aShownQuestion(tx, productId, { body: 'Which temperature of water is best?' })
      await answerAsStaff(tx, { questionId: post.id, body: 'Seventy degrees.', locale: 'en', by: 'hana' })
      expect(await ask('What temperature should the water have?', here)).toMatchObject({
        cards: [{ kind: 'question', answer: 'Seventy degrees.', by: 'staff' }],
        source: { kind: 'question', id: post.id },
      })
      const article = await createArticle(tx, {
        title: { en: 'Keeping tea fresh' },
        topic: 'care',
        status: 'published',
      })
      expect(await ask('How do I keep my tea fresh?')).toMatchObject({ source: { kind: 'article', id: article.id } })
      await changeShop(tx, { settings: { policies: { returns: { en: 'Within thirty days.' } } } })
      expect((await ask('Can I return it?'))!.text).toBe('This is how we do it: Within thirty days.')
    }),
  )

  it(
    'S9: answers in Korean, tells orders to their owner alone, and hands over on request',
    inTx(db, async (tx) => {
      const profileId = await profileByEmail(tx, 'minji@example.com')
      const order = await aPaidOrder(tx, { profileId })
      const hers = await scene(tx, 'ko', { profileId })
      expect(await hers.ask('이거 재고 있나요?', { productId: hers.productId, market: 'kr' })).toMatchObject({
        text: 'Jeju green tea, 지금 구매하실 수 있어요, ₩15,000.',
      })
      const told = await hers.ask('제 택배 어디쯤 왔어요?')
      expect(told).toMatchObject({ cards: [{ kind: 'order', number: order.number, status: 'confirmed' }] })
      expect(told!.text).toContain(`주문 ${order.number}: 주문이 접수되어 곧 포장해요. 6월 3일에서 6월 5일 사이에`)
      expect((await hers.ask('상담원 연결해 주세요'))!.text).toMatch(/직원에게 전달했어요/)
      expect(await hers.thread()).toMatchObject({ heldBy: 'nobody', unread: 1 })
      expect(announcedIn(tx).at(-1)).toMatchObject({ type: 'conversations.handed-over', data: { because: 'asked' } })

      const device = newToken()
      const guest = async (text: string) => {
        const said = await sayInChat(tx, { visitor: { device }, id: newId(), text, locale: 'en' })
        return helpInChat(tx, { threadId: said.thread.id, message: said.message })
      }
      const stranger = await guest(`Where is my order ${order.number}?`)
      expect(stranger).toMatchObject({ cards: [], text: expect.stringContaining('to their owner alone') as string })
    }),
  )

  it(
    'S9: says that it does not know, hands over after the second time or a complaint, and is silent while staff have it',
    inTx(db, async (tx) => {
      const { ask, thread } = await scene(tx)
      expect((await ask('Do zebras dream of accordions?'))!.text).toMatch(/would rather not guess/)
      expect(await thread()).toMatchObject({ heldBy: 'helper', misses: 1 })
      const again = await ask('Accordions, zebras?')
      expect(again).toMatchObject({ source: { kind: 'rule', title: 'not-known' } })
      const { id: threadId, heldBy } = await thread()
      expect(heldBy).toBe('nobody')
      expect(await ask('Hello?')).toBeUndefined()
      await closeThread(tx, threadId)
      expect((await ask('My cup arrived broken'))!.text).toMatch(/^I am sorry to hear that\./)
      expect(await thread()).toMatchObject({ heldBy: 'nobody', waitingSince: tx.now })
      await giveThread(tx, { threadId, to: 'helper' })
      expect(await ask('When are you open?')).toMatchObject({ source: { kind: 'hours' } })
      await changeShop(tx, { settings: { chat: { helper: false } } })
      await closeThread(tx, threadId)
      expect(await ask('Hello')).toBeUndefined()
    }),
  )

  it('U11: goes by the hours of the shop in its own time zone, and says when somebody is there again', () => {
    const hours = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }]
    const at = (instant: string) => staffTimes({ hours }, new Date(instant), 'Asia/Seoul')
    expect(at('2026-06-01T00:00:00Z')).toEqual({ isOpen: true, opensAt: null })
    // 18:00 on a Friday in Seoul: the next opening is on Monday.
    expect(at('2026-06-05T09:00:00Z')).toEqual({ isOpen: false, opensAt: new Date('2026-06-08T00:00:00Z') })
    expect(staffTimes({ hours: [] }, new Date(), 'UTC')).toEqual({ isOpen: false, opensAt: null })
  })

  it.each([
    ['Can I speak to someone?', 'person'],
    ['A person, please', 'person'],
    ['담당자와 통화하고 싶어요', 'person'],
    ['This is unacceptable, I want to complain', 'complaint'],
    ['컵이 깨져서 왔어요', 'complaint'],
    ['where is my parcel', 'order'],
    ['송장번호 알려 주세요', 'order'],
    ['후기가 궁금해요', 'reviews'],
    ['What are your opening hours?', 'hours'],
    ['얼마예요?', 'price'],
    ['hi there!', 'greeting'],
    ['감사합니다', 'thanks'],
    ['Does the teapot pour well?', undefined],
    ['The person on the picture wears which size?', undefined],
  ])('S9: understands “%s” as %s', (text, asksFor) => {
    expect(understand(text).asksFor).toBe(asksFor)
  })
})
