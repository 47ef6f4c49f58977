import { describe, expect, it } from 'vitest'
import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { collectMeasurements, dayOf, listTouchedOrders, type Measurement, proofFigures, stageOf } from './index.ts'

const db = await testDatabase()
const [minji, alex] = ['aa'.repeat(8), 'bb'.repeat(8)]
const uuid = (end: string) => `00000000-0000-7000-8000-${end.padStart(12, '0')}`
const [hers, his] = [uuid('c1'), uuid('c2')]
let told = 0

const one = (happening: Measurement['happening'], about: Partial<Measurement> = {}): Measurement => ({
  ...{ id: `proof-${++told}-there`, happening, template: 'product', subject: '', locale: 'en', market: 'kr' },
  ...{ device: 'phone', source: 'none', visitor: undefined, ...about },
})
const today = (tx: Tx) => ({ from: dayOf(tx.now), to: dayOf(tx.now) })

const sold = (tx: Tx, end: string, checkout: string, total: number, at = tx.now) =>
  query(tx, `insert into analytics.proof_order values ($1, $2, 'kr', 'KRW', $3, $4)`, [uuid(end), checkout, total, at])

describe('where what customers say was seen', () => {
  it(
    'T9: counts who saw it and what was done with it by stage, each told thing once',
    inTx(db, async (tx) => {
      const seen = one({ type: 'proof-seen', place: 'home' })
      const read = one({ type: 'proof-used', place: 'home', deed: 'read' })
      const filter = one({ type: 'proof-used', place: 'reviews', deed: 'filter' })
      await collectMeasurements(tx, [seen, read, filter, one({ type: 'proof-seen', place: 'home' })])
      expect(await collectMeasurements(tx, [seen, read])).toBe(0)
      const { stages, places, days: shown } = await proofFigures(tx, today(tx))
      expect(stages).toMatchObject([
        { stage: 'acquire', seen: 2, deeds: { read: 1 }, carts: 0, orders: 0, revenue: [] },
        { stage: 'convert', seen: 0 },
        { stage: 'retain', seen: 0 },
        { stage: 'understand', seen: 0, deeds: { filter: 1 } },
      ])
      expect(places.map(({ place }) => place)).toEqual(['home', 'reviews'])
      expect(shown).toEqual([{ on: dayOf(tx.now), seen: { acquire: 2, convert: 0, retain: 0, understand: 0 } }])
      expect(new Set(Object.values(stageOf)).size).toBe(4)
    }),
  )

  it(
    'T9 T20: what a cart saw touches its order for seven days, also before it was a cart, less what went back',
    inTx(db, async (tx) => {
      await collectMeasurements(tx, [
        one({ type: 'proof-seen', place: 'home' }, { visitor: minji }),
        one({ type: 'proof-used', place: 'home', deed: 'buy' }, { visitor: minji }),
        one({ type: 'proof-seen', place: 'product' }, { visitor: alex }),
      ])
      await collectMeasurements(tx, [
        one({ type: 'page-seen' }, { visitor: minji, cart: hers }),
        one({ type: 'proof-seen', place: 'cart' }, { visitor: minji, cart: hers }),
        one({ type: 'proof-seen', place: 'payment' }, { visitor: minji, cart: hers }),
        one({ type: 'proof-seen', place: 'home' }, { visitor: undefined, cart: his }),
      ])
      await sold(tx, 'a1', hers, 30_000)
      await sold(tx, 'a2', his, 10_000, later(tx.now, days(8)))
      await sold(tx, 'a3', uuid('c3'), 5_000)
      await query(tx, 'insert into analytics.proof_refund values ($1, $2, 4000)', [uuid('b1'), uuid('a1')])
      const figures = await proofFigures(tx, { from: dayOf(tx.now), to: dayOf(later(tx.now, days(9))) })
      const krw = (amount: number) => [{ amount, currency: 'KRW' }]
      expect(figures.touched).toEqual({ carts: 2, orders: 1, ordersUsed: 1, revenue: krw(26_000) })
      expect(figures.allOrders).toEqual([{ market: 'kr', orders: 3 }])
      expect(figures.stages).toMatchObject([
        { stage: 'acquire', carts: 2, orders: 1, ordersUsed: 1, revenue: krw(26_000) },
        { stage: 'convert', seen: 3, carts: 1, orders: 1, ordersUsed: 0, revenue: krw(26_000) },
        { stage: 'retain', orders: 0 },
        { stage: 'understand', orders: 0 },
      ])
      const [order, ...others] = await listTouchedOrders(tx, { ...today(tx), limit: 10 })
      expect([order, others]).toMatchObject([
        { orderId: uuid('a1'), places: ['cart', 'home', 'payment'], used: ['home'] },
        [],
      ])
      expect(await listTouchedOrders(tx, { ...today(tx), stage: 'retain', limit: 10 })).toEqual([])
    }),
  )
})
