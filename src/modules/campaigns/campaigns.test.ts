import { beforeEach, describe, expect, it } from 'vitest'
import { days, hours } from '../../kernel/clock.ts'
import { reading } from '../../kernel/transaction.ts'
import { campaignScene } from '../../testing/campaigns.ts'
import { testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { mergeProfiles, observeTrait, tagProfile } from '../profiles/index.ts'
import { createTemplateFrom } from '../templates/index.ts'
import {
  CampaignElsewhere,
  campaignNumbers,
  campaignSchema,
  CampaignUnfit,
  changeCampaign,
  createCampaign,
  estimateCampaign,
  getCampaign,
  pauseCampaign,
  resumeCampaign,
  startCampaign,
  stopCampaign,
} from './index.ts'
import { beginDue, takeMembers } from './take-members.ts'

const db = await testDatabase()
const { inTx, person, fill, buy, says, edge, proceed, deliver, listen, ...scene } = campaignScene(db)
const { template, crowd, begin, one, recipients, sends, state, nextNoon } = scene
const readAs = (column: string, mails: readonly { key: string }[]) =>
  db.pool.query(
    `insert into messaging.reading (send_id, is_measured, ${column})
     select id, true, $2 from messaging.send where key = any($1)
     on conflict (send_id) do update set ${column} = excluded.${column}`,
    [mails.map(({ key }) => key), db.clock.now()],
  )

describe('campaigns', () => {
  beforeEach(nextNoon)

  it('M10: go to the members there are when it starts, once each, through merges, and count what they buy', async () => {
    const { tag, people, segmentId } = await crowd(6)
    const silent = await person(`silent-${tag}`)
    await inTx((tx) => tagProfile(tx, { profileId: silent, tags: [tag] }))
    await listen()
    const id = await begin(await one(segmentId))
    await inTx(beginDue)
    await takeMembers(edge, id)
    await inTx((tx) => pauseCampaign(tx, id))
    await proceed()
    expect(await sends(id)).toHaveLength(0)
    await inTx((tx) => resumeCampaign(tx, id))
    await inTx((tx) =>
      mergeProfiles(tx, {
        ...{ profileId: people[0]!, withProfileId: people[1]!, reason: 'The same person' },
        by: { kind: 'staff', id: 'sora' },
      }),
    )
    await proceed()
    await proceed()
    const rows = await recipients(id)
    expect(rows).toHaveLength(7)
    expect(rows.filter(({ state: is }) => is === 'sent')).toHaveLength(5)
    expect(rows.filter(({ state: is }) => is === 'merged')).toHaveLength(1)
    expect(rows.find(({ profileId }) => profileId === silent)).toMatchObject({
      state: 'withheld',
      reason: 'never-agreed',
    })
    expect(await sends(id)).toHaveLength(5)
    await deliver()
    await proceed()
    expect(await state(id)).toBe('finished')

    await buy(people[2]!)
    await buy(people[2]!)
    await listen()
    expect(await reading(db, (read) => campaignNumbers(read, id))).toMatchObject({
      people: 7,
      currency: 'USD',
      written: { people: 6, buyers: 1, orders: 2, revenue: 11_000 },
      heldOut: { people: 0 },
    })
    db.clock.forward(days(15))
    await buy(people[3]!)
    await listen()
    expect((await reading(db, (read) => campaignNumbers(read, id))).written.buyers).toBe(1)
  })

  it('P11: leave at an hour of the clock where she is, and are refused when the end comes before all had a turn', async () => {
    const { people, segmentId } = await crowd(3)
    const zones = ['Asia/Seoul', 'Europe/Berlin', 'America/New_York']
    for (const [at, id] of people.entries())
      await inTx((tx) =>
        observeTrait(tx, { profileId: id, name: 'timezone', value: zones[at]!, source: 'staff', observedAt: tx.now }),
      )
    const on = new Date(db.clock.now().getTime() + days(3)).toISOString().slice(0, 10)
    const local = { when: 'local' as const, on, hour: 10 }
    const draft = await inTx(async (tx) =>
      createCampaign(
        tx,
        campaignSchema.parse(await one(segmentId, { schedule: local, endsAt: `${on}T12:00:00Z` })),
        'sora',
      ),
    )
    expect(await refusalOf(inTx((tx) => startCampaign(tx, draft)))).toBeInstanceOf(CampaignUnfit)
    const id = await begin(await one(segmentId, { schedule: local }))
    expect(await state(id)).toBe('scheduled')
    db.clock.forward(new Date(`${on}T10:00:00+14:00`).getTime() - db.clock.now().getTime())
    await proceed()
    const due = new Map((await recipients(id)).map(({ profileId, dueAt }) => [profileId, dueAt.toISOString()]))
    const hourAt = (zone: string, at: string) =>
      new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(at))
    expect(people.map((one_, at) => hourAt(zones[at]!, due.get(one_)!))).toEqual(['10:00', '10:00', '10:00'])
    expect(await sends(id)).toHaveLength(0)
    db.clock.forward(new Date(due.get(people[0]!)!).getTime() - db.clock.now().getTime())
    await proceed()
    expect((await sends(id)).map(({ key }) => key)).toEqual([`campaign:${id}:${people[0]!}`])
    await deliver()
    await inTx((tx) => stopCampaign(tx, id))
    db.clock.forward(days(1))
    await proceed()
    expect(await sends(id)).toHaveLength(1)
    expect((await recipients(id)).map(({ state: is }) => is).sort()).toEqual(['ended', 'ended', 'sent'])
    expect(await refusalOf(inTx((tx) => resumeCampaign(tx, id)))).toBeInstanceOf(CampaignElsewhere)
  })

  it('M11: try two variants on some, tell which won with its doubt, give it to the rest, and hold some out', async () => {
    const { segmentId } = await crowd(120)
    const [a, b] = [await template('Plain'), await template('Warm')]
    const id = await begin(
      await one(segmentId, {
        variants: [
          { name: 'A', templateId: a, share: 50 },
          { name: 'B', templateId: b, share: 50 },
        ],
        winner: { testPercent: 50, by: 'ordered', afterHours: 4 },
        holdoutPercent: 20,
      }),
    )
    await proceed()
    const first = await recipients(id)
    const count = (is: string) => first.filter((row) => row.state === is).length
    expect(count('holdout')).toBeGreaterThan(3)
    expect(count('waiting')).toBeGreaterThan(10)
    expect(count('sent') + count('holdout') + count('waiting')).toBe(120)
    for (const { profileId } of first.filter(({ variant }) => variant === 'B')) await buy(profileId)
    for (const { profileId } of first.filter(({ state: is }) => is === 'holdout').slice(0, 1)) await buy(profileId)
    await listen()
    db.clock.forward(hours(5))
    await proceed()
    const campaign = await reading(db, (read) => getCampaign(read, id))
    expect(campaign.winner).toMatchObject({ variant: 'B', by: 'ordered', isClear: true })
    expect(campaign.winner!.ahead.low).toBeGreaterThan(0)
    expect((await recipients(id)).filter(({ variant }) => variant === 'B').length).toBe(
      first.filter(({ variant }) => variant === 'B').length + count('waiting'),
    )
    expect((await sends(id)).length).toBe(120 - count('holdout'))
    const { lift, heldOut } = await reading(db, (read) => campaignNumbers(read, id))
    expect(heldOut).toMatchObject({ people: count('holdout'), buyers: 1 })
    expect(lift.buyers!.low).toBeLessThan(lift.buyers!.value)
    expect(lift.revenue).toBeUndefined()
  })

  it('M10: write once more to who did not open, where a machine opening is none; late joiners come in until the end', async () => {
    const { tag, segmentId } = await crowd(3)
    const endsAt = new Date(db.clock.now().getTime() + days(10)).toISOString()
    const id = await begin(
      await one(segmentId, {
        again: { afterHours: 48, subject: 'Did you see {{ this }}?' },
        lateJoiners: true,
        endsAt,
      }),
    )
    await proceed()
    const mails = await sends(id)
    expect(mails).toHaveLength(3)
    await readAs('opened_at', [mails[0]!])
    await readAs('opened_by_machine_at', [mails[1]!])
    const late = await person(`late-${tag}`)
    await says(late, true)
    await inTx((tx) => tagProfile(tx, { profileId: late, tags: [tag] }))
    await listen()
    await fill(segmentId)
    await proceed()
    expect(await sends(id)).toHaveLength(4)
    db.clock.forward(days(3))
    for (let round = 0; round < 3; round++) await proceed()
    const again = (await sends(id)).filter(({ key }) => key.endsWith(':again'))
    // Of the others nobody can tell whether they opened the first.
    expect(again).toHaveLength(1)
    expect(again.every(({ subject }) => subject.includes('Did you see {{ this }}?'))).toBe(true)
    const states = ['not-needed', 'sent', 'withheld', 'withheld']
    expect((await recipients(id)).map(({ again: is }) => is).sort()).toEqual(states)
    expect(await state(id)).toBe('running')
    db.clock.forward(days(8))
    await proceed()
    expect(await state(id)).toBe('finished')
  })

  it('M4: are estimated by what sending itself would do, and nothing of it stays', async () => {
    const { people, segmentId } = await crowd(4)
    await says(people[0]!, false)
    await listen()
    const before = await db.pool.query('select count(*) from messaging.send')
    const found = await estimateCampaign(edge, campaignSchema.parse(await one(segmentId)), 'https://shop.test')
    expect(found).toMatchObject({
      members: 4,
      reached: 3,
      missed: [{ reason: 'withdrawn', people: 1 }],
      isEstimate: false,
    })
    expect((await db.pool.query('select count(*) from messaging.send')).rows).toEqual(before.rows)
  })

  it('M4: refuse a template that is not there or needs no consent, and a change once begun', async () => {
    const { segmentId } = await crowd(1)
    const design = campaignSchema.parse(await one(segmentId))
    const id = await begin(design)
    expect(await refusalOf(inTx((tx) => changeCampaign(tx, id, design)))).toBeInstanceOf(CampaignElsewhere)
    const elsewhere = { ...design, variants: [{ ...design.variants[0]!, templateId: segmentId }] }
    const no = await refusalOf(inTx((tx) => createCampaign(tx, elsewhere, 'sora')))
    expect(no).toMatchObject({ field: 'variants.0.templateId' })
    const notice = await inTx((tx) =>
      createTemplateFrom(tx, {
        ...{ channel: 'email', name: 'Your order', purpose: 'order' },
        languages: { en: { subject: 'Your order', blocks: [{ kind: 'text', text: 'Hello' }] } },
      }),
    )
    const noConsent = { ...design, variants: [{ ...design.variants[0]!, templateId: notice }] }
    expect(await refusalOf(inTx((tx) => createCampaign(tx, noConsent, 'sora')))).toBeInstanceOf(CampaignUnfit)
  })
})
