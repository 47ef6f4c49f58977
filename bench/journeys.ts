import { edgeOf } from '../src/kernel/edge.ts'
import { query } from '../src/kernel/query.ts'
import { inTransaction, type Tx } from '../src/kernel/transaction.ts'
import { startWorker } from '../src/kernel/worker.ts'
import {
  createJourney,
  type JourneyGraph,
  journeyNumbers,
  journeysModule,
  publishJourney,
} from '../src/modules/journeys/index.ts'
import { createSegment, segmentsModule } from '../src/modules/segments/index.ts'
import { createTemplateFrom } from '../src/modules/templates/index.ts'
import { modulesOf } from '../src/modules.ts'
import { testPorts } from '../src/testing/ports.ts'
import { type Bench, percentile } from './bench.ts'
import { type BenchDatabase, withDatabase } from './database.ts'
import { manyPeople, reviewed, waitsOfReviewers } from './reviewers.ts'

const people = Number(process.env['BENCH_PEOPLE'] ?? 200_000)
/** Everybody waits in so many journeys. */
const journeysEach = 5
const due = 10_000
const told = 500
const perSecond = 50
const goalSeconds = 20

const settings = { baseUrl: 'https://shop.test' }
const journeys = journeysModule({
  settings,
  caller: { objection: () => undefined, post: () => Promise.resolve({ status: 200 }) },
})

const steps = (template: string): JourneyGraph['steps'] => ({
  rest: { do: 'wait', for: { days: 30 }, then: 'which' },
  which: {
    do: 'branch',
    paths: [{ if: { if: 'all', conditions: [{ if: 'tag', tag: 'friend' }] }, then: 'mail' }],
    otherwise: 'mail',
  },
  mail: { do: 'send', template, then: 'long' },
  long: { do: 'wait', for: { days: 60 } },
})

async function journey(tx: Tx, name: string, graph: Pick<JourneyGraph, 'start' | 'steps' | 'first'>): Promise<string> {
  const id = await createJourney(tx, { name, graph: { reentry: { mode: 'never' }, ...graph } }, 'bench')
  await publishJourney(tx, id)
  return id
}

const mail = (tx: Tx, subject: string) =>
  createTemplateFrom(tx, {
    ...{ channel: 'email', name: subject, purpose: 'order' },
    languages: {
      en: { subject, blocks: [{ kind: 'text', text: `${subject}, {{ person.firstName | default: "you" }}` }] },
    },
  })

/** People who wait in journeys, as those who came in one by one would stand. */
async function populate(db: BenchDatabase): Promise<string[]> {
  const ids = await inTransaction(db, async (tx) => {
    const template = await mail(tx, 'Thirty days on')
    const made: string[] = []
    for (let n = 0; n < journeysEach; n++) {
      made.push(await journey(tx, `Journey ${n}`, { start: { on: 'by-hand' }, first: 'rest', steps: steps(template) }))
    }
    return made
  })
  const client = await db.pool.connect()
  try {
    await client.query(`set synchronous_commit = off; set maintenance_work_mem = '512MB'`)
    await client.query(manyPeople(people))
    await client.query(`insert into profiles.profile (id, created_at, is_known) select id, now(), true from who`)
    await client.query(
      `insert into profiles.identity (kind, value, profile_id, created_at, first_seen_at)
       select 'email', 'p' || n || '@example.com', id, now(), now() from who`,
    )
    await client.query(
      `insert into segments.person (person_id, created_at, is_known, tags)
       select id, now(), true, case when n % 4 = 0 then array['friend'] else '{}' end from who`,
    )
    await client.query(
      `insert into journeys.run (id, journey_id, version, person_id, profile_id, state, step, visit, arrived_at, due_at,
         because, entered_at, entry_seq)
       select uuidv7(), j.id, 1, who.id, who.id, 'active', 'rest', 1, now(),
         now() + interval '1 hour' + random() * interval '30 days', 'wait', now() - interval '1 day', 0
       from who cross join unnest($1::uuid[]) as j (id) order by random()`,
      [ids],
    )
    await client.query(
      `insert into journeys.tally (journey_id, step, what, count)
       select id, step, 'entered', ${people} from unnest($1::uuid[]) as j (id), unnest(array['', 'rest']) as step`,
      [ids],
    )
  } finally {
    client.release(true)
  }
  await db.pool.query('vacuum analyze')
  return ids
}

