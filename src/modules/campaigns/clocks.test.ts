import { describe, expect, it } from 'vitest'
import { hours, later } from '../../kernel/clock.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { reading } from '../../kernel/transaction.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { testDatabase } from '../../testing/database.ts'
import { all, segmentScene } from '../../testing/segments.ts'
import { journeyScene } from '../../testing/journeys.ts'
import { observeTrait, tagProfile } from '../profiles/index.ts'
import { segmentsModule } from '../segments/index.ts'
import { campaignSchema, campaignsModule, createCampaign, listRecipients, startCampaign } from './index.ts'

const db = await testDatabase()
const { inTx, person, follow, says, segment, fill } = segmentScene(db)
const module = campaignsModule({ baseUrl: 'https://shop.test' })
const proceed = () => module.recurring![0]!.run(edgeOf(db))

/** When the clock of New York goes forward, at two in the night of 14 March 2027. */
const [before, after] = ['2027-03-12', new Date('2027-03-15T18:00:00Z')]

const inNewYork = async (name: string) => {
  const id = await person(name)
  await says(id, true)
  await inTx(async (tx) => {
    await tagProfile(tx, { profileId: id, tags: ['york'] })
    await observeTrait(tx, {
      ...{ profileId: id, name: 'timezone', value: 'America/New_York', source: 'staff', observedAt: tx.now },
    })
  })
  return id
}

describe('a campaign at an hour of the clock where she is', () => {
  it('P11: keeps to that hour when clocks are put forward, for who joins late and for who waits for the winner', async () => {
    db.clock.set(new Date('2027-03-10T12:00:00Z'))
    for (let n = 0; n < 40; n++) await inNewYork(`york-${n}`)
    await follow()
    const segmentId = await segment('New York', all({ if: 'tag', tag: 'york' }))
    const templateId = await journeyScene(db).template('Good morning', 'marketing')
    const variants = ['A', 'B'].map((name) => ({ name, templateId, share: 50 }))
    const design = campaignSchema.parse({
      ...{ name: 'At ten', segmentId, channel: 'email', variants, lateJoiners: true, endsAt: '2027-03-30T00:00:00Z' },
      schedule: { when: 'local', on: before, hour: 10 },
      winner: { testPercent: 50, by: 'clicked', afterHours: 72 },
    })
    const id = await inTx((tx) => createCampaign(tx, design, 'sora'))
    await inTx((tx) => startCampaign(tx, id))
    db.clock.set(later(new Date(`${before}T00:00:00Z`), -hours(3)))
    await proceed()
    const due = async () =>
      (await reading(db, (read) => listRecipients(read, { campaignId: id, limit: 100 }))).map(
        ({ state, dueAt }) => `${state} ${dueAt.toISOString()}`,
      )
    const first = await due()
    expect(new Set(first)).toEqual(new Set(['due 2027-03-12T15:00:00.000Z', 'waiting 2027-03-12T15:00:00.000Z']))
    db.clock.set(after)
    await proceed()
    for (let n = 0; n < 5; n++) await inNewYork(`late-${n}`)
    expect(await runAllConsumers(db, [segmentsModule, module])).toEqual([])
    await fill(segmentId)
    await runAllConsumers(db, [segmentsModule, module])
    await proceed()
    await proceed()
    const now = await due()
    expect(now).toHaveLength(45)
    // Nobody waits for a winner that was chosen, and ten in the morning is four hours behind London by now.
    const open = now.filter((one) => !one.startsWith('sent'))
    expect(open).toHaveLength(first.filter((one) => one.startsWith('waiting')).length + 5)
    expect(new Set(open)).toEqual(new Set(['due 2027-03-16T14:00:00.000Z']))
  })
})
