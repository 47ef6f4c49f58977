import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { createJourney, publishJourney } from '../../src/modules/journeys/index.ts'
import { profileByEmail } from '../../src/modules/profiles/index.ts'
import { createTemplateFrom } from '../../src/modules/templates/index.ts'
import { liveTestDatabase } from '../../src/testing/database.ts'
import { randomFrom } from './random.ts'

const people = 700
const kills = 3

const db = await liveTestDatabase()
const program = new URL('stepping-process.ts', import.meta.url).pathname
const begin = () => spawn(process.execPath, [program, db.connectionString], { stdio: ['ignore', 'ignore', 'inherit'] })

/** All that speaks of messages and steps: the outbox, what people took, what is counted, and where they stand. */
const counted = async () => {
  const { rows } = await db.pool.query<Record<string, number>>(
    `select (select count(*)::int from messaging.send) as mails,
       (select count(distinct (profile_id, automation_step))::int from messaging.send) as once_each,
       (select count(*)::int from journeys.visit where outcome = 'sent') as taken,
       (select coalesce(sum(count), 0)::int from journeys.tally where what = 'sent') as tallied,
       (select count(*)::int from journeys.run where step = 'rest') as resting,
       (select count(*)::int from journeys.run where step not in ('start', 'rest')) as between,
       (select coalesce(sum(count), 0)::int from journeys.tally where step = 'rest' and what = 'entered') as arrived`,
  )
  return rows[0]!
}

async function peopleInAJourney(): Promise<void> {
  await inTransaction(db, async (tx) => {
    const mail = (subject: string) =>
      createTemplateFrom(tx, {
        ...{ channel: 'email', name: subject, purpose: 'order' },
        languages: { en: { subject, blocks: [{ kind: 'text', text: 'Hello' }] } },
      })
    const [first, second] = [await mail('First'), await mail('Second')]
    const id = await createJourney(
      tx,
      {
        name: 'To be killed',
        graph: {
          ...{ start: { on: 'by-hand' }, reentry: { mode: 'never' }, first: 'one' },
          steps: {
            one: { do: 'send', template: first, then: 'note' },
            note: { do: 'goal', name: 'half', then: 'two' },
            two: { do: 'send', template: second, then: 'rest' },
            rest: { do: 'wait', for: { days: 1 } },
          },
        },
      },
      'sora',
    )
    await publishJourney(tx, id)
    for (let n = 0; n < people; n++) await profileByEmail(tx, `minji-${n}@example.com`)
  })
  await db.pool.query(
    `insert into journeys.run (id, journey_id, version, person_id, profile_id, state, step, arrived_at, due_at,
       entered_at, entry_seq)
     select gen_random_uuid(), j.id, 1, p.id, p.id, 'active', 'start', now(), now(), now(), 0
     from journeys.journey j cross join profiles.profile p`,
  )
}

describe('N4: a worker is killed while people take their steps', () => {
  it('and each gets each message once: no message without its step, no step without its message, no figure off', async () => {
    await peopleInAJourney()
    const random = randomFrom(20_260_601)
    let inTheMiddle = 0
    for (let killed = 0; killed < kills; killed++) {
      const children = [begin(), begin()]
      const ended = children.map((child) => once(child, 'exit'))
      const before = (await counted())['mails']
      while ((await counted())['mails'] === before && children[0]!.exitCode === null) await pause(5)
      await pause(random() * 150)
      for (const child of children) child.kill('SIGKILL')
      await Promise.all(ended)
      const now = await counted()
      const mails = now['mails']!
      expect(now).toEqual({
        ...{ mails, once_each: mails, taken: mails, tallied: mails },
        ...{ resting: mails / 2, arrived: mails / 2, between: 0 },
      })
      if (mails > 0 && mails < 2 * people) inTheMiddle++
    }
    const [code] = (await once(begin(), 'exit')) as [number]
    expect(code).toBe(0)
    expect(await counted()).toMatchObject({ mails: 2 * people, once_each: 2 * people, resting: people })
    expect(inTheMiddle).toBeGreaterThan(0)
  }, 180_000)
})
