import { describe, expect, it } from 'vitest'
import { days } from '../../kernel/clock.ts'
import { rewindConsumer } from '../../kernel/consumer-position.ts'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { testDatabase } from '../../testing/database.ts'
import { everything } from '../../testing/everything.ts'
import { createCategory, createProduct } from '../catalog/index.ts'
import { orderCancelled, orderPlaced, orderRefunded } from '../orders/index.ts'
import { mergeProfiles, profileByEmail, requestSignIn, signIn, unmergeProfiles } from '../profiles/index.ts'
import { habitsModule, habitsOf } from './index.ts'

const db = await testDatabase()
const staff = { kind: 'staff', id: 'sora' }
const usd = (amount: number) => money(amount, 'USD')

const { tea, mug, drinks } = await inTransaction(db, async (tx) => {
  const category = await createCategory(tx, { title: { en: 'Drinks' } })
  const made = (title: string, categoryId?: string) =>
    createProduct(tx, { title: { en: title }, status: 'active', ...(categoryId && { categoryId }) })
  return { tea: (await made('Tea', category.id)).id, mug: (await made('Mug')).id, drinks: category.id }
})

const order = (profileId: string, productId: string, quantity: number, orderId = newId()) => ({
  orderId,
  profileId,
  checkoutId: newId(),
  total: usd(quantity * 1_000),
  market: 'us',
  channel: 'page',
  lines: [
    { variantId: newId(), productId, quantity, total: usd(quantity * 1_000), gift: false },
    { variantId: newId(), productId: mug, quantity: 1, total: usd(0), gift: true },
  ],
})
const follow = () => runAllConsumers(db, [habitsModule])
const rows = async () => Object.entries(await everything(db)).filter(([name]) => name.startsWith('habits.'))
const of = (profileId: string) => reading(db, (read) => habitsOf(read, profileId))

describe('what a person’s buying tells', () => {
  it('P5: orders, spend, rhythm, favourites and what runs out follow the log; once more gives the same rows', async () => {
    const minji = await inTransaction(db, (tx) => profileByEmail(tx, 'minji@example.com'))
    const first = db.clock.now()
    const cancelled = newId()
    await inTransaction(db, (tx) => tx.publish(orderPlaced(order(minji, tea, 2))))
    db.clock.forward(days(20))
    const second = order(minji, tea, 3)
    await inTransaction(db, async (tx) => {
      await tx.publish(orderPlaced(second))
      await tx.publish(orderCancelled({ ...order(minji, mug, 1, cancelled), lines: [], by: 'shopper' }))
      await tx.publish(orderPlaced(order(minji, mug, 1, cancelled)))
      await tx.publish(orderRefunded({ ...second, refundId: newId(), amount: usd(500), restock: [] }))
    })
    const lastOrderAt = db.clock.now()
    db.clock.forward(days(1))
    const { token } = await inTransaction(db, (tx) => requestSignIn(tx, { email: 'minji@example.com' }))
    await inTransaction(db, (tx) => signIn(tx, { token }))
    expect(await follow()).toEqual([])

    const habits = await of(minji)
    expect(habits).toMatchObject({
      ...{ orders: 2, cancelled: 1, firstOrderAt: first, lastOrderAt, lastOrderId: second.orderId },
      ...{ spend: [usd(4_500)], averageDaysBetween: 20, seenAt: db.clock.now(), seenBy: 'profiles.signed-in' },
      favouriteCategory: { id: drinks, title: { en: 'Drinks' }, units: 5 },
      supplies: [{ productId: tea, times: 2, units: 5, daysPerUnit: 10 }],
    })
    expect(habits.supplies[0]!.runsOutAt!.getTime() - lastOrderAt.getTime()).toBe(days(30))

    const before = await rows()
    await inTransaction(db, (tx) => rewindConsumer(tx, 'habits'))
    expect(await follow()).toEqual([])
    expect(await rows()).toEqual(before)
    await db.pool.query(
      'truncate habits.purchase, habits.purchase_line, habits.cancellation, habits.refund, habits.buyer, habits.spend, habits.supply, habits.presence',
    )
    await inTransaction(db, (tx) => rewindConsumer(tx, 'habits'))
    expect(await follow()).toEqual([])
    expect(await rows()).toEqual(before)
  })

  it('P4 P5: people who are merged add up, and no more once it is taken back', async () => {
    const [alex, work] = await inTransaction(db, async (tx) => {
      const both = [await profileByEmail(tx, 'alex@example.com'), await profileByEmail(tx, 'alex@work.example')]
      for (const profileId of both) await tx.publish(orderPlaced(order(profileId, tea, 1)))
      return both as [string, string]
    })
    await follow()
    const before = [await of(alex), await of(work)]
    const { mergeId } = await inTransaction(db, (tx) =>
      mergeProfiles(tx, { profileId: alex, withProfileId: work, reason: 'Said so', by: staff }),
    )
    expect(await of(work)).toMatchObject({ orders: 2, spend: [usd(2_000)], supplies: [{ times: 2, units: 2 }] })
    await inTransaction(db, (tx) => unmergeProfiles(tx, { mergeId: mergeId!, reason: 'Two people', by: staff }))
    expect([await of(alex), await of(work)]).toEqual(before)
  })
})
