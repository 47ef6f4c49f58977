import { afterEach, describe, expect, it } from 'vitest'
import { days, hours, minutes } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { rewindConsumer } from '../../kernel/consumer-position.ts'
import { reading } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { all, none } from '../../testing/segments.ts'
import { journeyScene, send, wait } from '../../testing/journeys.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { cancelOrder } from '../orders/index.ts'
import { tagProfile } from '../profiles/index.ts'
import { enterByHand, journeyNumbers, listRuns, retryRun } from './index.ts'
import { MayNotEnter } from './refusals.ts'

const db = await testDatabase()
const scene = journeyScene(db)
const { inTx, person, template, journey, go, later, runsOf, stepsOf, sentTo, buy, looks } = scene
const numbersOf = (id: string) => reading(db, (read) => journeyNumbers(read, id))
afterEach(() => scene.archiveAll())

const bought = { on: 'event', event: 'orders.order-placed' } as const
const reviewed = { on: 'event', event: 'reviews.review-submitted' } as const

describe('a journey', () => {
  it('M1: takes people through sends, waits, branches and splits, once each, and counts every step', async () => {
    const [welcome, regular, fresh] = [await template('Welcome'), await template('Again'), await template('Fresh')]
    const id = await journey({
      start: bought,
      steps: {
        hello: send(welcome, 'pause'),
        pause: wait(3, 'which'),
        which: {
          do: 'branch',
          paths: [{ if: all({ if: 'figure', figure: 'orders', atLeast: 2 }), then: 'regular' }],
          otherwise: 'lot',
        },
        regular: send(regular),
        lot: {
          do: 'split',
          paths: [
            { name: 'a', share: 100, then: 'fresh' },
            { name: 'b', share: 0 },
          ],
        },
        fresh: send(fresh, 'done'),
        done: { do: 'exit' },
      },
    })
    const [minji, alex] = [await person('minji'), await person('alex')]
    await buy(minji)
    await buy(alex)
    await go()
    expect([await sentTo(minji), await sentTo(alex)]).toEqual([['Welcome'], ['Welcome']])
    expect(await numbersOf(id)).toMatchObject({ entered: 2, waiting: 2, ended: 0 })
    await later(days(1))
    // A second order while she is in it starts no second run, and makes her a regular.
    await buy(minji)
    await later(days(2))
    expect([await sentTo(minji), await sentTo(alex)]).toEqual([
      ['Welcome', 'Again'],
      ['Welcome', 'Fresh'],
    ])
    expect(await stepsOf(alex, id)).toEqual([
      ...['start came-in', 'hello sent', 'pause waited', 'which took:otherwise', 'lot took:a', 'fresh sent'],
      'done exit',
    ])
    // Told once more, everything is as it was.
    const before = await numbersOf(id)
    await inTx((tx) => rewindConsumer(tx, 'journeys'))
    await go()
    expect(await sentTo(minji)).toHaveLength(2)
    const { steps, ...numbers } = await numbersOf(id)
    expect({ ...numbers, steps }).toEqual(before)
    expect(numbers).toMatchObject({ entered: 2, waiting: 0, ended: 2, endings: { end: 1, exit: 1 } })
    expect(steps.find(({ step }) => step === 'which')).toMatchObject({
      ...{ entered: 2, passed: 2, waiting: 0 },
      paths: [
        { name: '1', people: 1 },
        { name: 'otherwise', people: 1 },
      ],
    })
  })

  it('N1: moves on what it waited for, or when the time is over, and only by what it is about', async () => {
    const [yes, no] = [await template('Thanks for the review'), await template('How do you like it?')]
    const product = newId()
    const id = await journey({
      start: bought,
      steps: {
        review: {
          ...{ do: 'wait-for', event: 'reviews.review-submitted', about: { productId: [product] } },
          ...{ timeout: { days: 10 }, then: 'thanks', otherwise: 'ask' },
        },
        thanks: send(yes),
        ask: send(no),
      },
    })
    const [minji, alex] = [await person('mina'), await person('alan')]
    await looks(minji, product)
    db.clock.forward(minutes(1))
    await buy(minji)
    await buy(alex)
    await go()
    // What she did before she came to wait does not count, and another product does not.
    await looks(minji, newId())
    await later(days(1))
    expect(await sentTo(minji)).toEqual([])
    await looks(minji, product)
    await go()
    expect(await sentTo(minji)).toEqual(['Thanks for the review'])
    await later(days(9))
    expect(await sentTo(alex)).toEqual(['How do you like it?'])
    expect(await stepsOf(minji, id)).toEqual(['start came-in', 'review happened', 'thanks sent'])
    expect(await stepsOf(alex, id)).toEqual(['start came-in', 'review timed-out', 'ask sent'])
  })

  it('M8: sends nothing once she bought, though nobody has heard of the order yet', async () => {
    const reminder = await template('Your cart')
    const id = await journey({
      start: reviewed,
      cancelOn: [{ event: 'orders.order-placed' }],
      steps: { pause: { do: 'wait', for: { hours: 1 }, then: 'remind' }, remind: send(reminder) },
    })
    const [heard, unheard, free] = [await person('heard'), await person('unheard'), await person('free')]
    for (const who of [heard, unheard, free]) await looks(who, newId())
    await go()
    await buy(heard)
    await go()
    expect((await runsOf(heard, id))[0]).toMatchObject({ ending: 'cancelled' })
    db.clock.forward(hours(1))
    await buy(unheard)
    // The consumer has not come so far: only the steps are taken.
    await scene.sweep('journeys.step-due')
    expect([await sentTo(unheard), await sentTo(free)]).toEqual([[], ['Your cart']])
    expect((await runsOf(unheard, id))[0]).toMatchObject({ ending: 'cancelled' })
    await go()
    expect(await numbersOf(id)).toMatchObject({ entered: 3, ended: 3, endings: { cancelled: 2, end: 1 } })
  })

  it('M17: waits from the delivery or order on, per order, and goes by what happens to that very order', async () => {
    const care = await template('Thirty days on')
    const id = await journey({
      start: { ...bought, after: { days: 30 } },
      per: 'subject',
      cancelOn: [{ event: 'orders.order-cancelled' }],
      where: none({ if: 'tag', tag: 'no mails' }),
      steps: { care: send(care) },
    })
    const [minji, sora] = [await person('minju'), await person('sora')]
    const [first] = [await buy(minji), await buy(minji), await buy(sora)]
    await go()
    expect(await runsOf(minji, id)).toHaveLength(2)
    await inTx((tx) => cancelOrder(tx, { orderId: first.id, reason: 'changed-mind', by: 'shopper' }))
    await inTx((tx) => tagProfile(tx, { profileId: sora, tags: ['no mails'] }))
    await later(days(30))
    expect([await sentTo(minji), await sentTo(sora)]).toEqual([['Thirty days on'], []])
    // Who does not fit when the time has come was never in it.
    expect(await runsOf(sora, id)).toEqual([])
  })

  it('M1: lets people come again as it says, one at a time, and holds some out by lot', async () => {
    const hello = await template('Hello')
    const steps = { hello: send(hello, 'rest'), rest: wait(1) }
    const never = await journey({ start: reviewed, reentry: { mode: 'never' }, steps })
    const after = await journey({ start: reviewed, reentry: { mode: 'after', days: 5 }, steps })
    const held = await journey({
      ...{ start: reviewed, holdout: 50, steps },
      goal: { event: 'orders.order-placed', withinDays: 7 },
    })
    const [minji] = [await person('again')]
    const crowd = await Promise.all(Array.from({ length: 80 }, (_, n) => person(`crowd-${n}`)))
    for (const who of [minji, ...crowd]) await looks(who, newId())
    await go()
    await later(days(2))
    await looks(minji, newId())
    await go()
    expect([(await runsOf(minji, never)).length, (await runsOf(minji, after)).length]).toEqual([1, 1])
    expect((await refusalOf(inTx((tx) => enterByHand(tx, never, minji)))) instanceof MayNotEnter).toBe(true)
    await later(days(4))
    await looks(minji, newId())
    await go()
    expect([(await runsOf(minji, never)).length, (await runsOf(minji, after)).length]).toEqual([1, 2])
    const runs = (await reading(db, (read) => listRuns(read, { journeyId: held, limit: 100 }))).filter(
      ({ enteredAt }, _, all) => enteredAt.getTime() === all.at(-1)!.enteredAt.getTime(),
    )
    const out = runs.filter(({ isHeldOut }) => isHeldOut)
    expect(out.length).toBeGreaterThan(8)
    expect(out.length).toBeLessThan(72)
    expect(out.every(({ ending }) => ending === 'held-out')).toBe(true)
    // M15: the goal is counted in both groups, also after the end.
    for (const { personId, isHeldOut } of runs) if (!isHeldOut || personId === out[0]!.personId) await buy(personId)
    await go()
    const { goal } = await numbersOf(held)
    expect(goal?.heldOut.reached).toBeLessThanOrEqual(1)
    expect(goal!.treated.reached + goal!.heldOut.reached).toBeGreaterThan(0)
    expect(goal?.lift).toMatchObject({ points: expect.any(Number) as number })
  })

  it('M1: sets a run aside whose step fails, lets the others go on, and takes the step again by hand', async () => {
    const lacking = await template('For {{ person.traits.shoe }}')
    const id = await journey({ start: reviewed, steps: { shoe: send(lacking) } })
    const [has, lacks] = [await person('has'), await person('lacks')]
    const shoe = (profileId: string) =>
      inTx(async (tx) => {
        const { observeTrait } = await import('../profiles/index.ts')
        await observeTrait(tx, { profileId, name: 'shoe', value: '240', source: 'staff', observedAt: tx.now })
      })
    await shoe(has)
    for (const who of [has, lacks]) await looks(who, newId())
    await go()
    expect(await sentTo(has)).toEqual(['For 240'])
    const [run] = await runsOf(lacks, id)
    expect(run).toMatchObject({ state: 'failed', error: expect.stringContaining('shoe') as string })
    expect(await numbersOf(id)).toMatchObject({ failed: 1, waiting: 1 })
    await shoe(lacks)
    await inTx((tx) => retryRun(tx, run!.id))
    await go()
    expect(await sentTo(lacks)).toEqual(['For 240'])
    expect(await numbersOf(id)).toMatchObject({ failed: 0, waiting: 0, ended: 2 })
  })
})
