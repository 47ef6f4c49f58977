import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { days, hours } from '../../../kernel/clock.ts'
import { edgeOf } from '../../../kernel/edge.ts'
import { jobSchema } from '../../../kernel/job-queue.ts'
import { rewindConsumer } from '../../../kernel/consumer-position.ts'
import { money } from '../../../kernel/money.ts'
import { inTransaction, reading, type Tx } from '../../../kernel/transaction.ts'
import { runAllConsumers } from '../../../testing/consumers.ts'
import { testDatabase } from '../../../testing/database.ts'
import { drain } from '../../../testing/drain.ts'
import { everything } from '../../../testing/everything.ts'
import { aPaidOrder } from '../../../testing/orders.ts'
import { cancelOrder, type Order, ordersModule, refundOrder } from '../../orders/index.ts'
import { mergeProfiles, profileByEmail, unmergeProfiles } from '../../profiles/index.ts'
import { changeShop } from '../../shop/index.ts'
import { analyticsModule, returningFigures, returningWindows } from '../index.ts'
import { recountAWhile, recountPage } from './recount-days.ts'
import { countryFigures } from '../countries/country-figures.ts'

const db = await testDatabase()
const by = { kind: 'staff', id: 'sora' }
const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(db, work)
/** What was told is noted, and jobs are left alone. */
const hear = async () => {
  expect(await runAllConsumers(db, [ordersModule])).toEqual([])
  expect(await runAllConsumers(db, [analyticsModule])).toEqual([])
}
const follow = async () => {
  await hear()
  await drain(db, [analyticsModule])
}
const places = ['KR', 'US', 'DE'] as const
const buy = (profileId: string, place: number) =>
  inTx((tx) => {
    const to = { name: 'Minji Kim', line1: '1 Sejong-daero', city: 'Seoul', postcode: '04524' }
    return aPaidOrder(tx, { profileId, address: { ...to, country: places[place % 3]! } })
  })
const back = (order: Order, amount: number, cause?: 'fraud') =>
  inTx((tx) =>
    refundOrder(tx, { orderId: order.id, amount: money(amount, 'USD'), reason: 'A dent', by: 'sora', cause }),
  )

interface Bought {
  who: string
  at: Date
  country: string
  amount: number
}

/** From the orders one by one, without any of the code that is tested. */
async function recount(timeZone: string) {
  const { rows } = await db.pool.query<Bought & { counts: boolean; kept: boolean; back: number }>(`
    select coalesce(p.merged_into, p.id)::text as who, placed_at as at, address ->> 'country' as country,
      o.total::int as amount, back.sum::int as back, not cancelled as kept,
      not cancelled and not fraud and back.sum < o.total as counts
    from orders."order" o join profiles.profile p on p.id = o.profile_id
      cross join lateral (select coalesce(sum(amount), 0) as sum, coalesce(bool_or(cause = 'fraud'), false) as fraud
        from orders.refund where order_id = o.id and refused_at is null) back
      cross join lateral (select exists (select from orders.order_cancellation where order_id = o.id) as cancelled) off
    order by placed_at, o.id`)
  const dayIn = (at: Date) => new Intl.DateTimeFormat('sv', { timeZone }).format(at)
  const dayNumber = (on: string) => Date.parse(`${on}T00:00:00Z`) / 86_400_000
  const through = dayNumber(dayIn(db.clock.now())) - 1
  const people = [
    ...Map.groupBy(
      rows.filter(({ counts }) => counts),
      ({ who }) => who,
    ).values(),
  ].map((orders) => {
    const [first, second] = orders.map(({ at }) => dayNumber(dayIn(at)))
    return { first: first!, country: orders[0]!.country, gap: second === undefined ? Infinity : second - first! }
  })
  const rates = returningWindows.map((within) => {
    const due = people.filter(({ first }) => first + within <= through)
    return { withinDays: within, of: due.length, count: due.filter(({ gap }) => gap <= within).length }
  })
  // The product over days, person by person.
  const seen = people.filter(({ first }) => first <= through)
  const last = ({ first, gap }: (typeof people)[number]) => Math.min(gap, through - first)
  let [staying, day] = [1, 0]
  // Products of fractions miss a half by some 1e-16.
  const half = 0.5 + 1e-9
  for (; day <= through && staying > half; day++) {
    const there = seen.filter((one) => last(one) >= day)
    const came = there.filter((one) => one.gap === day && one.first + day <= through)
    if (there.length > 0) staying *= 1 - came.length / there.length
  }
  const cells = Map.groupBy(
    rows.filter(({ kept }) => kept),
    ({ country }) => country,
  )
  const countries = [...cells].map(([country, orders]) => ({
    ...{ country, orders: orders.length, refunded: orders.filter((order) => order.back > 0).length },
    revenue: orders.reduce((all, order) => all + order.amount - order.back, 0),
    buyers: people.filter((one) => one.country === country && one.first <= through).length,
  }))
  const ever = { of: seen.length, count: seen.filter((one) => one.first + one.gap <= through).length }
  return { rates, ever, median: staying <= half ? day - 1 : null, countries: countries.toSorted(byCountry) }
}

