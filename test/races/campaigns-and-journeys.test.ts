import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { days, hours } from '../../src/kernel/clock.ts'
import { openDatabase } from '../../src/kernel/database.ts'
import { edgeOf } from '../../src/kernel/edge.ts'
import { newId } from '../../src/kernel/id.ts'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import {
  type CampaignInput,
  campaignSchema,
  campaignsModule,
  createCampaign,
  getCampaign,
  startCampaign,
} from '../../src/modules/campaigns/index.ts'
import {
  changeJourney,
  comeThroughDoor,
  createJourney,
  endRun,
  migrateRuns,
  openDoor,
  publishJourney,
  retryRun,
  type Step,
} from '../../src/modules/journeys/index.ts'
import { observeTrait, tagProfile } from '../../src/modules/profiles/index.ts'
import { archiveTemplate } from '../../src/modules/templates/index.ts'
import { testDatabase } from '../../src/testing/database.ts'
import { journeyScene, send, wait } from '../../src/testing/journeys.ts'
import { refusalOf } from '../../src/testing/refusal.ts'
import { all } from '../../src/testing/segments.ts'

const db = await testDatabase()
const other = { ...db, pool: openDatabase({ connectionString: db.connectionString, clock: db.clock }).pool }
const both = [db, other, db]
const scene = journeyScene(db)
const { inTx, person, template, journey, go, later, runsOf, sentTo, looks, says, follow, segment } = scene
const reviewed = { on: 'event', event: 'reviews.review-submitted' } as const
afterEach(() => scene.archiveAll())
afterAll(() => other.pool.end())
// No quiet hours: the next noon in UTC.
beforeEach(() => {
  db.clock.set(new Date(Math.ceil((db.clock.now().getTime() - hours(12)) / days(1)) * days(1) + hours(12)))
})

let made = 0
const crowd = async (size: number): Promise<string[]> => {
  const name = `crowd-${++made}`
  return Promise.all(Array.from({ length: size }, (_, n) => person(`${name}-${n}`)))
}
const proceedOn = (database: typeof db) =>
  campaignsModule({ baseUrl: 'https://shop.test' }).recurring![0]!.run(edgeOf(database))
const stepOn = (database: typeof db) =>
  scene.module.recurring!.find(({ name }) => name === 'journeys.step-due')!.run(edgeOf(database))
const moveOn = (database: typeof db) =>
  scene.module.jobs!.find(({ definition }) => definition.job === 'journeys.move-runs')!.run(edgeOf(database), {})

describe('a campaign', () => {
  it('N4: that two people send at once, and whose template is put away as it goes out, reaches each once', async () => {
    const people = await crowd(12)
    for (const who of people) {
      await says(who, true)
      await inTx((tx) => tagProfile(tx, { profileId: who, tags: ['tea'] }))
    }
    await follow()
    const [segmentId, templateId] = [
      await segment('Tea', all({ if: 'tag', tag: 'tea' })),
      await template('Tea', 'marketing'),
    ]
    const input: CampaignInput = {
      name: 'Tea',
      segmentId,
      channel: 'email',
      variants: [{ name: 'A', templateId, share: 100 }],
    }
    const draft = (design: CampaignInput) => inTx((tx) => createCampaign(tx, campaignSchema.parse(design), 'sora'))
    const id = await draft(input)
    const press = (database: typeof db) => inTransaction(database, (tx) => startCampaign(tx, id))
    await Promise.all([...both.map(press), proceedOn(other)])
    await Promise.all([
      ...both.map(proceedOn),
      inTransaction(other, (tx) => archiveTemplate(tx, templateId)),
      ...both.map(press),
    ])
    await Promise.all(both.map(proceedOn))
    expect(await Promise.all(people.map(sentTo))).toEqual(people.map(() => ['Tea']))
    expect((await reading(db, (read) => getCampaign(read, id))).startedAt).toEqual(db.clock.now())
    expect(await refusalOf(draft({ ...input, name: 'Again' }))).toMatchObject({ field: 'variants.0.templateId' })
  })
})

