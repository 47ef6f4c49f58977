import { beforeAll, describe, expect, it } from 'vitest'
import { testPayments } from '../../adapters/test-payments/index.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { runJobs } from '../../testing/drain.ts'
import { auditPorts } from '../../testing/own-pages.ts'
import { aReview } from '../../testing/reviews.ts'
import { aTeaShop, type TeaShop } from '../../testing/tea-shop.ts'
import { sellableVariants } from '../catalog/index.ts'
import { decideReview } from '../reviews/index.ts'
import { changeShop } from '../shop/index.ts'
import {
  answerCheck,
  AuditNotFinished,
  AuditUnknown,
  CheckNotAsked,
  CheckUnknown,
  compareAudits,
  getAudit,
  listAudits,
  NothingAnswered,
  startAudit,
  storeAuditModule,
  withdrawAnswer,
  workOnAudit,
} from './index.ts'

const db = await testDatabase()
const edge = edgeOf(db)
const ports = auditPorts(db, { providers: [testPayments(() => edge)] })
const module = storeAuditModule(ports)
const work = () => runJobs(db, [module])

const start = () => inTransaction(db, (tx) => startAudit(tx, { by: 'minji' }))
const audit = (id: string) => reading(db, (read) => getAudit(read, id))
const resultOf = async (id: string, checkId: string) =>
  (await audit(id)).results.find(({ check }) => check.id === checkId)!
const audited = async () => {
  const { id } = await start()
  await work()
  return id
}

let shop: TeaShop
beforeAll(async () => {
  shop = await inTransaction(db, aTeaShop)
})

describe('an audit of the shop', () => {
  it('U10: reads the shop’s own pages, judges 115 checks and keeps a score', async () => {
    const id = await audited()
    const { run, results, pages } = await audit(id)
    expect(run).toMatchObject({
      state: 'finished',
      startedBy: 'minji',
      steps: pages.length + 2,
      done: pages.length + 2,
    })
    expect(results).toHaveLength(115)
    expect(run.score).toBeGreaterThan(30)
    expect(run.score).toBeLessThan(95)
    expect(pages.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/', '/ko', '/products', '/cart', '/checkout']),
    )
    expect(await resultOf(id, 'product.pictures')).toMatchObject({
      state: 'fail',
      foundCount: 4,
      found: expect.arrayContaining([
        expect.objectContaining({ label: 'Jeju green tea', detail: '0 pictures' }),
      ]) as unknown,
    })
    expect(await resultOf(id, 'trust.rating')).toMatchObject({
      state: 'not-here',
      says: 'No product that was looked at has reviews yet.',
    })
  })

  it('U6 K1: looks at the checkout of a guest, and leaves no cart behind', async () => {
    const count = async () =>
      (await db.pool.query<{ count: string }>('select count(*) from checkout.checkout')).rows[0]!.count
    const before = await count()
    const id = await audited()
    expect(await count()).toBe(before)
    expect((await resultOf(id, 'buying.fields')).says).toMatch(/^It shows \d fields\.$/)
    for (const check of ['buying.guest', 'buying.autofill', 'buying.one-page', 'mail.consent']) {
      expect([check, (await resultOf(id, check)).state]).toEqual([check, 'pass'])
    }
  })

  it('is the same one for whoever asks while it is under way', async () => {
    const first = await start()
    expect((await start()).id).toBe(first.id)
    await work()
    expect((await start()).id).not.toBe(first.id)
    await work()
  })

  it('goes on where a process was killed in the middle', async () => {
    const { id } = await start()
    await db.pool.query('delete from job.job_common')
    let steps = 0
    const stopped = await workOnAudit(edge, ports, id, { until: () => steps++ === 2 })
    expect(stopped).toMatchObject({ state: 'running', done: 6 })
    db.clock.forward(6 * 60_000)
    await module.recurring!.find(({ name }) => name === 'store-audit.rouse-late-audits')!.run(edge)
    const both = await Promise.all([work(), workOnAudit(edge, ports, id)])
    expect(both[1].state).toBe('finished')
    expect((await audit(id)).results).toHaveLength(115)
  })

  it('says since when something is wrong, and what got better and worse between two runs', async () => {
    const earlier = await audited()
    const since = (await resultOf(earlier, 'trust.contact-phone')).since
    db.clock.forward(86_400_000)
    await inTransaction(db, (tx) => changeShop(tx, { settings: { phone: '+82 2 123 4567', returnDays: 7 } }))
    const later = await audited()
    expect((await resultOf(later, 'trust.company')).since).toEqual(since)
    const { better, worse } = await reading(db, (read) => compareAudits(read, [later, earlier]))
    expect(better.map(({ check }) => check.id)).toEqual(['trust.contact-phone'])
    expect(worse.map(({ check, since: from }) => [check.id, from])).toEqual([['sending.return-days', db.clock.now()]])
  })

  it('comes again a week later by itself, but never before somebody has asked for the first one', async () => {
    const [weekly] = module.recurring!
    const count = async () => (await reading(db, (read) => listAudits(read, { limit: 100 }))).length
    const before = await count()
    await weekly!.run(edge)
    expect(await count()).toBe(before)
    db.clock.forward(7 * 86_400_000)
    await weekly!.run(edge)
    await work()
    expect(await count()).toBe(before + 1)
    const [latest] = await reading(db, (read) => listAudits(read, { limit: 1 }))
    expect(latest).toMatchObject({ startedBy: 'schedule', state: 'finished' })
  })
})

