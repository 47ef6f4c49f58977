import { describe, expect, it } from 'vitest'
import { days, later } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { codeFigures, createPromotion, issueCodeFor, issueCodes, redeem, releaseRedemptions } from './index.ts'

const db = await testDatabase()

describe('what became of single codes', () => {
  it(
    'M23: is counted by where they went, without orders that were cancelled and codes made by hand',
    inTx(db, async (tx) => {
      const promotionId = await createPromotion(tx, {
        title: { en: 'Ten off' },
        rule: { kind: 'percent', basisPoints: 1_000 },
        endsAt: later(tx.now, days(90)).toISOString(),
      } as never)
      const issue = (issuedFor: string) => issueCodeFor(tx, { promotionId, issuedFor })
      const use = async (code: string) => {
        const orderId = newId()
        await redeem(tx, { reference: newId(), orderId, profileId: newId(), promotions: [{ promotionId, code }] })
        return orderId
      }
      const [first, second] = [await issue('insert:1'), await issue('insert:2')]
      await issue('insert:3')
      const mailed = await issue('mail:1')
      await issueCodes(tx, { promotionId, count: 5 })
      await use(first)
      await use(mailed)
      await releaseRedemptions(tx, { orderId: await use(second) })

      const period = { from: later(tx.now, -days(1)), to: later(tx.now, 1) }
      expect(await codeFigures(tx, period)).toEqual([
        { origin: 'insert', issued: 3, redeemed: 1, expired: 0 },
        { origin: 'mail', issued: 1, redeemed: 1, expired: 0 },
      ])
      expect(await codeFigures(tx, { from: later(tx.now, 1), to: later(tx.now, 2) })).toEqual([])
    }),
  )
})
