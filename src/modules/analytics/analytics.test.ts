import { describe, expect, it } from 'vitest'
import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import { announcedIn, inTransaction, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import {
  collectMeasurements,
  dayOf,
  keepDays,
  type Measurement,
  mostError,
  mostSeen,
  pageFigures,
  saltsOfDays,
} from './index.ts'

const db = await testDatabase()
const tea = '00000000-0000-7000-8000-00000000007e'
let told = 0

const one = (happening: Measurement['happening'], about: Partial<Measurement> = {}): Measurement => ({
  ...{ id: `happening-${++told}`, happening, template: 'product', subject: tea, locale: 'en', market: 'us' },
  ...{ device: 'phone', source: 'search', visitor: undefined, ...about },
})
const figures = (tx: Tx, about: object = {}) => pageFigures(tx, { from: dayOf(tx.now), to: dayOf(tx.now), ...about })
const near = (value: number) => [value * (1 - mostError - 1e-6), value * (1 + mostError + 1e-6)] as const

describe('what pages tell', () => {
  it(
    'U2: becomes views, visitors, bounces and time looked at, by template and page',
    inTx(db, async (tx) => {
      const [minji, alex] = ['aa'.repeat(8), 'bb'.repeat(8)]
      await collectMeasurements(tx, [
        one({ type: 'page-seen' }, { visitor: minji }),
        one({ type: 'went-on' }, { visitor: minji }),
        one({ type: 'page-left', visibleMs: 40_000, scrolledPercent: 80 }),
        one({ type: 'page-seen' }, { visitor: minji, template: 'home', subject: '', source: 'shop' }),
        one({ type: 'page-seen' }, { visitor: alex }),
        one({ type: 'page-left', visibleMs: 2_000, scrolledPercent: 20 }),
      ])
      const { all, templates } = await figures(tx)
      expect(all).toEqual({ views: 3, visitors: 2, entries: 2, bounces: 1 })
      expect(templates).toMatchObject([
        { template: 'product', views: 2, visitors: 2, entries: 2, bounces: 1, scrolledPercent: 20 },
        { template: 'home', views: 1, visitors: 1, entries: 0, bounces: 0, visible: null },
      ])
      const { medianMs, p75Ms } = templates[0]!.visible!
      expect(
        [medianMs, p75Ms].map((ms, at) => near([2_000, 40_000][at]!)[0] < ms && ms < near([2_000, 40_000][at]!)[1]),
      ).toEqual([true, true])
      const seen = await mostSeen(tx, { from: dayOf(tx.now), to: dayOf(tx.now), template: 'product', limit: 5 })
      expect(seen).toMatchObject([{ subject: tea, views: 2, visitors: 2, entries: 2, bounces: 1 }])
    }),
  )

  it(
    'U1: becomes p75 by template, device and market against the thresholds of the vitals',
    inTx(db, async (tx) => {
      const lcp = (value: number, about: Partial<Measurement> = {}) =>
        one({ type: 'vital', vital: 'lcp', value }, about)
      await collectMeasurements(tx, [
        ...[900, 1_000, 1_100].map((ms) => lcp(ms)),
        ...[3_000, 5_000].map((ms) => lcp(ms, { device: 'desktop', market: 'kr', template: 'home', subject: '' })),
        one({ type: 'vital', vital: 'cls', value: 0 }),
      ])
      const { vitals, templates, devices, markets } = await figures(tx)
      expect(vitals.lcp).toMatchObject({ count: 5, good: 3, middling: 1, poor: 1 })
      expect(vitals.lcp!.p75).toBeGreaterThan(near(3_000)[0])
      expect(vitals.cls).toMatchObject({ p75: 0, good: 1 })
      expect(vitals.inp).toBeNull()
      expect(devices.map(({ device, vitals: { lcp: of } }) => [device, of?.count])).toEqual([
        ['desktop', 2],
        ['phone', 3],
      ])
      expect(markets.map(({ market, vitals: { lcp: of } }) => [market, of?.count])).toEqual([
        ['kr', 2],
        ['us', 3],
      ])
      expect(templates).toEqual([])
      const phones = await figures(tx, { device: 'phone' })
      expect(phones.vitals.lcp).toMatchObject({ count: 3, good: 3, poor: 0 })
    }),
  )

  it(
    'U3: becomes the share of searches in vain, and how many taps a product is away',
    inTx(db, async (tx) => {
      await collectMeasurements(tx, [
        ...[0, 4, 0, 12].map((hits) => one({ type: 'searched', hits }, { template: 'search', subject: '' })),
        ...[1, 2, 5].map((taps) => one({ type: 'product-reached', taps })),
      ])
      const { searches, taps } = await figures(tx)
      expect(searches).toEqual({ asked: 4, inVain: 2 })
      expect(taps).toEqual({ median: 2, count: 3, within: 2 })
    }),
  )

  it(
    'P3: counts once what comes again: in the same batch, later, and after midnight',
    inTx(db, async (tx) => {
      const seen = one({ type: 'page-seen' }, { visitor: 'cc'.repeat(8) })
      expect(await collectMeasurements(tx, [seen, seen])).toBe(1)
      expect(await collectMeasurements(tx, [seen])).toBe(0)
      await query(tx, `update analytics.measurement set day = day - 1 where id = $1`, [seen.id])
      expect(await collectMeasurements(tx, [seen])).toBe(0)
      expect((await figures(tx)).all).toMatchObject({ views: 1, visitors: 1 })
    }),
  )
})

describe('the log', () => {
  it(
    'P3: grows by nothing, however much pages tell',
    inTx(db, async (tx) => {
      await collectMeasurements(tx, [one({ type: 'page-seen' }), one({ type: 'went-on' })])
      expect(announcedIn(tx)).toEqual([])
    }),
  )
})

describe('the days', () => {
  const partitions = async (tx: Tx) =>
    (
      await query<{ name: string }>(
        tx,
        `select c.relname as name from pg_inherits join pg_class c on c.oid = inhrelid
         where inhparent = 'analytics.measurement'::regclass order by 1`,
      )
    ).map(({ name }) => name)

  it('U2: what single pages told is dropped two weeks later, whole days at a time; the figures stay', async () => {
    await inTransaction(db, keepDays)
    const first = await inTransaction(db, (tx) => collectMeasurements(tx, [one({ type: 'page-seen' })]))
    expect(first).toBe(1)
    const began = db.clock.now()
    db.clock.set(later(began, days(20)))
    await inTransaction(db, keepDays)
    await inTransaction(db, keepDays)
    await inTransaction(db, async (tx) => {
      expect((await partitions(tx)).length).toBe(6)
      expect(await query(tx, 'select 1 from analytics.measurement')).toEqual([])
      expect((await pageFigures(tx, { from: dayOf(began), to: dayOf(tx.now) })).all.views).toBe(1)
    })
    db.clock.set(later(began, days(402)))
    await inTransaction(db, keepDays)
    await inTransaction(db, async (tx) =>
      expect((await pageFigures(tx, { from: dayOf(began), to: dayOf(tx.now) })).all.views).toBe(0),
    )
  })

  it(
    'P3: a row whose day has no partition yet is kept all the same',
    inTx(db, async (tx) => {
      await query(
        tx,
        `alter table analytics.measurement detach partition analytics.measurement_${dayOf(tx.now).replaceAll('-', '')}`,
      )
      await collectMeasurements(tx, [one({ type: 'page-seen' })])
      await keepDays(tx)
      expect((await figures(tx)).all.views).toBe(1)
    }),
  )

  it(
    'U2: the salt of a day is one for all, and forgotten with it',
    inTx(db, async (tx) => {
      const salts = await saltsOfDays(tx)
      expect(await saltsOfDays(tx)).toEqual(salts)
      expect(salts.map(({ day }) => day)).toContain(dayOf(tx.now))
      await query(tx, 'update analytics.salt set day = day - 3')
      await saltsOfDays(tx)
      expect(await query(tx, 'select 1 from analytics.salt where day < $1::date', [dayOf(tx.now)])).toEqual([])
    }),
  )
})
