import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money, sum } from '../../kernel/money.ts'
import { announcedIn, inTransaction, type Read } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import {
  CreditAmountInvalid,
  creditIn,
  creditLedger,
  creditOf,
  CreditTooLow,
  giveCredit,
  takeCredit,
  takeCreditUpTo,
} from './index.ts'

const db = await testDatabase()
const minji = newId()
const dollars = (amount: number) => money(amount, 'USD')
const about = (reference: string, profileId = minji) => ({ profileId, reference, by: 'system' }) as const
const gift = (amount: number, reference: string) =>
  ({ ...about(reference), amount: dollars(amount), reason: 'goodwill' }) as const
const spending = (amount: number, reference: string) =>
  ({ ...about(reference), amount: dollars(amount), reason: 'spent' }) as const
const balance = (read: Read) => creditIn(read, { profileId: minji, currency: 'USD' })

describe('store credit', () => {
  it(
    'F7: is given and taken with a reason, per currency, latest first in the ledger',
    inTx(db, async (tx) => {
      await giveCredit(tx, gift(1_500, 'a'))
      await giveCredit(tx, { ...gift(1, 'won'), amount: money(3_000, 'KRW') })
      await takeCredit(tx, spending(400, 'b'))
      expect(await creditOf(tx, minji)).toEqual([money(3_000, 'KRW'), dollars(1_100)])
      const ledger = await creditLedger(tx, { profileId: minji, limit: 10 })
      expect(ledger.map(({ amount, reason }) => [amount.amount, reason])).toEqual(
        expect.arrayContaining([
          [-400, 'spent'],
          [1_500, 'goodwill'],
        ]),
      )
      expect(announcedIn(tx).map(({ type }) => type)).toEqual(Array(3).fill('credit.credit-changed'))
    }),
  )

  it(
    'F7: the same reference again gives and takes nothing more',
    inTx(db, async (tx) => {
      expect(await giveCredit(tx, gift(1_000, 'a'))).toEqual(dollars(1_000))
      expect(await giveCredit(tx, gift(1_000, 'a'))).toEqual(dollars(0))
      await takeCredit(tx, spending(900, 'b'))
      await takeCredit(tx, spending(900, 'b'))
      expect(await balance(tx)).toEqual(dollars(100))
      expect(await takeCreditUpTo(tx, spending(300, 'c'))).toEqual(dollars(100))
      expect(await takeCreditUpTo(tx, spending(300, 'c'))).toEqual(dollars(0))
      expect(await creditLedger(tx, { profileId: minji, limit: 10 })).toHaveLength(3)
    }),
  )

  it(
    'F7: more than there is, nothing and less than nothing are refused, and nothing changes',
    inTx(db, async (tx) => {
      await giveCredit(tx, gift(500, 'a'))
      expect(await refusalOf(takeCredit(tx, spending(501, 'b')))).toBeInstanceOf(CreditTooLow)
      expect(await refusalOf(takeCredit(tx, spending(0, 'b')))).toBeInstanceOf(CreditAmountInvalid)
      expect(await refusalOf(giveCredit(tx, gift(-1, 'c')))).toBeInstanceOf(CreditAmountInvalid)
      expect(await balance(tx)).toEqual(dollars(500))
      expect(await creditLedger(tx, { profileId: minji, limit: 10 })).toHaveLength(1)
    }),
  )

  it('F7: the ledger sums to the balance and the balance never goes below zero, whatever happens', async () => {
    const step = fc.record({
      kind: fc.constantFrom('give' as const, 'take' as const, 'up-to' as const),
      amount: fc.integer({ min: 1, max: 5_000 }),
      reference: fc.integer({ min: 1, max: 12 }).map(String),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
        await inTransaction(db, async (tx) => {
          const profileId = newId()
          for (const { kind, amount, reference } of steps) {
            const change = { ...spending(amount, `${profileId}:${reference}`), profileId }
            if (kind === 'give') await giveCredit(tx, change)
            if (kind === 'up-to') await takeCreditUpTo(tx, change)
            if (kind === 'take') await takeCredit(tx, change).catch((no) => expect(no).toBeInstanceOf(CreditTooLow))
            const ledger = await creditLedger(tx, { profileId, limit: 100 })
            const now = await creditIn(tx, { profileId, currency: 'USD' })
            const all = ledger.map((entry) => entry.amount)
            expect(now).toEqual(sum(all, 'USD'))
            expect(now.amount).toBeGreaterThanOrEqual(0)
          }
        })
      }),
      { numRuns: 15 },
    )
  })
})
