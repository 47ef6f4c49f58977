import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../kernel/database.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { query } from '../../kernel/query.ts'
import { dayOf, pageFigures } from '../../modules/analytics/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { collectRoutes } from './collect-routes.ts'
import { collectorOf, mostWaiting } from './collector.ts'

const db = await testDatabase()
await inTransaction(db, aTeaShop)
const app = testApp(db)
const server = await testServer(app, collectRoutes)
const collector = collectorOf(app.edge)
let told = 0

const page = { page: 'product', locale: 'en', market: 'kr', width: 390, from: 'www.google.com' }
const seen = () => ({ id: `view-${String(++told).padStart(6, '0')}`, type: 'page-seen' })
const tell = (payload: object, headers: Record<string, string> = {}, to = server) =>
  to.inject({ method: 'POST', url: '/collect', headers: { 'user-agent': 'Phone', ...headers }, payload })
const figures = () => app.edge.reading((read) => pageFigures(read, { from: dayOf(read.now), to: dayOf(read.now) }))

describe('the door of what pages tell', () => {
  it('U2 A6: takes what fits, names what does not, and counts it once by its id', async () => {
    const first = seen()
    const happenings = [first, { id: 'view-broken', type: 'vital', vital: 'lcp', value: -1 }, first]
    const answer = await tell({ ...page, happenings })
    expect(answer.statusCode).toBe(202)
    expect(answer.json()).toMatchObject({ taken: 2, dropped: 0, problems: [{ index: 1, field: 'happenings.1.value' }] })
    await tell({ ...page, happenings: [first] })
    await collector.flush()
    expect((await figures()).all).toMatchObject({ views: 1, visitors: 1, entries: 1 })
  })

  it('U2 T9: counts no program that says what it is, whatever it runs of a page', async () => {
    const before = (await figures()).all.views
    const googlebot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html) Chrome/140'
    const answer = await tell({ ...page, happenings: [seen()] }, { 'user-agent': googlebot })
    expect([answer.statusCode, answer.json()]).toMatchObject([202, { taken: 0, askedNotTo: false }])
    await collector.flush()
    expect((await figures()).all.views).toBe(before)
  })

  it('U2: keeps no address, and joins views only where that needs no yes', async () => {
    const before = (await figures()).all
    await tell({ ...page, happenings: [seen()] }, { 'user-agent': 'Another phone' })
    // This market sells to Japan as well, whose law is not written down: its pages count, its visitors do not.
    await tell({ ...page, market: 'us', happenings: [seen()] }, { 'user-agent': 'Third phone' })
    await collector.flush()
    const { all } = await figures()
    expect([all.views - before.views, all.visitors - before.visitors]).toEqual([2, 1])
    const kept = await app.edge.reading((read) =>
      query<{ row: string }>(read, `select row_to_json(m)::text as row from analytics.measurement m`),
    )
    expect(kept.map(({ row }) => row).join()).not.toMatch(/127\.0\.0\.1|Another|Third/)
  })

  it.each([['sec-gpc'], ['dnt']])(
    'U2: takes nothing from a browser that asks not to be measured (%s)',
    async (header) => {
      const before = (await figures()).all.views
      const answer = await tell({ ...page, happenings: [seen()] }, { [header]: '1' })
      expect(answer.json()).toMatchObject({ taken: 0, askedNotTo: true })
      await collector.flush()
      expect((await figures()).all.views).toBe(before)
    },
  )

  it('U2: does not let what the database will never take hold up the rest', async () => {
    const before = (await figures()).all.views
    const about = {
      template: 'home',
      subject: '',
      locale: 'en',
      market: 'kr',
      device: 'phone',
      source: 'none',
    } as const
    collector.take([{ ...about, id: 'short', happening: { type: 'page-seen' }, visitor: undefined }])
    await collector.flush()
    await tell({ ...page, happenings: [seen()] })
    await collector.flush()
    expect((await figures()).all.views).toBe(before + 1)
  })

  it.each([
    ['an unknown page', { ...page, page: 'secret', happenings: [seen()] }, 'page'],
    ['nothing', { ...page, happenings: [] }, 'happenings'],
    ['too much', { ...page, happenings: Array.from({ length: 51 }, seen) }, 'happenings'],
  ])('N14: refuses %s and names the field', async (_what, payload, field) => {
    const answer = await tell(payload)
    expect([answer.statusCode, answer.json<{ field: string }>().field]).toEqual([422, field])
  })

  it('U2: answers while the database is away, says so, and counts what it had to drop', async () => {
    const nowhere = openDatabase({ connectionString: 'postgresql://nobody@127.0.0.1:1/none', clock: db.clock })
    const lonely = testApp(nowhere)
    const away = await testServer(lonely, collectRoutes)
    const waiting = collectorOf(lonely.edge)
    await waiting.flush()
    for (let left = mostWaiting; left > 0; left -= 50)
      expect((await tell({ ...page, happenings: Array.from({ length: 50 }, seen) }, {}, away)).statusCode).toBe(202)
    const last = await tell({ ...page, happenings: [seen()] }, {}, away)
    expect(last.json()).toMatchObject({ taken: 0, dropped: 1, databaseAway: true })
    const [, dropped, left] = await Promise.all(waiting.gauges.map((gauge) => gauge.read()))
    expect([dropped, left]).toEqual([[{ value: 1 }], [{ value: mostWaiting }]])
    await nowhere.close()
  })
})
