import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hours, seconds } from '../../../kernel/clock.ts'
import { edgeOf } from '../../../kernel/edge.ts'
import { newId } from '../../../kernel/id.ts'
import { testDatabase } from '../../../testing/database.ts'
import { journeyScene, send } from '../../../testing/journeys.ts'
import { all } from '../../../testing/segments.ts'
import { messagingModule, type OutgoingMail } from '../../messaging/index.ts'
import { tagProfile } from '../../profiles/index.ts'
import { journeysStillMean, pauseJourney, resumeJourney } from '../index.ts'

const db = await testDatabase()
const scene = journeyScene(db)
const { inTx, person, template, journey, go, buy, looks } = scene
const left: string[] = []
let isAway = false
const transport = {
  name: 'test',
  deliver: (mail: OutgoingMail) => {
    if (isAway) return Promise.reject(Object.assign(new Error('Connection refused'), { code: 'ECONNREFUSED' }))
    return Promise.resolve(void left.push(mail.to))
  },
}
const { recurring } = messagingModule({ transport, asking: [journeysStillMean] })
const deliver = () => recurring!.find(({ name }) => name === 'messaging.deliver-due')!.run(edgeOf(db))
const reasonsOf = async () =>
  (
    await db.pool.query<{ recipient: string; last_error: string | null }>(
      `select recipient, last_error from messaging.send where state = 'refused' order by recipient`,
    )
  ).rows.map(({ recipient, last_error }) => `${recipient}: ${last_error}`)

describe('a message of a journey that has waited in the outbox', () => {
  beforeEach(() => {
    left.length = 0
    isAway = false
  })
  afterEach(() => scene.archiveAll())

  const cart = async (more: Partial<Parameters<typeof journey>[0]> = {}) =>
    journey({
      start: { on: 'event', event: 'reviews.review-submitted' },
      cancelOn: [{ event: 'orders.order-placed' }],
      steps: { remind: send(await template('Your cart')) },
      ...more,
    })

  it('M8: does not leave once she bought while the mail server was away, though the journey was over for her', async () => {
    await cart({ stopWhen: all({ if: 'tag', tag: 'quiet' }) })
    const [buys, hushed, free] = [await person('buys'), await person('hushed'), await person('free')]
    for (const who of [buys, hushed, free]) await looks(who, newId())
    await go()
    isAway = true
    await deliver()
    await buy(buys)
    await inTx((tx) => tagProfile(tx, { profileId: hushed, tags: ['quiet'] }))
    await go()
    isAway = false
    db.clock.forward(hours(1))
    await deliver()
    expect(left).toEqual(['free@example.com'])
    expect(await reasonsOf()).toEqual([
      'buys@example.com: Not sent: cancelled',
      'hushed@example.com: Not sent: stopped',
    ])
  })

  it('M9: stays there while its journey is paused, and does not leave once that is put away', async () => {
    const who = await person('waits')
    await cart()
    await looks(who, newId())
    await go()
    await scene.archiveAll()
    const paused = await cart()
    await looks(who, newId())
    await go()
    await inTx((tx) => pauseJourney(tx, paused))
    db.clock.forward(seconds(30))
    await deliver()
    expect(left).toEqual([])
    await inTx((tx) => resumeJourney(tx, paused))
    await deliver()
    expect(left).toEqual(['waits@example.com'])
    expect(await reasonsOf()).toContain('waits@example.com: Not sent: stopped')
  })
})
