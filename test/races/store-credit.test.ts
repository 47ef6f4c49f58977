import { afterAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../src/kernel/database.ts'
import { edgeOf } from '../../src/kernel/edge.ts'
import { newId } from '../../src/kernel/id.ts'
import { money, sum } from '../../src/kernel/money.ts'
import { inTransaction, type Tx } from '../../src/kernel/transaction.ts'
import { beginPayment, settleCheckout } from '../../src/modules/checkout/index.ts'
import { creditIn, creditLedger, giveCredit, takeCredit } from '../../src/modules/credit/index.ts'
import { paymentsFor } from '../../src/modules/payments/index.ts'
import { profileByEmail } from '../../src/modules/profiles/index.ts'
import { testDatabase } from '../../src/testing/database.ts'
import { aReadyCheckout, aTeaShop } from '../../src/testing/tea-shop.ts'

const single = await testDatabase()
const db: Database = {
  ...openDatabase({ connectionString: single.connectionString, connections: 20, clock: single.clock }),
  jobs: single.jobs,
}
afterAll(() => db.close())
const edge = edgeOf(db)
const inDb = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(db, work)
const shop = await inDb(aTeaShop)
const usd = (amount: number) => money(amount, 'USD')
const rounds = [1, 2, 3]

const give = (profileId: string, amount: number, reference = newId()) =>
  inDb((tx) => giveCredit(tx, { profileId, amount: usd(amount), reason: 'goodwill', reference, by: 'hana' }))
const balance = (profileId: string) => inDb((tx) => creditIn(tx, { profileId, currency: 'USD' }))
const ledgerSum = async (profileId: string) => {
  const entries = await inDb((tx) => creditLedger(tx, { profileId, limit: 100 }))
  return sum(
    entries.map(({ amount }) => amount),
    'USD',
  )
}

describe('store credit, by many at once', () => {
  it.each(rounds)('F7: two devices that pay with the same credit spend it once (%i)', async (round) => {
    const profileId = await inDb((tx) => profileByEmail(tx, `minji${round}@example.com`))
    await give(profileId, 1_500)
    const carts = await Promise.all(
      [1, 2].map(() =>
        inDb((tx) =>
          aReadyCheckout(tx, shop, {
            profileId,
            useCredit: true,
            lines: [{ variantId: shop.voucher, quantity: 1 }],
          }),
        ),
      ),
    )
    const begun = await Promise.all(
      carts.map((checkoutId) => inDb((tx) => beginPayment(tx, { checkoutId, provider: 'test', shopper: profileId }))),
    )
    expect(begun.map(({ due }) => due.amount).toSorted((a, b) => a - b)).toEqual([0, 500])
    expect(await balance(profileId)).toEqual(usd(0))
    const settled = await Promise.allSettled(
      [...carts, ...carts].map((checkoutId) => settleCheckout(edge, { checkoutId })),
    )
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    expect(await ledgerSum(profileId)).toEqual(usd(0))
  })

  it.each(rounds)('F7: one checkout begun in ten windows sets its credit aside once (%i)', async (round) => {
    const profileId = await inDb((tx) => profileByEmail(tx, `alex${round}@example.com`))
    await give(profileId, 1_000)
    const checkoutId = await inDb((tx) => aReadyCheckout(tx, shop, { profileId, useCredit: true }))
    await Promise.all(
      Array.from({ length: 10 }, () =>
        inDb((tx) => beginPayment(tx, { checkoutId, provider: 'test', shopper: profileId })),
      ),
    )
    const payments = await inDb((tx) => paymentsFor(tx, checkoutId))
    expect(payments.filter(({ letGoAt }) => !letGoAt).map(({ provider }) => provider)).toHaveLength(2)
    expect(await balance(profileId)).toEqual(usd(0))
  })

  it('F7: of twenty who take more than there is, as many get it as it lasts, and the same gift counts once', async () => {
    const profileId = newId()
    await Promise.all(Array.from({ length: 5 }, () => give(profileId, 700, `gift:${profileId}`)))
    const taken = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        inDb((tx) =>
          takeCredit(tx, { profileId, amount: usd(100), reason: 'correction', reference: newId(), by: 'hana' }),
        ),
      ),
    )
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(7)
    expect(await balance(profileId)).toEqual(usd(0))
    expect(await ledgerSum(profileId)).toEqual(usd(0))
  })
})
