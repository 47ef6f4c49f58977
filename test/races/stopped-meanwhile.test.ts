import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/kernel/database.ts'
import { edgeOf } from '../../src/kernel/edge.ts'
import { newId } from '../../src/kernel/id.ts'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import {
  askToApprove,
  campaignsModule,
  campaignSchema,
  createCampaign,
  decideCampaign,
  findCampaignApproval,
  pauseCampaign,
  resumeCampaign,
  stopCampaign,
} from '../../src/modules/campaigns/index.ts'
import { changeJourney, createJourney, getJourney } from '../../src/modules/journeys/index.ts'
import { messagingModule, retrySend } from '../../src/modules/messaging/index.ts'
import { campaignScene } from '../../src/testing/campaigns.ts'
import { testDatabase } from '../../src/testing/database.ts'
import { refusalOf } from '../../src/testing/refusal.ts'

const db = await testDatabase()
const other = { ...db, pool: openDatabase({ connectionString: db.connectionString, clock: db.clock }).pool }
afterAll(() => other.pool.end())
const { inTx, crowd, begin, one, left, server, deliver, proceed, recipients, says, nextNoon } = campaignScene(db)
const campaigns = campaignsModule({ baseUrl: 'https://shop.test' })
const proceedOn = (database: typeof db) =>
  campaigns.recurring!.find(({ name }) => name === 'campaigns.proceed')!.run(edgeOf(database))

beforeEach(() => {
  nextNoon()
  left.length = 0
  server.answer = () => undefined
})

describe('a campaign that two people hold and end', () => {
  it('M9 N4: as its members are taken and written to by two workers reaches nobody more, and says so of each', async () => {
    const { segmentId } = await crowd(24)
    const id = await begin(await one(segmentId))
    const on = (database: typeof db, act: typeof stopCampaign) => inTransaction(database, (tx) => act(tx, id))
    // What has not begun yet can only be stopped.
    const ifBegun = (no: { code?: string }) => expect(no.code).toBe('campaigns/state-differs')
    const [pauses, goesOn] = [on(db, pauseCampaign).catch(ifBegun), on(other, resumeCampaign).catch(ifBegun)]
    await Promise.all([proceedOn(db), proceedOn(other), deliver(), pauses, goesOn])
    await on(db, resumeCampaign).catch(ifBegun)
    await Promise.all([proceedOn(db), on(other, stopCampaign), on(db, stopCampaign), deliver(), proceedOn(other)])
    const hadLeft = left.length
    await Promise.all([proceedOn(db), proceedOn(other), deliver()])
    expect(left).toHaveLength(hadLeft)
    expect(await refusalOf(on(db, resumeCampaign))).toMatchObject({ code: 'campaigns/state-differs' })

    const { rows } = await db.pool.query<{ id: string; state: string }>(
      'select id, state from messaging.send where automation_id = $1',
      [id],
    )
    const states = rows.map(({ state }) => state)
    expect(states.filter((state) => state === 'sent')).toHaveLength(hadLeft)
    expect(states.every((state) => state === 'sent' || state === 'refused')).toBe(true)
    // What a server was being given at that moment counts as written to; everybody else has ended.
    const stand = (await recipients(id)).map(({ state }) => state)
    expect(stand.every((state) => state === 'sent' || state === 'ended')).toBe(true)

    // Staff who try a withdrawn one again: it is asked about once more, and stays.
    for (const { id: sendId } of rows.filter(({ state }) => state === 'refused').slice(0, 3))
      await inTx((tx) => retrySend(tx, sendId))
    await deliver()
    expect(left).toHaveLength(hadLeft)
  })

  it('M9: is approved or sent back by the first of two who look at it at once', async () => {
    const { segmentId } = await crowd(1)
    const design = campaignSchema.parse(await one(segmentId))
    const id = await inTx((tx) => createCampaign(tx, design, 'alex'))
    await inTx((tx) => askToApprove(tx, { id, by: 'alex' }))
    const said = await Promise.allSettled([
      inTransaction(db, (tx) => decideCampaign(tx, { id, decision: 'approved', note: '', by: 'mina' })),
      inTransaction(other, (tx) => decideCampaign(tx, { id, decision: 'sent-back', note: 'Too loud', by: 'haru' })),
    ])
    const [no] = said.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []))
    expect(no).toMatchObject({ code: 'campaigns/approval-not-asked' })
    const kept = await reading(db, (read) => findCampaignApproval(read, id))
    expect(kept!.decidedBy).toBe(said[0].status === 'fulfilled' ? 'mina' : 'haru')
  })
})

describe('a message that was taken to be handed over', () => {
  it('N4: does not leave to who took her consent back in between, and the others’ do', async () => {
    const { segmentId, people } = await crowd(3)
    await begin(await one(segmentId))
    await proceed()
    await proceed()
    const edge = edgeOf(db)
    let saysNo: Promise<void> | undefined
    const messaging = messagingModule({
      transport: { name: 'test', deliver: (mail) => Promise.resolve(void left.push(mail)) },
    })
    await messaging
      .recurring!.find(({ name }) => name === 'messaging.deliver-due')!
      .run({
        ...edge,
        // By then both batches have claimed, or the second finds nothing any more.
        reading: async (work) => {
          await (saysNo ??= says(people[0]!, false))
          return edge.reading(work)
        },
      })
    expect(left).toHaveLength(2)
    const { rows } = await db.pool.query<{ state: string; error: string }>(
      'select state, last_error as error from messaging.send where profile_id = $1',
      [people[0]],
    )
    expect(rows).toEqual([{ state: 'refused', error: expect.stringMatching(/^Not sent: /) as string }])
  })
})

describe('a journey', () => {
  it('M1: that two draw at once keeps what the first drew, and tells the second', async () => {
    const graph = (days: number) => ({
      ...{ start: { on: 'by-hand' as const }, reentry: { mode: 'never' as const }, first: 'rest' },
      steps: { rest: { do: 'wait' as const, for: { days } } },
    })
    const id = await inTx((tx) => createJourney(tx, { name: `Drawn ${newId()}`, graph: graph(1) }, 'sora'))
    const { revision } = await reading(db, (read) => getJourney(read, id))
    const said = await Promise.allSettled([
      inTransaction(db, (tx) => changeJourney(tx, id, { graph: graph(2), on: revision }, 'mina')),
      inTransaction(other, (tx) => changeJourney(tx, id, { graph: graph(3), on: revision }, 'haru')),
    ])
    const noes = said.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []))
    expect(noes).toMatchObject([{ code: 'journeys/changed-meanwhile' }])
    const now = await reading(db, (read) => getJourney(read, id))
    expect(now.revision).toBe(revision + 1)
    expect(now.graph.steps).toEqual(graph(said[0].status === 'fulfilled' ? 2 : 3).steps)
  })
})