const byCountry = (a: { country: string }, b: { country: string }) => (a.country < b.country ? -1 : 1)

async function told() {
  const figures = await reading(db, (read) => returningFigures(read, { days: 30 }))
  const countries = await reading(db, (read) => countryFigures(read, { days: 36_500 }))
  return {
    rates: figures.rates.map(({ withinDays, all }) => ({ withinDays, of: all.of, count: all.count })),
    ever: figures.everCameBack.now,
    median: figures.timeToSecond.now.medianDays,
    countries: countries
      .filter(({ now }) => now.orders > 0)
      .map(
        ({
          country,
          now: {
            orders,
            refundedOrders,
            money: [sold],
            everCameBack,
          },
        }) => ({
          ...{ country, orders, refunded: refundedOrders, revenue: sold!.revenue.amount, buyers: everCameBack.of },
        }),
      )
      .toSorted(byCountry),
  }
}

describe('who comes back', () => {
  it('P15 P11: whatever happens in whatever order, merges too, the figures are what a recount from scratch finds', async () => {
    const people = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((name) => inTx((tx) => profileByEmail(tx, `${name}@example.com`))),
    )
    let zone = 'Asia/Seoul'
    const setZone = (timeZone: string) => inTx((tx) => changeShop(tx, { settings: { timeZone: (zone = timeZone) } }))
    await setZone(zone)
    const orders: Order[] = []
    const merges: string[] = []
    const pick = (at: number) => orders.at(-1 - (at % Math.max(1, orders.length)))
    const open = async (at: number) => {
      const order = pick(at)
      const { rows } = await db.pool.query<{ left: number }>(
        `select (total - coalesce((select sum(amount) from orders.refund r where r.order_id = o.id
           and refused_at is null), 0))::int as left from orders."order" o
         where id = $1 and not exists (select from orders.order_cancellation c where c.order_id = o.id)`,
        [order?.id],
      )
      return rows[0] && rows[0].left > 1 ? { order: order!, left: rows[0].left } : undefined
    }
    const steps: Record<string, (who: number, other: number) => Promise<unknown>> = {
      buy: async (who, other) => orders.push(await buy(people[who]!, other)),
      again: async (who) => orders.push(await buy(people[who]!, who)),
      cancel: async (who) => {
        const found = await open(who)
        if (found && found.left === found.order.totals.total.amount)
          await inTx((tx) => cancelOrder(tx, { orderId: found.order.id, reason: 'Sold twice', by: 'sora' }))
      },
      giveBack: async (who, other) => {
        const found = await open(who)
        if (found) await back(found.order, other > 2 ? found.left : 1, other === 0 ? 'fraud' : undefined)
      },
      refuse: async () => {
        const { rows } = await db.pool.query<{ id: string; reference: string; order: string; amount: number }>(
          `select r.id, checkout_id as reference, o.id as order, r.amount::int from orders.refund r
             join orders."order" o on o.id = r.order_id where refused_at is null limit 1`,
        )
        for (const { id: refundId, reference, order: orderId, amount } of rows) {
          const said = { reference, orderId, refundId, reason: 'The card is gone', amount: money(amount, 'USD') }
          const type = 'payments.refund-refused'
          await inTx(async (tx) => tx.publish({ type, profileId: null, data: { ...said, paymentId: tx.newId() } }))
        }
      },
      merge: async (who, other) => {
        if (who === other) return
        const wish = { profileId: people[who]!, withProfileId: people[other]!, reason: 'One', by }
        const { mergeId } = await inTx((tx) => mergeProfiles(tx, wish))
        if (mergeId) merges.push(mergeId)
      },
      unmerge: async () => {
        const mergeId = merges.pop()
        if (mergeId) await inTx((tx) => unmergeProfiles(tx, { mergeId, reason: 'Two', by }))
      },
      follow,
      hear,
      page: () => inTx((tx) => recountPage(tx, 2)),
      // Whoever is killed in the middle of a page has moved nothing.
      die: () =>
        inTx((tx) => recountPage(tx, 2).then(() => Promise.reject(new Error('killed')))).catch(() => undefined),
      wait: (who, other) => Promise.resolve(db.clock.forward(days(who * 9 + other) + hours(7))),
      move: () => setZone(zone === 'Asia/Seoul' ? 'America/Los_Angeles' : 'Asia/Seoul'),
      rewind: () => inTx((tx) => rewindConsumer(tx, 'analytics.sales')),
    }
    const step = fc.tuple(fc.constantFrom(...Object.keys(steps), 'buy', 'again', 'again', 'wait'), fc.nat(4), fc.nat(4))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 25 }), async (taken) => {
        for (const [name, who, other] of taken) await steps[name]!(who, other)
        await follow()
        for (let time = 0; time < 4; time++) {
          expect(await told()).toEqual(await recount(zone))
          db.clock.forward(days(29) + hours(5))
        }
      }),
      { numRuns: Number(process.env['RETURNING_RUNS'] ?? 4) },
    )
    const kept = await everything(db, /^(?!analytics\.(sale|buyer|country_day))/)
    await db.pool.query('truncate analytics.sale, analytics.buyer, analytics.buyer_day, analytics.country_day')
    await inTx((tx) => rewindConsumer(tx, 'analytics.sales'))
    await follow()
    const anew = await everything(db, /^(?!analytics\.(sale|buyer$))/)
    expect(anew).toEqual(Object.fromEntries(Object.entries(kept).filter(([name]) => name in anew)))
  }, 120_000)

  it('P15: another time zone is counted page by page, figures say how far it is, and a second change begins it anew', async () => {
    const setZone = (timeZone: string) => inTx((tx) => changeShop(tx, { settings: { timeZone } }))
    const her = await inTx((tx) => profileByEmail(tx, 'pages@example.com'))
    for (let at = 0; at < 3; at++) {
      await buy(her, at)
      db.clock.forward(hours(31))
    }
    await setZone('Asia/Seoul')
    await follow()
    const recounting = async () => (await reading(db, (read) => returningFigures(read, { days: 30 }))).recounting
    expect(await recounting()).toBeUndefined()
    await setZone('America/Los_Angeles')
    await hear()
    const begun = await recounting()
    expect(begun).toMatchObject({ done: 0 })
    expect(begun!.of).toBeGreaterThanOrEqual(4)
    await inTx((tx) => recountPage(tx, 2))
    await expect(inTx((tx) => recountPage(tx, 2).then(() => Promise.reject(new Error('killed'))))).rejects.toThrow(
      'killed',
    )
    expect(await recounting()).toEqual({ done: 2, of: begun!.of })
    await setZone('Pacific/Auckland')
    await hear()
    expect(await recounting()).toEqual({ done: 0, of: begun!.of })
    await recountAWhile(edgeOf(db), { size: 2 })
    expect(await recounting()).toBeUndefined()
    expect(await told()).toEqual(await recount('Pacific/Auckland'))
    // The job was lost with the process: the sweep orders it again.
    await setZone('Asia/Seoul')
    await hear()
    await db.pool.query(`delete from ${jobSchema}.job where name = 'analytics.recount-days'`)
    await analyticsModule.recurring!.find(({ name }) => name === 'analytics.go-on-recounting')!.run(edgeOf(db))
    await follow()
    expect(await recounting()).toBeUndefined()
    expect(await told()).toEqual(await recount('Asia/Seoul'))
  })
})
