import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { inTransaction, reading, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { changeShop } from '../shop/index.ts'
import {
  deliveryChoices,
  deliveryOptions,
  keptPromises,
  promiseDelivery,
  RateNotFound,
  recordArrival,
  saveRate,
  saveZone,
  SlotFull,
  withdrawPromise,
} from './index.ts'

const db = await testDatabase()
const price = money(9_000, 'KRW')
const slot = { from: '18:00', to: '20:00' }
const today = { from: '2026-06-01', to: '2026-06-01' }
const yesterday = { from: '2026-05-31', to: '2026-05-31' }
const may = { from: new Date('2026-05-01T00:00:00Z'), to: new Date('2026-06-01T15:00:00Z') }
const june = { from: new Date('2026-06-01T00:00:00Z'), to: new Date('2026-07-01T00:00:00Z') }

/** A courier in Seoul with room for two parcels in the evening. */
async function aCourier(tx: Tx): Promise<string> {
  await changeShop(tx, { settings: { timeZone: 'Asia/Seoul' } })
  const zoneId = await saveZone(tx, { name: 'Seoul', places: [{ country: 'KR' }] })
  return saveRate(tx, {
    zoneId,
    code: 'today',
    name: { en: 'Today' },
    kind: 'same-day',
    prices: [{ currency: 'KRW', pricing: { by: 'flat', amount: 9_000 } }],
    slots: [{ ...slot, cutOff: '15:00', capacity: 2 }],
  })
}

describe('a promise', () => {
  it(
    'F2: books its slot once, until the courier has no room, and frees it on cancellation',
    inTx(db, async (tx) => {
      const rateId = await aCourier(tx)
      const promised = (orderId = newId()) => promiseDelivery(tx, { orderId, rateId, promise: today, slot, price })
      const first = newId()
      await promised(first)
      await promised(first)
      await promised()
      expect(await refusalOf(promised())).toBeInstanceOf(SlotFull)
      const offered = () =>
        deliveryOptions(tx, {
          country: 'KR',
          currency: 'KRW',
          subtotal: price,
          weightGrams: 1,
          now: new Date('2026-06-01T03:00:00Z'),
        })
      expect(await offered()).toEqual([])
      await withdrawPromise(tx, first)
      await withdrawPromise(tx, first)
      expect(await offered()).toHaveLength(1)
      await promised()
      expect(await refusalOf(promised())).toBeInstanceOf(SlotFull)
    }),
  )

  it(
    'F2: cannot be made for a rate or a slot that is gone',
    inTx(db, async (tx) => {
      const rateId = await aCourier(tx)
      const promised = { orderId: newId(), rateId, promise: today, price }
      expect(await refusalOf(promiseDelivery(tx, { ...promised, rateId: newId() }))).toBeInstanceOf(RateNotFound)
      const gone = { ...promised, orderId: newId(), slot: { from: '09:00', to: '10:00' } }
      expect(await refusalOf(promiseDelivery(tx, gone))).toBeInstanceOf(SlotFull)
    }),
  )

  it(
    'F2: is kept until the end of its slot or day by the shop’s clock, and the rate of kept ones is told',
    inTx(db, async (tx) => {
      const rateId = await aCourier(tx)
      const arrivedAt = async (at: string | undefined, change: { slot?: typeof slot } = {}) => {
        const orderId = newId()
        await promiseDelivery(tx, { orderId, rateId, promise: yesterday, price, ...change })
        return at && (await recordArrival(tx, { orderId, at: new Date(at) }))
      }
      expect(await arrivedAt('2026-05-31T11:00:00Z', { slot })).toBe(true)
      expect(await arrivedAt('2026-05-31T11:00:01Z', { slot })).toBe(false)
      expect(await arrivedAt('2026-05-31T15:00:00Z')).toBe(true)
      await arrivedAt(undefined)
      expect(await recordArrival(tx, { orderId: newId() })).toBeUndefined()
      expect(await keptPromises(tx, may)).toEqual([
        { kind: 'same-day', due: 4, kept: 2, broken: 2, keptBasisPoints: 5_000 },
      ])
    }),
  )

  it(
    'F2: the first report of an arrival stands',
    inTx(db, async (tx) => {
      const rateId = await aCourier(tx)
      const orderId = newId()
      await promiseDelivery(tx, { orderId, rateId, promise: today, price })
      expect(await recordArrival(tx, { orderId, at: new Date('2026-06-01T09:00:00Z') })).toBe(true)
      expect(await recordArrival(tx, { orderId, at: new Date('2026-06-09T09:00:00Z') })).toBe(true)
    }),
  )

  it(
    'K5: it is told how many chose free and how many paid',
    inTx(db, async (tx) => {
      const rateId = await aCourier(tx)
      for (const amount of [0, 0, 0, 9_000]) {
        await promiseDelivery(tx, { orderId: newId(), rateId, promise: today, price: money(amount, 'KRW') })
      }
      expect(await deliveryChoices(tx, june)).toEqual([
        { kind: 'same-day', free: true, orders: 3, shareBasisPoints: 7_500 },
        { kind: 'same-day', free: false, orders: 1, shareBasisPoints: 2_500 },
      ])
    }),
  )

  it('F2: of ten orders at the same instant as many get the slot as it has room for', async () => {
    const rateId = await inTransaction(db, aCourier)
    const answers = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        inTransaction(db, (tx) => promiseDelivery(tx, { orderId: tx.newId(), rateId, promise: today, slot, price })),
      ),
    )
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(2)
    const choices = await reading(db, (read) => deliveryChoices(read, june))
    expect(choices).toMatchObject([{ orders: 2 }])
  })
})
