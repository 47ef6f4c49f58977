import { afterEach, describe, expect, it } from 'vitest'
import { days, hours } from '../../../kernel/clock.ts'
import { edgeOf } from '../../../kernel/edge.ts'
import { newId } from '../../../kernel/id.ts'
import { reading } from '../../../kernel/transaction.ts'
import { testDatabase } from '../../../testing/database.ts'
import { journeyScene, send, wait } from '../../../testing/journeys.ts'
import { createPromotion, listCodes } from '../../promotions/index.ts'
import { findTrait, observeTrait, tagProfile, tagsOf } from '../../profiles/index.ts'
import { recordConsent } from '../../consent/index.ts'
import {
  assignTask,
  comeThroughDoor,
  explainRun,
  finishTask,
  journeyNumbers,
  listTasks,
  openDoor,
  reopenTask,
} from '../index.ts'
import { JourneyUnknown } from '../refusals.ts'
import { refusalOf } from '../../../testing/refusal.ts'

const db = await testDatabase()
const scene = journeyScene(db)
const { inTx, person, template, journey, go, later, runsOf, stepsOf, sentTo, looks, calls, answers, module } = scene
const reviewed = { on: 'event', event: 'reviews.review-submitted' } as const
const knows = (profileId: string, name: string, value: string) =>
  inTx((tx) => observeTrait(tx, { profileId, name, value, source: 'staff', observedAt: tx.now }))
afterEach(() => scene.archiveAll())

describe('steps', () => {
  it('M16, M23: make one code per run, call a program until it answers, ask the staff, and note what they say of her', async () => {
    const promotionId = await inTx((tx) =>
      createPromotion(tx, { title: { en: 'Thanks' }, rule: { kind: 'percent', basisPoints: 1_000 }, automatic: false }),
    )
    const mail = await template('Your code {{ code }}')
    const id = await journey({
      start: reviewed,
      steps: {
        code: { do: 'code', promotion: promotionId, validDays: 14, then: 'mail' },
        mail: send(mail, 'call'),
        call: { do: 'webhook', url: 'https://crm.example/in', then: 'ask' },
        ask: { do: 'task', for: 'care', text: 'Write to {{ person.traits.nick | default: "her" }}', then: 'note' },
        note: { do: 'set-trait', trait: 'thanked', value: true, then: 'tag' },
        tag: { do: 'tag', add: ['Thanked'], then: 'won' },
        won: { do: 'goal', name: 'thanked', then: 'inward' },
        inward: { do: 'webhook', url: 'http://127.0.0.1/admin', then: 'rest' },
        rest: wait(1, 'code-again'),
        'code-again': { do: 'code', promotion: promotionId, validDays: 14 },
      },
    })
    const minji = await person('minji')
    answers.push(503)
    await looks(minji, newId())
    await go().catch(() => undefined)
    await later(hours(1))
    await later(days(1))
    const issued = await reading(db, (read) => listCodes(read, { promotionId, limit: 10 }))
    expect(issued).toHaveLength(2)
    const subjects = await sentTo(minji)
    expect(subjects).toHaveLength(1)
    expect(issued.map(({ code }) => `Your code ${code}`)).toContain(subjects[0])

    expect(calls.map(({ address, headers }) => [address, headers['idempotency-key']])).toEqual(
      Array(2).fill(['https://crm.example/in', calls[0]!.headers['idempotency-key']]),
    )
    expect(JSON.parse(calls[0]!.body)).toMatchObject({ profileId: minji, trigger: reviewed.event, step: 'call' })
    const [task] = await reading(db, (read) => listTasks(read, { state: 'open', whose: 'care', limit: 10 }))
    expect(task).toMatchObject({ text: 'Write to her', personId: minji, doneAt: null })
    await inTx((tx) => assignTask(tx, task!.id, 'sora'))
    await inTx((tx) => finishTask(tx, task!.id, 'sora'))
    await inTx((tx) => finishTask(tx, task!.id, 'alex'))
    expect(await reading(db, (read) => listTasks(read, { state: 'done', limit: 10 }))).toMatchObject([
      { doneBy: 'sora' },
    ])
    await inTx((tx) => reopenTask(tx, task!.id))
    const state = await reading(db, async (read) => [
      (await findTrait(read, minji, 'thanked'))?.value,
      await tagsOf(read, minji),
      (await journeyNumbers(read, id)).goals,
    ])
    expect(state).toEqual([true, ['thanked'], [{ name: 'thanked', people: 1 }]])
  })

  it('M4: hold a message for quiet hours, say so, and send it when they are over; without consent it never leaves', async () => {
    const news = await template('News', 'marketing')
    const id = await journey({ start: reviewed, steps: { news: send(news, 'rest'), rest: wait(1) } })
    const [agrees, silent] = [await person('agrees'), await person('silent')]
    const wording = { text: 'News by email', version: 'v1', locale: 'en' } as const
    await inTx((tx) =>
      recordConsent(tx, {
        ...{
          profileId: agrees,
          channel: 'email',
          purpose: 'marketing',
          state: 'granted',
          wording,
          source: 'preferences',
        },
      }),
    )
    for (const who of [agrees, silent]) await knows(who, 'timezone', 'Asia/Seoul')
    db.clock.set(new Date('2026-07-01T14:00:00Z'))
    for (const who of [agrees, silent]) await looks(who, newId())
    await go()
    const [held] = await runsOf(agrees, id)
    expect(held).toMatchObject({ state: 'active', step: 'news', because: 'quiet-hours' })
    expect((await reading(db, (read) => explainRun(read, held!.id))).words.join(' ')).toMatch(/night where she is/)
    expect(await stepsOf(silent, id)).toEqual(['start came-in', 'news withheld'])
    const atNews = async () =>
      (await reading(db, (read) => journeyNumbers(read, id))).steps.find(({ step }) => step === 'news')
    expect(await atNews()).toMatchObject({ entered: 2, waiting: 1, held: 1, withheld: 1, sent: 0 })
    await later(held!.dueAt!.getTime() - db.clock.now().getTime())
    expect([await sentTo(agrees), await sentTo(silent)]).toEqual([['News'], []])
    expect(await atNews()).toMatchObject({ entered: 2, waiting: 0, held: 1, withheld: 1, sent: 1 })
  })
})

