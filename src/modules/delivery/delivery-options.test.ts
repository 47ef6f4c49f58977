import { describe, expect, it } from 'vitest'
import { money } from '../../kernel/money.ts'
import { watchStatements } from '../../kernel/statement.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { changeShop } from '../shop/index.ts'
import {
  deliveryOptions,
  freeDeliveryProgress,
  type RateToSave,
  returnsPromise,
  saveHoliday,
  saveRate,
  saveZone,
} from './index.ts'

const db = await testDatabase()

const won = (amount: number, freeFrom?: number) => [
  { currency: 'KRW', pricing: { by: 'flat' as const, amount }, ...(freeFrom === undefined ? {} : { freeFrom }) },
]

/** Korea with slow-free and fast-paid, Seoul by postcode with same-day slots, Jeju with a dearer standard. */
async function korea(tx: Tx) {
  await changeShop(tx, { settings: { timeZone: 'Asia/Seoul' } })
  const country = await saveZone(tx, { name: 'Korea', places: [{ country: 'KR' }], freeReturns: true })
  const seoul = await saveZone(tx, { name: 'Seoul', places: [{ country: 'KR', postcodes: ['01000..08866'] }] })
  const jeju = await saveZone(tx, { name: 'Jeju', places: [{ country: 'KR', postcodes: ['63*'] }] })
  const rate = (change: Partial<RateToSave> & Pick<RateToSave, 'zoneId' | 'code' | 'prices'>) =>
    saveRate(tx, { name: { en: change.code, ko: `${change.code} 배송` }, ...change })
  await rate({ zoneId: country, code: 'standard', prices: won(3_000, 50_000), transitDaysMin: 2, transitDaysMax: 3 })
  const express = { kind: 'express', handlingDays: 0, transitDaysMax: 1, position: 1 } as const
  await rate({ zoneId: country, code: 'express', prices: won(6_000), ...express })
  const slots = [
    { from: '18:00', to: '20:00', cutOff: '13:00', capacity: 2 },
    { from: '20:00', to: '22:00', cutOff: '15:00', capacity: 2 },
  ]
  const sameDay = await rate({ zoneId: seoul, code: 'today', prices: won(9_000), kind: 'same-day', slots, position: 2 })
  await rate({ zoneId: jeju, code: 'standard', prices: won(6_000), transitDaysMin: 3, transitDaysMax: 5 })
  await rate({ zoneId: jeju, code: 'express', prices: [] })
  return { country, seoul, jeju, sameDay }
}

/** Monday 1 June 2026, noon in Seoul. */
const noon = new Date('2026-06-01T03:00:00Z')
const ask = (
  tx: Tx,
  change: {
    postcode?: string
    subtotal?: number
    now?: Date
    country?: string
    currency?: string
    locale?: string
  } = {},
) =>
  deliveryOptions(tx, {
    country: 'KR',
    currency: 'KRW',
    weightGrams: 500,
    now: noon,
    ...change,
    subtotal: money(change.subtotal ?? 20_000, change.currency ?? 'KRW'),
  })

