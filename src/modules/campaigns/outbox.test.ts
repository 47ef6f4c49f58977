import { beforeEach, describe, expect, it } from 'vitest'
import { days, hours } from '../../kernel/clock.ts'
import { reading } from '../../kernel/transaction.ts'
import { campaignScene } from '../../testing/campaigns.ts'
import { testDatabase } from '../../testing/database.ts'
import { claimSends } from '../messaging/claim-sends.ts'
import { explainMessages } from '../messaging/index.ts'
import { campaignNumbers, pauseCampaign, resumeCampaign, stopCampaign } from './index.ts'

const db = await testDatabase()
const { inTx, left, server, proceed, deliver, release, ...scene } = campaignScene(db)
const { crowd, begin, one, recipients, state, nextNoon } = scene

const waiting = async (id: string) => (await reading(db, (read) => campaignNumbers(read, id))).waiting
const stands = async (id: string) => (await recipients(id)).map(({ state: is }) => is).sort()
const away = () => {
  throw Object.assign(new Error('450 Come back later'), { responseCode: 450 })
}

describe('what of a campaign is in the outbox', () => {
  beforeEach(() => {
    nextNoon()
    left.length = 0
    server.answer = () => undefined
  })

  it('M9: stays there while it is paused, leaves when it goes on, and the campaign is done only then', async () => {
    const { segmentId } = await crowd(3)
    const id = await begin(await one(segmentId))
    await proceed()
    await proceed()
    expect([await state(id), await waiting(id)]).toEqual(['running', 3])
    await inTx((tx) => pauseCampaign(tx, id))
    await deliver()
    expect([left.length, await waiting(id)]).toEqual([0, 3])
    await inTx((tx) => resumeCampaign(tx, id))
    await deliver()
    expect(left).toHaveLength(0)
    await release()
    await deliver()
    await proceed()
    expect([left.length, await state(id), await waiting(id)]).toEqual([3, 'finished', 0])
  })

  it('M4: is asked anew when the campaign goes on at night: it leaves in the morning, in a place of her budget', async () => {
    const { segmentId } = await crowd(2)
    const id = await begin(await one(segmentId))
    await proceed()
    await inTx((tx) => pauseCampaign(tx, id))
    db.clock.forward(hours(11))
    await inTx((tx) => resumeCampaign(tx, id))
    await release()
    await deliver()
    await proceed()
    expect([left.length, await state(id), await waiting(id)]).toEqual([0, 'running', 2])
    db.clock.forward(hours(11))
    await release()
    await deliver()
    expect(left).toHaveLength(2)
    const { rows } = await db.pool.query(
      'select rank_of_week from messaging.send where automation_id = $1 and counted_at is not null',
      [id],
    )
    expect(rows).toEqual([{ rank_of_week: 1 }, { rank_of_week: 1 }])
  })

  it('M9: does not leave once it is stopped, also what the server had put off, and nobody counts as written to', async () => {
    const { segmentId } = await crowd(3)
    const id = await begin(await one(segmentId))
    await proceed()
    server.answer = away
    await deliver()
    await inTx((tx) => pauseCampaign(tx, id))
    await inTx((tx) => stopCampaign(tx, id))
    server.answer = () => undefined
    db.clock.forward(hours(1))
    await release()
    await deliver()
    expect([left.length, await waiting(id), await stands(id)]).toEqual([0, 0, ['ended', 'ended', 'ended']])
  })

  it('M10: does not leave after its end, also what the server was being given when it came', async () => {
    const { segmentId } = await crowd(2)
    const endsAt = new Date(db.clock.now().getTime() + days(1)).toISOString()
    const id = await begin(await one(segmentId, { endsAt }))
    await proceed()
    db.clock.forward(days(1) - 1)
    server.answer = () => {
      db.clock.forward(1)
      return away()
    }
    await deliver()
    server.answer = () => undefined
    db.clock.forward(hours(1))
    await deliver()
    expect([left.length, await state(id)]).toEqual([0, 'running'])
    await proceed()
    expect(await state(id)).toBe('finished')
    const { rows } = await db.pool.query('select state, last_error from messaging.send where automation_id = $1', [id])
    expect(rows).toEqual(Array(2).fill({ state: 'refused', last_error: 'Not sent: over' }))
  })

  it('M9 M19: what a server took without an answer may have arrived: it is told so, stays counted, and is not sent again', async () => {
    const { segmentId, people } = await crowd(2)
    const id = await begin(await one(segmentId))
    await proceed()
    server.answer = () => {
      throw new Error('Connection closed unexpectedly')
    }
    await deliver()
    await inTx((tx) => pauseCampaign(tx, id))
    await inTx((tx) => stopCampaign(tx, id))
    server.answer = () => undefined
    db.clock.forward(hours(1))
    await release()
    await deliver()
    expect([left.length, await waiting(id), await stands(id)]).toEqual([0, 0, ['sent', 'sent']])
    const { rows } = await db.pool.query<{ state: string; last_error: string }>(
      'select state, last_error from messaging.send where automation_id = $1',
      [id],
    )
    expect(rows).toEqual(Array(2).fill({ state: 'refused', last_error: 'Not sent again: stopped' }))
    const [message] = (await reading(db, (read) => explainMessages(read, people[0]!))).messages
    expect(message).toMatchObject({ what: 'may-have-arrived', because: 'stopped' })
    expect((await reading(db, (read) => campaignNumbers(read, id))).mayHaveArrived).toBe(2)
  })

  it('M9: what was claimed by a process that died is told the same, and what no server was reached for is not', async () => {
    const { segmentId } = await crowd(2)
    const id = await begin(await one(segmentId))
    await proceed()
    server.answer = () => {
      throw Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:25'), { code: 'ESOCKET' })
    }
    await deliver()
    const told = async () => (await reading(db, (read) => campaignNumbers(read, id))).mayHaveArrived
    expect(await told()).toBe(0)
    db.clock.forward(hours(1))
    const { sends } = await inTx((tx) => claimSends(tx, ['email']))
    expect(sends).toHaveLength(2)
    await inTx((tx) => stopCampaign(tx, id))
    db.clock.forward(hours(1))
    await deliver()
    const { rows } = await db.pool.query('select last_error from messaging.send where automation_id = $1', [id])
    expect([left.length, rows]).toEqual([0, Array(2).fill({ last_error: 'Not sent again: stopped' })])
    expect(await told()).toBe(2)
  })

  it('N4: is written no more than some two thousand ahead of the server', async () => {
    const { segmentId, people } = await crowd(1)
    const id = await begin(await one(segmentId))
    await db.pool.query(
      `insert into messaging.send (id, key, template, recipient, locale, subject, html, body_text, message_id, created_at,
         automation_kind, automation_id, next_at)
       select gen_random_uuid(), 'ahead:' || n, 'x', 'x@example.com', 'en', 'x', '', '', 'ahead-' || n, $2, 'campaign', $1, $2
       from generate_series(1, 2000) n`,
      [id, db.clock.now()],
    )
    await proceed()
    expect((await recipients(id)).map(({ profileId, state: is }) => [profileId, is])).toEqual([[people[0], 'due']])
    await db.pool.query(`update messaging.send set state = 'sent' where key = 'ahead:7'`)
    await proceed()
    expect(await stands(id)).toEqual(['sent'])
  })
})
