import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { edgeOf } from '../../src/kernel/edge.ts'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import {
  changeJourney,
  createJourney,
  getJourney,
  type JourneyGraph,
  journeysModule,
  migrateRuns,
  publishJourney,
} from '../../src/modules/journeys/index.ts'
import { liveTestDatabase } from '../../src/testing/database.ts'
import { refusalOf } from '../../src/testing/refusal.ts'
import { randomFrom } from './random.ts'

/** `KILLS=5 PEOPLE=300000 npm test -- test/crashes/killed-migrating.test.ts` for a long run. */
const people = Number(process.env['PEOPLE'] ?? 8_000)
const never = () => Promise.reject(new Error('Nobody is called here'))
const kills = Number(process.env['KILLS'] ?? 1)

const db = await liveTestDatabase()
const program = new URL('working-process.ts', import.meta.url).pathname
const begin = () =>
  spawn(process.execPath, [program, db.connectionString, 'moves'], { stdio: ['ignore', 'ignore', 'inherit'] })

const graph = (step: string): JourneyGraph => ({
  ...{ start: { on: 'by-hand' }, reentry: { mode: 'never' }, first: step },
  steps: {
    [step]: { do: 'wait', for: { days: 30 }, then: 'same' },
    same: { do: 'wait', for: { days: 1 } },
  },
})

async function peopleOnTheirWay(): Promise<string> {
  const id = await inTransaction(db, async (tx) => {
    const made = await createJourney(tx, { name: 'A long one', graph: graph('old') }, 'sora')
    await publishJourney(tx, made)
    await changeJourney(tx, made, { graph: graph('new') }, 'sora')
    await publishJourney(tx, made)
    return made
  })
  await db.pool.query(
    `insert into journeys.run (id, journey_id, version, person_id, profile_id, state, step, arrived_at, due_at, because,
       entered_at, entry_seq)
     select gen_random_uuid(), $1, 1, gen_random_uuid(), gen_random_uuid(), 'active',
       (array['old', 'old', 'same'])[n % 3 + 1], now(), now() + interval '1 day', 'wait', now(), 0
     from generate_series(1, $2::int) as n`,
    [id, people],
  )
  return id
}

/** Where everybody stands, by version and step; what the migration says of itself; and what was counted. */
async function standing(id: string) {
  const { rows } = await db.pool.query<{ at: string; n: number }>(
    `select version || ' ' || step as at, count(*)::int as n from journeys.run group by 1
     union all select 'tally ' || step || ' ' || what, count::int from journeys.tally`,
  )
  const of = Object.fromEntries(rows.map(({ at, n }) => [at, n]))
  const { migration } = await reading(db, (read) => getJourney(read, id))
  return { of: (at: string) => of[at] ?? 0, migration: migration! }
}

describe('M1, N4: hundreds of thousands are moved to another version', () => {
  it('page by page, killed and gone on with: everybody stands in one of both, nobody waits longer, and the figures agree', async () => {
    const id = await peopleOnTheirWay()
    expect(await refusalOf(inTransaction(db, (tx) => migrateRuns(tx, id, {})))).toMatchObject({
      code: 'journeys/steps-gone',
    })
    const order = { steps: { old: 'new' } }
    const begun = await inTransaction(db, (tx) => migrateRuns(tx, id, order))
    expect(begun).toMatchObject({ toVersion: 2, moved: 1_000, left: people - 1_000, doneAt: null })
    expect(await inTransaction(db, (tx) => migrateRuns(tx, id, order))).toMatchObject({ moved: 1_000 })
    expect(await refusalOf(inTransaction(db, (tx) => migrateRuns(tx, id, { steps: { old: 'same' } })))).toMatchObject({
      code: 'journeys/migration-under-way',
    })

    const random = randomFrom(20_261_129)
    let [inTheMiddle, leftAtLast] = [0, 0]
    for (let killed = 0; killed < kills; killed++) {
      const child = begin()
      const ended = once(child, 'exit')
      const before = (await standing(id)).migration.moved
      while ((await standing(id)).migration.moved === before && child.exitCode === null) await pause(3)
      await pause(random() * 20)
      child.kill('SIGKILL')
      await ended
      const { of, migration } = await standing(id)
      expect(of('2 new') + of('2 same')).toBe(migration.moved)
      expect(of('1 old') + of('1 same')).toBe(migration.left)
      expect(migration.moved + migration.left).toBe(people)
      expect([of('tally old left'), of('tally new entered')]).toEqual([of('2 new'), of('2 new')])
      if (migration.moved > before && migration.left > 0) inTheMiddle++
      leftAtLast = migration.left
    }
    const { jobs } = journeysModule({ settings: { baseUrl: '' }, caller: { objection: () => undefined, post: never } })
    const startedAt = performance.now()
    const moveOn = () => jobs!.find(({ definition }) => definition.job === 'journeys.move-runs')!.run(edgeOf(db), {})
    // NOTE While the database still ends what the last killed one had begun, a round leaves it alone; the sweep comes again.
    for (await moveOn(); (await standing(id)).migration.left > 0; await moveOn()) await pause(50)
    const took = Math.round(performance.now() - startedAt)
    const { of, migration } = await standing(id)
    expect(migration).toMatchObject({ moved: people, left: 0 })
    expect(migration.doneAt).toBeInstanceOf(Date)
    expect(of('2 new') + of('2 same')).toBe(people)
    expect(inTheMiddle).toBeGreaterThan(0)
    const { rows } = await db.pool.query(
      `select count(*)::int as n from journeys.run where because = 'wait' and due_at > now()`,
    )
    expect(rows).toEqual([{ n: people }])
    process.stdout.write(`${JSON.stringify({ people, kills, leftAtLast, movedInMs: took })}\n`)
  }, 180_000)
})
