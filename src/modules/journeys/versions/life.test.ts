import { afterEach, describe, expect, it } from 'vitest'
import { days, minutes } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/id.ts'
import { reading } from '../../../kernel/transaction.ts'
import { testDatabase } from '../../../testing/database.ts'
import { all, none } from '../../../testing/segments.ts'
import { journeyScene, send, wait } from '../../../testing/journeys.ts'
import { refusalOf } from '../../../testing/refusal.ts'
import { mergeProfiles, observeTrait, tagProfile } from '../../profiles/index.ts'
import { changeShop } from '../../shop/index.ts'
import {
  changeJourney,
  endRun,
  explainJourneys,
  getJourney,
  journeyNumbers,
  migrateRuns,
  pauseJourney,
  publishJourney,
  resumeJourney,
} from '../index.ts'
import { GraphUnsound, JourneyChangedMeanwhile, StepsGone } from '../refusals.ts'

const db = await testDatabase()
const scene = journeyScene(db)
const { inTx, person, template, journey, go, later, runsOf, sentTo, buy, looks, segment } = scene
const numbersOf = (id: string) => reading(db, (read) => journeyNumbers(read, id))
afterEach(() => scene.archiveAll())

const reviewed = { on: 'event', event: 'reviews.review-submitted' } as const

describe('the life of a journey', () => {
  it('M1: stands still while paused, hears what cancels it, and goes on when resumed; by hand staff take somebody out', async () => {
    const later1 = await template('Later')
    const id = await journey({
      ...{ start: reviewed, cancelOn: [{ event: 'orders.order-placed' }] },
      steps: { rest: wait(1, 'mail'), mail: send(later1) },
    })
    const [stays, buys, out, late] = await Promise.all(['stays', 'buys', 'out', 'late'].map(person))
    for (const who of [stays!, buys!, out!]) await looks(who, newId())
    await go()
    await inTx((tx) => pauseJourney(tx, id))
    await looks(late!, newId())
    await later(days(2))
    await buy(buys!)
    await inTx(async (tx) => endRun(tx, (await runsOf(out!, id))[0]!.id))
    await go()
    expect(await sentTo(stays!)).toEqual([])
    expect((await runsOf(stays!, id))[0]).toMatchObject({ state: 'parked' })
    await inTx((tx) => resumeJourney(tx, id))
    await scene.sweep('journeys.go-on')
    await go()
    expect(await Promise.all([stays!, buys!, out!, late!].map(sentTo))).toEqual([['Later'], [], [], []])
    expect((await runsOf(out!, id))[0]).toMatchObject({ ending: 'by-hand' })
  })

  it('M1: keeps people on their version unless they are moved on purpose, and says where steps are gone', async () => {
    const [old, newer] = [await template('Old'), await template('New')]
    const graph = { start: reviewed, reentry: { mode: 'always' as const }, first: 'rest' }
    const id = await journey({ ...graph, steps: { rest: wait(2, 'mail'), mail: send(old) } })
    const [first, moved] = [await person('first'), await person('moved')]
    await looks(first, newId())
    await go()
    const change = { ...graph, first: 'pause', steps: { pause: wait(2, 'mail'), mail: send(newer) } }
    await inTx(async (tx) => {
      await changeJourney(tx, id, { graph: change }, 'sora')
      await publishJourney(tx, id)
    })
    await looks(moved, newId())
    await go()
    await later(days(2))
    expect([await sentTo(first), await sentTo(moved)]).toEqual([['Old'], ['New']])

    const again = { ...change, first: 'rest', steps: { rest: wait(2, 'mail'), mail: send(old) } }
    await looks(first, newId())
    await go()
    await inTx(async (tx) => {
      await changeJourney(tx, id, { graph: again }, 'sora')
      await publishJourney(tx, id)
    })
    expect(await refusalOf(inTx((tx) => migrateRuns(tx, id, {})))).toBeInstanceOf(StepsGone)
    expect(await inTx((tx) => migrateRuns(tx, id, { steps: { pause: 'rest' } }))).toMatchObject({ moved: 1, left: 0 })
    await later(days(2))
    expect(await sentTo(first)).toEqual(['Old', 'Old'])
    expect((await numbersOf(id)).steps.every(({ waiting }) => waiting === 0)).toBe(true)
  })

  it('M1: of two staff who draw on one journey at once, the second is told; neither publishes what she has not seen', async () => {
    const mail = await template('Drawn')
    const reentry = { mode: 'always' as const }
    const graph = { start: reviewed, reentry, first: 'rest', steps: { rest: wait(1, 'mail'), mail: send(mail) } }
    const id = await journey(graph)
    const seen = () => reading(db, (read) => getJourney(read, id)).then(({ revision }) => revision)
    const on = await seen()
    const draws = (days: number, by: string, was: number | undefined) =>
      inTx((tx) =>
        changeJourney(
          tx,
          id,
          { graph: { ...graph, steps: { ...graph.steps, rest: wait(days, 'mail') } }, on: was },
          by,
        ),
      )
    const both = await Promise.allSettled([draws(2, 'sora', on), draws(3, 'hana', on)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'journeys/changed-meanwhile' },
    })
    const later = await seen()
    expect(later).toBe(on + 1)
    expect(await refusalOf(inTx((tx) => publishJourney(tx, id, { on })))).toBeInstanceOf(JourneyChangedMeanwhile)
    await draws(4, 'hana', later)
    await inTx(async (tx) => publishJourney(tx, id, { on: await seen() }))
    expect(await refusalOf(draws(5, 'sora', later + 1))).toMatchObject({ details: { revision: later + 2 } })
    expect((await reading(db, (read) => getJourney(read, id))).draft).toBeNull()
  })

  it('N1: keeps one run when two people in it turn out to be one', async () => {
    const mail = await template('Once')
    const id = await journey({ start: reviewed, steps: { rest: wait(1, 'mail'), mail: send(mail) } })
    const [one, other] = [await person('one'), await person('other')]
    await looks(one, newId())
    await go()
    db.clock.forward(minutes(5))
    await looks(other, newId())
    await go()
    await inTx((tx) =>
      mergeProfiles(tx, {
        ...{ profileId: one, withProfileId: other },
        reason: 'the same',
        by: { kind: 'staff', id: 'sora' },
      }),
    )
    await go()
    const runs = await runsOf(one, id)
    expect(runs.map(({ ending }) => ending)).toEqual(['merged', null])
    await later(days(1))
    expect([...(await sentTo(one)), ...(await sentTo(other))]).toEqual(['Once'])
  })

  it('M2: begins when somebody comes into a segment or leaves it', async () => {
    const tagged = await segment('Friends', all({ if: 'tag', tag: 'friend' }))
    const [into, out] = [await template('Come in'), await template('Farewell')]
    await journey({ start: { on: 'segment-entered', segment: tagged }, steps: { mail: send(into) } })
    await journey({ start: { on: 'segment-left', segment: tagged }, steps: { mail: send(out) } })
    const minji = await person('friend')
    await inTx((tx) => tagProfile(tx, { profileId: minji, tags: ['friend'] }))
    await go()
    expect(await sentTo(minji)).toEqual(['Come in'])
    await inTx((tx) => tagProfile(tx, { profileId: minji, tags: [] }))
    await go()
    expect(await sentTo(minji)).toEqual(['Come in', 'Farewell'])
  })

  it('N12: says of everybody why she is in it or not, where she waits and until when', async () => {
    const mail = await template('Soon')
    const id = await journey({
      ...{ start: reviewed, reentry: { mode: 'never' }, where: none({ if: 'tag', tag: 'quiet' }) },
      steps: { rest: wait(1, 'mail'), mail: send(mail) },
    })
    const [inIt, never, quiet] = [await person('in-it'), await person('not-yet'), await person('quiet')]
    await inTx((tx) => tagProfile(tx, { profileId: quiet, tags: ['quiet'] }))
    await inTx(async (tx) => {
      await changeShop(tx, { settings: { timeZone: 'Asia/Seoul' } })
      const seen = { name: 'timezone', value: 'America/New_York', source: 'staff', observedAt: tx.now } as const
      await observeTrait(tx, { profileId: inIt, ...seen })
    })
    for (const who of [inIt, quiet]) await looks(who, newId())
    await go()
    const words = async (who: string) =>
      (await reading(db, (read) => explainJourneys(read, who, id)))[0]!.words.join(' ')
    // The shop's clock, and hers beside it: nothing of an id, nothing in UTC.
    expect(await words(inIt)).toMatch(
      /She waits at the wait of 1 day until \d+ \w+ \d{4} at \d\d:\d\d \S+ \(\d+ \w+ \d{4} at \d\d:\d\d where she is\)\./,
    )
    expect(await words(inIt)).not.toMatch(/rest|UTC/)
    expect(await words(never)).toMatch(
      /What starts it, “She wrote a review”, has not happened to her|has not happened to her/,
    )
    expect(await words(quiet)).toMatch(/does not fit/)
    await later(days(1))
    expect(await words(inIt)).toMatch(/went through all of it.*once only/s)
  })
})

describe('publishing', () => {
  it('M1: refuses what does not fit together, naming step and field', async () => {
    const refusal = await refusalOf(
      journey({
        start: { on: 'segment-entered', segment: newId() },
        steps: {
          mail: send(newId(), 'which'),
          which: { do: 'branch', paths: [{ if: all({ if: 'tag', tag: 'x' }), then: 'mail' }], otherwise: 'nowhere' },
          alone: { do: 'exit' },
        },
      }),
    )
    expect(refusal).toBeInstanceOf(GraphUnsound)
    const problems = refusal.details['problems'] as { code: string; field: string }[]
    expect(problems.map(({ code, field }) => `${code} ${field}`).toSorted()).toEqual([
      'dead-reference start.segment',
      'dead-reference steps.which.otherwise',
      'loop-without-wait steps.mail',
      'template-missing steps.mail.template',
      'unreachable steps.alone',
    ])
  })
})