describe('a journey', () => {
  it('M1: whose template is put away while people wait for it sends it; two who try a failed step again try it once', async () => {
    const lacking = await template('For {{ person.traits.shoe }}')
    const steps = { rest: wait(1, 'mail'), mail: send(lacking, 'end'), end: wait(1) }
    const id = await journey({ start: reviewed, steps })
    const [has, lacks] = (await crowd(2)) as [string, string]
    const learns = (profileId: string) =>
      inTx((tx) => observeTrait(tx, { profileId, name: 'shoe', value: '240', source: 'staff', observedAt: tx.now }))
    await learns(has)
    for (const who of [has, lacks]) await looks(who, newId())
    await go()
    await inTx((tx) => archiveTemplate(tx, lacking))
    await later(days(1))
    expect([await sentTo(has), await sentTo(lacks)]).toEqual([['For 240'], []])
    expect(await refusalOf(journey({ start: reviewed, steps }))).toMatchObject({ code: 'journeys/graph-unsound' })

    await learns(lacks)
    const [run] = await runsOf(lacks, id)
    expect(run).toMatchObject({ state: 'failed' })
    await Promise.all(both.map((database) => inTransaction(database, (tx) => retryRun(tx, run!.id))))
    await Promise.all(both.map(stepOn))
    expect(await sentTo(lacks)).toEqual(['For 240'])
    await Promise.all(both.map((database) => inTransaction(database, (tx) => endRun(tx, run!.id))))
    expect(await runsOf(lacks, id)).toMatchObject([{ state: 'ended', ending: 'by-hand' }])
    expect(await refusalOf(inTx((tx) => retryRun(tx, run!.id)))).toMatchObject({ code: 'journeys/run-unknown' })
  })

  it('M1: whose people are moved to another version while workers take their steps loses nobody and deadlocks nobody', async () => {
    const [old, newer] = [await template('Old'), await template('New')]
    const graph = (steps: Record<string, Step>) => ({
      ...{ start: reviewed, reentry: { mode: 'always' as const }, first: Object.keys(steps)[0]!, steps },
    })
    const id = await inTx(async (tx) => {
      const made_ = await createJourney(
        tx,
        { name: 'Moved', graph: graph({ rest: wait(1, 'mail'), mail: send(old, 'stay'), stay: wait(30) }) },
        'sora',
      )
      await publishJourney(tx, made_)
      return made_
    })
    const people = await crowd(30)
    for (const who of people) await looks(who, newId())
    await go()
    await inTx(async (tx) => {
      const change = graph({ pause: wait(1, 'post'), post: send(newer, 'stay'), stay: wait(30) })
      await changeJourney(tx, id, { graph: change }, 'sora')
      await publishJourney(tx, id)
    })
    db.clock.forward(days(1))
    const steps = { rest: 'pause', mail: 'post' }
    await Promise.all([
      ...both.map(stepOn),
      ...both.map((database) => inTransaction(database, (tx) => migrateRuns(tx, id, { steps }))),
      ...both.map(moveOn),
    ])
    await Promise.all(both.map(moveOn))
    await go()
    const sent = await Promise.all(people.map(sentTo))
    expect(sent.every((one) => one.length === 1 && ['Old', 'New'].includes(one[0]!))).toBe(true)
    const runs = (await Promise.all(people.map((who) => runsOf(who, id)))).flat()
    expect(runs.map(({ version, step }) => `${version} ${step}`)).toEqual(people.map(() => '2 stay'))
    expect(await inTx((tx) => migrateRuns(tx, id, { steps }))).toMatchObject({ left: 0, moved: 0 })
  })

  it('M1: at whose door a program knocks twice with the same id lets in once, also at once and after the end', async () => {
    const mail = await template('Hello from the till')
    const id = await journey({ start: { on: 'webhook' }, reentry: { mode: 'always' }, steps: { mail: send(mail) } })
    const token = await inTx((tx) => openDoor(tx, id))
    const knock = (told: string, database = db) =>
      inTransaction(database, (tx) => comeThroughDoor(tx, token, { email: 'till@example.com', id: told }))
    const came = await Promise.all(both.map((database) => knock('receipt-1', database)))
    expect(new Set(came.map(({ runId }) => runId)).size).toBe(1)
    await go()
    expect(await knock('receipt-1')).toEqual(came[0])
    await go()
    const till = await person('till')
    expect(await sentTo(till)).toHaveLength(1)
    expect((await knock('receipt-2')).runId).not.toBe(came[0]!.runId)
    await go()
    expect(await sentTo(till)).toHaveLength(2)
  })
})