describe('a step that throws', () => {
  it('M1: sets aside the one to blame, and those who were taken with her go on', async () => {
    const mail = await template('After the tag')
    const id = await journey({
      start: reviewed,
      steps: { tag: { do: 'tag', add: ['one-more'], then: 'mail' }, mail: send(mail) },
    })
    const [full, free, other] = [await person('full'), await person('free'), await person('other-one')]
    const broken = await person('broken')
    await db.pool.query(
      `create function break() returns trigger language plpgsql as $$ begin raise exception 'the disk is upset'; end $$;
       create trigger break before insert on messaging.send for each row when (new.profile_id = '${broken}')
         execute function break()`,
    )
    await inTx((tx) => tagProfile(tx, { profileId: full, tags: Array.from({ length: 50 }, (_, n) => `tag ${n}`) }))
    for (const who of [free, full, broken, other]) await looks(who, newId())
    await go()
    expect(await Promise.all([free, full, other].map(sentTo))).toEqual([['After the tag'], [], ['After the tag']])
    expect(await runsOf(full, id)).toMatchObject([
      { state: 'failed', step: 'tag', error: expect.stringMatching(/^[^\n]*tags[^\n]*$/) as string },
    ])
    // An error that nobody foresaw undoes the whole walk of her to whom it happened, and of nobody else.
    expect(await runsOf(broken, id)).toMatchObject([
      { state: 'failed', step: 'start', error: expect.stringContaining('the disk is upset') as string },
    ])
    expect(await reading(db, (read) => tagsOf(read, broken))).toEqual([])
  })
})