describe('an audit that nobody works on', () => {
  it('is given up after a day and says so, and old ones go after thirteen months', async () => {
    const { id } = await start()
    await db.pool.query('delete from job.job_common')
    db.clock.forward(25 * 3_600_000)
    const rouse = module.recurring!.find(({ name }) => name === 'store-audit.rouse-late-audits')!
    await rouse.run(edge)
    expect((await audit(id)).run).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('within a day') as unknown,
    })
    db.clock.forward(401 * 86_400_000)
    await rouse.run(edge)
    expect(await reading(db, (read) => listAudits(read, { limit: 100 }))).toEqual([])
  })
})

describe('a question to the staff', () => {
  const checkId = 'operations.backup'
  const answer = (said: 'yes' | 'no' | 'not-for-us') =>
    inTransaction(db, (tx) => answerCheck(tx, { checkId, answer: said, by: 'hana' }))
  const withdraw = () => inTransaction(db, (tx) => withdrawAnswer(tx, { checkId, by: 'hana' }))

  it('is answered with who and when, counts at once, and can be taken back', async () => {
    const id = await audited()
    const machinery = async () => (await audit(id)).run.areas!.find(({ area }) => area === 'operations')!.score!
    const before = await machinery()
    await answer('no')
    expect(await resultOf(id, checkId)).toMatchObject({
      state: 'fail',
      answer: { answer: 'no', answeredBy: 'hana', answeredAt: db.clock.now() },
    })
    expect(await machinery()).toBeLessThan(before)
    await answer('yes')
    expect((await resultOf(id, checkId)).state).toBe('pass')
    await withdraw()
    expect((await resultOf(id, checkId)).state).toBe('fail')
    await withdraw()
    expect((await resultOf(id, checkId)).state).toBe('open')
    expect(await machinery()).toBe(before)
    await expect(withdraw()).rejects.toBeInstanceOf(NothingAnswered)
  })

  it('is asked anew when its answer is too old', async () => {
    await answer('yes')
    db.clock.forward(91 * 86_400_000)
    expect((await resultOf(await audited(), checkId)).state).toBe('open')
  })

  it('refuses answers to what the shop judges itself, and to what it does not know', async () => {
    const by = 'hana'
    await expect(
      inTransaction(db, (tx) => answerCheck(tx, { checkId: 'trust.secure', answer: 'yes', by })),
    ).rejects.toBeInstanceOf(CheckNotAsked)
    await expect(
      inTransaction(db, (tx) => answerCheck(tx, { checkId: 'trust.moon', answer: 'yes', by })),
    ).rejects.toBeInstanceOf(CheckUnknown)
  })
})

describe('what cannot be compared', () => {
  it('is refused: a run that is unknown, and one that is not finished', async () => {
    const { id: unfinished } = await start()
    const [finished] = (await reading(db, (read) => listAudits(read, { limit: 100 }))).filter(
      ({ state }) => state === 'finished',
    )
    const compared = (other: string) => reading(db, (read) => compareAudits(read, [finished!.id, other]))
    await expect(compared(unfinished)).rejects.toBeInstanceOf(AuditNotFinished)
    await expect(compared('01890000-0000-7000-8000-000000000000')).rejects.toBeInstanceOf(AuditUnknown)
    await expect(audit('01890000-0000-7000-8000-000000000000')).rejects.toBeInstanceOf(AuditUnknown)
  })

  it('A5 T15: sees the rating that a page shows beside the one that it tells search engines', async () => {
    await inTransaction(db, async (tx) => {
      const [variant] = [...(await sellableVariants(tx, [shop.tea], 'en')).values()]
      const of = { productId: variant!.productId, variantId: shop.tea, handle: variant!.handle }
      const { id } = await aReview(tx, of, { rating: 2 })
      await decideReview(tx, { reviewId: id, outcome: 'publish', by: 'hana' })
    })
    const id = await audited()
    for (const check of ['trust.rating', 'found.rating-honest']) {
      expect([check, (await resultOf(id, check)).state]).toEqual([check, 'pass'])
    }
  })
})
