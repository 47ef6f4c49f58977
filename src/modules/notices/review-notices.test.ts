import { describe, expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aReviewedProduct, anOrderOf } from '../../testing/reviews.ts'
import { withdrawConsent, readConsentToken } from '../consent/index.ts'
import { findSend, listSends } from '../messaging/index.ts'
import type { OrderToPlace } from '../orders/index.ts'
import { type Asking, openRequest, type ReviewAsker } from '../reviews/index.ts'
import { reviewAskers } from './index.ts'

const db = await testDatabase()
const [byMail] = reviewAskers({ baseUrl: 'https://shop.test' }) as [ReviewAsker]
const at = (country: string) => ({
  address: { name: 'Minji Kim', line1: '1 Street', city: 'Town', postcode: '10115', country },
})

async function asking(tx: Tx, change: Partial<OrderToPlace>, more: Partial<Asking> = {}): Promise<Asking> {
  const order = await anOrderOf(tx, await aReviewedProduct(tx), { locale: 'en', ...change })
  const lines = [
    { lineId: order.lines[0]!.id, token: 'abc.def', code: 'Xk2_a0Bc9-dE', title: 'Court sneaker', variantTitle: '42' },
  ]
  return { order, round: 1, key: `review-request:${order.id}`, lines, incentive: undefined, ...more }
}
const latest = async (tx: Tx) => (await findSend(tx, (await listSends(tx, { limit: 1 }))[0]!.id))!

describe('T3: the mail that asks for a review', () => {
  it(
    'has a link for each star, and one click to be asked no more that leaves news alone',
    inTx(db, async (tx) => {
      const about = await asking(tx, at('US'))
      expect(await byMail.ask(tx, about)).toBe('asked')
      expect(await byMail.ask(tx, about)).toBe('asked')
      expect(await listSends(tx, { limit: 9 })).toHaveLength(1)
      const mail = await latest(tx)
      for (const stars of [1, 2, 3, 4, 5]) {
        expect(mail.html).toContain(`https://shop.test/reviews/write/abc.def?stars=${stars}`)
        expect(mail.bodyText).toContain(`https://shop.test/reviews/write/abc.def?stars=${stars}`)
      }
      const token = /unsubscribe\/(\S+)$/.exec(mail.unsubscribeUrl!)![1]!
      const about2 = await readConsentToken(tx, token)
      expect(about2).toMatchObject({ purpose: 'reviews', profileId: about.order.profileId })
      await withdrawConsent(tx, { ...about2, source: 'one-click' })
      expect(await byMail.ask(tx, await asking(tx, at('US')))).toBe('unreachable')
    }),
  )

  it('comes to a customer in Germany and Korea, where a no to advertising counts and an empty box does not', async () => {
    db.clock.set(new Date('2026-06-02T10:00:00Z'))
    await inTx(db, async (tx) => {
      const korean = await asking(tx, { ...at('KR'), locale: 'ko' }, { incentive: '적립금 5천 원을 드려요.', round: 2 })
      expect(await byMail.ask(tx, korean)).toBe('asked')
      const mail = await latest(tx)
      expect(mail.subject).toMatch(/^\(광고\) /)
      expect(mail.bodyText).toContain('적립금 5천 원을 드려요.')
      const news = { profileId: korean.order.profileId, channel: 'email', purpose: 'marketing' } as const
      await withdrawConsent(tx, { ...news, source: 'checkout' })
      expect(await byMail.ask(tx, await asking(tx, at('DE')))).toBe('asked')
      await query(tx, `delete from consent.standing`)
      await withdrawConsent(tx, { ...news, source: 'unsubscribe' })
      expect(await byMail.ask(tx, await asking(tx, at('DE')))).toBe('unreachable')
      // Half past six in the morning there: it may, and waits
      expect(await byMail.ask(tx, await asking(tx, at('US')))).toMatchObject({ waitsUntil: expect.any(Date) as Date })
    })()
  })

  it(
    'does not open anything with a token that was not signed here',
    inTx(db, async (tx) => {
      await expect(openRequest(tx, 'abc.def')).rejects.toMatchObject({ code: 'reviews/request-link-unknown' })
    }),
  )
})