describe('what brings people in', () => {
  it('M1: a date, at the hour of her own clock, once; if it is still hers then', async () => {
    db.clock.set(new Date('2027-02-26T00:00:00Z'))
    const mail = await template('Happy birthday')
    const id = await journey({
      start: { on: 'date', trait: 'birthday', offsetDays: 0, hour: 9, yearly: true },
      steps: { mail: send(mail) },
    })
    const [leap, auckland, changed, other] = await Promise.all(['leap', 'auckland', 'changed', 'other'].map(person))
    await knows(leap!, 'timezone', 'Asia/Seoul')
    await knows(auckland!, 'timezone', 'Pacific/Auckland')
    await knows(leap!, 'birthday', '1992-02-29')
    for (const who of [auckland!, changed!]) await knows(who, 'birthday', '1980-02-28')
    await knows(other!, 'birthday', '1980-03-28')
    const day = async () => {
      for (let hour = 0; hour < 24; hour += 1) {
        await scene.sweep('journeys.plan-dates')
        await scene.sweep('journeys.step-due')
        db.clock.forward(hours(1))
      }
    }
    await day()
    db.clock.forward(1_000)
    await knows(changed!, 'birthday', '1980-06-01')
    await day()
    await day()
    await day()
    const came = async (who: string) => (await runsOf(who, id)).map(({ enteredAt }) => enteredAt.toISOString())
    expect(await Promise.all([leap!, auckland!, changed!, other!].map(came))).toEqual([
      ['2027-02-28T00:00:00.000Z'],
      ['2027-02-27T20:00:00.000Z'],
      [],
      [],
    ])
    expect(await Promise.all([leap!, auckland!].map(sentTo))).toEqual([['Happy birthday'], ['Happy birthday']])
  })

  it('M1: another program at its door, which tells words for templates; a wrong token opens nothing', async () => {
    const mail = await template('See you at {{ event.hall }}')
    const id = await journey({ start: { on: 'webhook' }, reentry: { mode: 'never' }, steps: { mail: send(mail) } })
    const token = await inTx((tx) => openDoor(tx, id))
    const knock = (with_ = token) =>
      inTx((tx) => comeThroughDoor(tx, with_, { email: 'Door@Example.com', data: { hall: 'the hall' } }))
    expect((await knock()).runId).toEqual(expect.any(String))
    await go()
    expect(await sentTo(await person('door'))).toEqual(['See you at the hall'])
    expect(await knock()).toEqual({ runId: null })
    expect(await refusalOf(knock('x'.repeat(32)))).toBeInstanceOf(JourneyUnknown)
    const newer = await inTx((tx) => openDoor(tx, id))
    expect(await refusalOf(knock())).toBeInstanceOf(JourneyUnknown)
    expect(await knock(newer)).toEqual({ runId: null })
  })

  it('M10: ends for everybody on its last day, and for one who is forgotten, with all that was told of her', async () => {
    const mail = await template('Too late')
    const day = db.clock.now().toISOString().slice(0, 10)
    const tomorrow = new Date(Date.parse(day) + days(1)).toISOString().slice(0, 10)
    const id = await journey({ start: reviewed, endsAt: tomorrow, steps: { rest: wait(3, 'mail'), mail: send(mail) } })
    const [stays, gone] = [await person('stays'), await person('gone')]
    for (const who of [stays, gone]) await looks(who, newId())
    await go()
    await inTx((tx) => module.personal!.erase!(tx, { profileIds: [gone], emails: [] }))
    expect((await runsOf(gone, id))[0]).toMatchObject({ ending: 'erased' })
    db.clock.set(new Date(`${tomorrow}T00:00:01Z`))
    await looks(stays, newId())
    await scene.sweep('journeys.end-over')
    await go()
    expect((await runsOf(stays, id)).map(({ ending }) => ending)).toEqual(['over'])
    db.clock.forward(days(801))
    await scene.sweep('journeys.forget-old')
    expect([await stepsOf(stays, id), (await runsOf(stays, id)).length]).toEqual([[], 1])
    expect(await sentTo(stays)).toEqual([])
  })
})

describe('two workers', () => {
  it('N1: step the same people side by side, and nobody gets anything twice', async () => {
    const mail = await template('Once each')
    await journey({ start: reviewed, steps: { mail: send(mail, 'rest'), rest: wait(1, 'again'), again: send(mail) } })
    const crowd = await Promise.all(Array.from({ length: 60 }, (_, n) => person(`crowd-${n}`)))
    for (const who of crowd) await looks(who, newId())
    await go()
    db.clock.forward(days(1))
    const sweep = module.recurring!.find(({ name }) => name === 'journeys.step-due')!
    await Promise.all([sweep.run(edgeOf(db)), sweep.run(edgeOf(db)), sweep.run(edgeOf(db))])
    for (const who of crowd) expect(await sentTo(who)).toEqual(['Once each', 'Once each'])
  })
})