/** The time of many comes at once. */
async function stepAtOnce(db: BenchDatabase, journeyId: string, say: (line: string) => void): Promise<number> {
  await db.pool.query(
    `update journeys.run set due_at = now() - random() * interval '1 minute' where id in (
       select id from journeys.run where journey_id = $1 order by id limit ${due})`,
    [journeyId],
  )
  const sweep = journeys.recurring!.find(({ name }) => name === 'journeys.step-due')!
  const before = process.memoryUsage().rss
  let most = before
  const watching = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 100)
  const begun = performance.now()
  await sweep.run(edgeOf(db))
  const seconds = (performance.now() - begun) / 1_000
  clearInterval(watching)
  const { rows } = await db.pool.query<{ sent: number }>('select count(*)::int as sent from messaging.send')
  if (rows[0]!.sent !== due) throw new Error(`${due} were due, ${rows[0]!.sent} messages are in the outbox`)
  say(
    `${due} people waited, were judged and written to in ${seconds.toFixed(1)} s: ${Math.round(due / seconds)} a second, with ${Math.round((most - before) / 1e6)} MB more memory`,
  )
  const asked = performance.now()
  await edgeOf(db).reading((read) => journeyNumbers(read, journeyId))
  say(`the figures of that journey are read in ${Math.round(performance.now() - asked)} ms`)
  return seconds
}

/** From what somebody does, by the segment she comes into, to the message in the outbox. */
async function delays(db: BenchDatabase): Promise<number[]> {
  await inTransaction(db, async (tx) => {
    const condition = {
      if: 'all' as const,
      conditions: [{ if: 'event' as const, event: 'reviewed' as const, about: [reviewed], days: 7, atLeast: 1 }],
    }
    const segment = await createSegment(tx, { name: 'Keen', about: '', condition }, 'bench')
    await query(tx, 'update segments.segment set filled_at = $2 where id = $1', [segment, tx.now])
    const template = await mail(tx, 'Come in')
    await journey(tx, 'Keen ones', {
      ...{ start: { on: 'segment-entered', segment }, first: 'mail' },
      steps: { mail: { do: 'send', template } },
    })
  })
  return waitsOfReviewers(db, {
    ...{ people: told, perSecond },
    reached: async (ids) => {
      const { rows } = await db.pool.query<{ id: string }>(
        `select profile_id as id from messaging.send where profile_id = any($1::uuid[]) and automation_step = 'mail'
           and subject = 'Come in'`,
        [ids],
      )
      return rows.map(({ id }) => id)
    },
  })
}

export const bench: Bench = {
  about: `seconds in which ${due} people whose time comes at once are judged and written to, while ${people * journeysEach} wait; limit: ${goalSeconds} s. BENCH_PEOPLE says how many people, each in ${journeysEach} journeys`,
  run: (say) =>
    withDatabase(modulesOf(testPorts()), async (db) => {
      const begun = performance.now()
      const [first] = await populate(db)
      say(`${people * journeysEach} runs, made in ${Math.round((performance.now() - begun) / 1_000)} s`)
      const seconds = await stepAtOnce(db, first!, say)
      const worker = startWorker(db, [segmentsModule, journeys])
      const waits = await delays(db)
      await worker.stop()
      say(
        `from what somebody does, by a segment, to the message: ${Math.round(percentile(waits, 0.5))} ms in the median, ${Math.round(percentile(waits, 0.95))} ms p95, ${Math.round(Math.max(...waits))} ms at most, at ${perSecond}/s`,
      )
      if (waits.length !== told) throw new Error(`${told} were told of, ${waits.length} messages left`)
      return { figure: seconds, unit: 's', limit: goalSeconds }
    }),
}