describe('delivery options', () => {
  it(
    'K5: slow and free stands beside fast and paid, each with its dates',
    inTx(db, async (tx) => {
      await korea(tx)
      const options = await ask(tx, { subtotal: 50_000, postcode: '48058' })
      expect(
        options.map(({ code, kind, price, promise }) => ({ code, kind, price: price.amount, ...promise })),
      ).toEqual([
        { code: 'standard', kind: 'standard', price: 0, from: '2026-06-04', to: '2026-06-05' },
        { code: 'express', kind: 'express', price: 6_000, from: '2026-06-02', to: '2026-06-02' },
      ])
    }),
  )

  it(
    'D11: the options say what is missing for free delivery',
    inTx(db, async (tx) => {
      await korea(tx)
      const progress = freeDeliveryProgress(money(38_000, 'KRW'), await ask(tx, { subtotal: 38_000 }))
      expect(progress).toMatchObject({ missing: money(12_000, 'KRW'), reached: false })
    }),
  )

  it(
    'F2: same-day is offered by zone, with each slot until its own cut-off',
    inTx(db, async (tx) => {
      await korea(tx)
      const codes = async (now: string) =>
        (await ask(tx, { postcode: '04524', now: new Date(now) })).map((one) => one.code)
      expect(await codes('2026-06-01T03:59:00Z')).toEqual(['standard', 'express', 'today-1800', 'today-2000'])
      expect(await codes('2026-06-01T04:00:00Z')).toEqual(['standard', 'express', 'today-2000'])
      expect(await codes('2026-06-01T06:00:00Z')).toEqual(['standard', 'express'])
      expect((await ask(tx, { postcode: '48058' })).map((one) => one.code)).not.toContain('today-1800')
      expect((await ask(tx, { postcode: '04524' }))[2]).toMatchObject({
        promise: { from: '2026-06-01', to: '2026-06-01' },
        slot: { from: '18:00', to: '20:00' },
      })
    }),
  )

  it(
    'F2: the closest zone’s rate wins, and one without a price hides it',
    inTx(db, async (tx) => {
      await korea(tx)
      const options = await ask(tx, { postcode: '63122' })
      expect(options.map(({ code, price }) => [code, price.amount])).toEqual([['standard', 6_000]])
    }),
  )

  it(
    'K5: days off move the promise',
    inTx(db, async (tx) => {
      await korea(tx)
      await saveHoliday(tx, { on: '2026-06-03', country: 'KR', name: 'Election day' })
      expect((await ask(tx))[0]!.promise).toEqual({ from: '2026-06-05', to: '2026-06-06' })
      await saveHoliday(tx, { on: '2026-06-04', name: 'Stocktaking' })
      expect((await ask(tx))[0]!.promise).toEqual({ from: '2026-06-06', to: '2026-06-08' })
    }),
  )

  it(
    'K5: nothing is offered elsewhere, in another currency, or when switched off',
    inTx(db, async (tx) => {
      const { country } = await korea(tx)
      expect(await ask(tx, { country: 'DE' })).toEqual([])
      expect(await ask(tx, { currency: 'USD' })).toEqual([])
      const off = { zoneId: country, code: 'extra', name: { en: 'Extra' }, prices: won(1), active: false }
      await saveRate(tx, off)
      expect((await ask(tx)).map((one) => one.code)).toEqual(['standard', 'express'])
    }),
  )

  it(
    'K5: speaks the shopper’s language',
    inTx(db, async (tx) => {
      await korea(tx)
      expect((await ask(tx, { locale: 'ko-KR' }))[0]!.name).toBe('standard 배송')
      expect((await ask(tx, { locale: 'fr' }))[0]!.name).toBe('standard')
    }),
  )

  it(
    'K5: needs the same number of queries for one rate as for forty',
    inTx(db, async (tx) => {
      const { seoul } = await korea(tx)
      const few = await queriesOf(() => ask(tx, { postcode: '04524' }))
      for (let index = 0; index < 40; index++) {
        await saveRate(tx, { zoneId: seoul, code: `more-${index}`, name: { en: 'More' }, prices: won(index) })
      }
      expect(await queriesOf(() => ask(tx, { postcode: '04524' }))).toBeLessThanOrEqual(few)
      expect(few).toBeLessThanOrEqual(4)
    }),
  )

  it(
    'K5: free returns are promised by zone, in the shopper’s language',
    inTx(db, async (tx) => {
      await korea(tx)
      expect(await returnsPromise(tx, { country: 'KR', locale: 'ko' })).toEqual({
        free: true,
        days: 30,
        text: '마음에 들지 않으시면 30일 안에 보내 주세요. 반품은 무료예요.',
      })
      expect(await returnsPromise(tx, { country: 'KR', postcode: '63122', locale: 'en' })).toMatchObject({
        free: false,
      })
      expect(await returnsPromise(tx, { country: 'DE', locale: 'en' })).toMatchObject({ free: false })
      await changeShop(tx, { settings: { returnDays: 0 } })
      expect(await returnsPromise(tx, { country: 'KR', locale: 'en' })).toBeUndefined()
    }),
  )
})

async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const end = watchStatements(() => count++)
  await work()
  end()
  return count
}
