import { describe, expect, it } from 'vitest'
import type { LoggedEvent } from '../../kernel/event.ts'
import { announcedIn, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { anOrder } from '../../testing/orders.ts'
import { findSend, listSends } from '../messaging/index.ts'
import { cancelOrder, placeOrder } from '../orders/index.ts'
import { changeShop } from '../shop/index.ts'
import { noticesConsumer } from './reactions.ts'

const db = await testDatabase()
const consumer = noticesConsumer({ baseUrl: 'https://shop.test' })

/** Lets the notices see all that this transaction has announced so far. */
async function react(tx: Tx): Promise<void> {
  for (const [index, announced] of [...announcedIn(tx)].entries()) {
    const event: LoggedEvent<Record<string, unknown>> = { ...announced, seq: index, at: tx.now }
    for (const reaction of consumer.reactions) if (reaction.type === event.type) await reaction.react(tx, event)
  }
}

describe('the mails of an order', () => {
  it(
    'M19: thank the buyer once, in her language, with the founder’s words and the way to her order',
    inTx(db, async (tx) => {
      await changeShop(tx, {
        settings: { founder: { name: '이온정', thanks: { ko: '믿고 맡겨 주셔서 고맙습니다.' } } },
      })
      const order = await placeOrder(tx, anOrder({ locale: 'ko', giftMessage: '생일 축하해' }))
      await react(tx)
      await react(tx)
      const sends = await listSends(tx, { limit: 10 })
      expect(sends.map((send) => send.subject)).toEqual([`Minji Kim님, 주문 ${order.number}을(를) 받았어요`])
      const mail = await findSend(tx, sends[0]!.id)
      for (const said of ['믿고 맡겨 주셔서', '생일 축하해', `https://shop.test/ko/orders/${order.token}`, '$118.00']) {
        expect(mail!.html + mail!.bodyText).toContain(said)
      }
    }),
  )

  it(
    'F8: say what happened and what comes next, also while the payment is awaited',
    inTx(db, async (tx) => {
      await placeOrder(tx, anOrder({ locale: 'en', payment: 'awaiting' }))
      await react(tx)
      const mail = await findSend(tx, (await listSends(tx, { limit: 1 }))[0]!.id)
      expect(mail!.bodyText).toContain('We keep everything ready and begin as soon as your payment arrives.')
      expect(mail!.bodyText).toContain('between Wed, June 3 and Fri, June 5')
    }),
  )

  it.each([
    ['plain', 'is placed and paid.', '번이 접수됐고'],
    ['warm', 'We pack it by hand', '손으로 정성껏 포장하고'],
    ['playful', 'wish it a good journey', '손을 흔들게요'],
  ] as const)('F8 C9: begin in the tone %s that is set for mails, whatever the pages’ is', async (tone, en, ko) => {
    await inTx(db, async (tx) => {
      await changeShop(tx, { settings: { tones: { mails: tone, thanks: 'playful', order: 'playful' } } })
      for (const [locale, said] of [['en', en] as const, ['ko', ko] as const]) {
        const order = await placeOrder(tx, anOrder({ locale }))
        await react(tx)
        const mail = await findSend(tx, (await listSends(tx, { limit: 1 }))[0]!.id)
        expect(mail!.subject).toContain(order.number)
        for (const part of [mail!.html, mail!.bodyText]) {
          expect(part).toContain(said)
          expect(part).toContain(order.number)
        }
      }
    })()
  })

  it(
    'M19: thank nobody for an order that was cancelled at once',
    inTx(db, async (tx) => {
      const order = await placeOrder(tx, anOrder({ locale: 'en' }))
      await cancelOrder(tx, { orderId: order.id, reason: 'changed-mind', by: 'shopper' })
      await react(tx)
      const subjects = (await listSends(tx, { limit: 10 })).map((send) => send.subject)
      expect(subjects).toContain(`Your order ${order.number} is cancelled`)
      expect(subjects.some((subject) => subject.startsWith('Thank you'))).toBe(false)
    }),
  )
})
