import { edgeOf } from '../src/kernel/edge.ts'
import { query } from '../src/kernel/query.ts'
import { inTransaction } from '../src/kernel/transaction.ts'
import { startWorker } from '../src/kernel/worker.ts'
import { createJourney, journeysModule, publishJourney } from '../src/modules/journeys/index.ts'
import {
  type Condition,
  createSegment,
  type Group,
  previewSegment,
  segmentsModule,
} from '../src/modules/segments/index.ts'
import { predicateOf } from '../src/modules/segments/predicate.ts'
import { modulesOf } from '../src/modules.ts'
import { testPorts } from '../src/testing/ports.ts'
import { type Bench, percentile } from './bench.ts'
import { type BenchDatabase, withDatabase } from './database.ts'
import { manyPeople, reviewed, waitsOfReviewers } from './reviewers.ts'

const people = Number(process.env['BENCH_PEOPLE'] ?? 100_000)
const eventsEach = 20
const segments = 50
const told = 1_000
const perSecond = 100
const goalMs = 1_000

const journeys = journeysModule({
  settings: { baseUrl: 'https://shop.test' },
  caller: { objection: () => undefined, post: () => Promise.resolve({ status: 200 }) },
})

const all = (...conditions: Condition[]): Group => ({ if: 'all', conditions })

/** Of every kind of condition some, and of those that depend on what is told all that are asked for in a shop. */
const ruleOf = (at: number): Group => {
  const kinds: Group[] = [
    all(
      { if: 'event', event: 'reviewed', about: [reviewed], days: 7 + at, atLeast: 1 },
      { if: 'event', event: 'bought', days: 7, atMost: 0 },
    ),
    all({ if: 'event', event: 'viewed', days: 7, atLeast: 3 }, { if: 'figure', figure: 'orders', atMost: at }),
    all({ if: 'figure', figure: 'days-since-seen', atLeast: 30 + at }),
    all({ if: 'trait', trait: 'size', is: 'at-least', number: 30 + (at % 10) }, { if: 'tag', tag: 'friend' }),
    all(
      { if: 'figure', figure: 'spend', currency: 'USD', atLeast: 1_000 * at },
      { if: 'consent', channel: 'email', purpose: 'marketing', is: 'granted' },
    ),
  ]
  return kinds[at % kinds.length]!
}

/** People with what they did in a year, as the log would have had them written down. */
async function populate(db: BenchDatabase): Promise<void> {
  const client = await db.pool.connect()
  try {
    await client.query(`set synchronous_commit = off; set maintenance_work_mem = '512MB'`)
    await client.query(manyPeople(people))
    await client.query(
      `insert into profiles.profile (id, created_at, is_known) select id, now() - interval '400 days', n % 3 = 0 from who`,
    )
    await client.query(
      `insert into segments.person (person_id, created_at, is_known, traits, tags, consents, orders, full_price_orders,
         first_order_at, last_order_at, seen_at, spend)
       select id, now() - interval '400 days', n % 3 = 0, jsonb_build_object('size', 30 + n % 15),
         case when n % 4 = 0 then array['friend'] else '{}' end,
         case when n % 2 = 0 then array['email:marketing:granted'] else '{}' end, n % 7, n % 3,
         case when n % 7 > 0 then now() - interval '300 days' end, case when n % 7 > 0 then now() - make_interval(days => n % 300) end,
         now() - make_interval(days => n % 90), jsonb_build_object('USD', n % 7 * 5000) from who`,
    )
    await client.query('drop index segments.happening_of_person, segments.happening_of_kind')
    await client.query(
      `insert into segments.happening (person_id, profile_id, kind, about, at, seq)
       select id, id, (array['viewed', 'viewed', 'viewed', 'signed-in', 'put-in-cart'])[1 + e % 5], '',
         now() - random() * interval '365 days', -(n::bigint * ${eventsEach} + e)
       from who cross join generate_series(0, ${eventsEach - 1}) e`,
    )
    await client.query('create index happening_of_person on segments.happening (person_id, kind, about, at desc)')
    await client.query('create index happening_of_kind on segments.happening (kind, about, at) include (person_id)')
  } finally {
    client.release(true)
  }
  await db.pool.query('vacuum analyze')
}

/** Members as a finished fill leaves them. */
async function fillAll(db: BenchDatabase): Promise<string> {
  const ids: string[] = []
  for (let at = 0; at < segments; at++) {
    const condition = ruleOf(at)
    const id = await inTransaction(db, (tx) =>
      createSegment(tx, { name: `Segment ${at}`, about: '', condition }, 'bench'),
    )
    ids.push(id)
    await inTransaction(db, async (tx) => {
      const { text, values } = predicateOf(condition, tx.now, [id, tx.now])
      await query(
        tx,
        `insert into segments.membership (segment_id, person_id, since)
         select $1::uuid, p.person_id, $2::timestamptz from segments.person p where ${text}`,
        values,
      )
      await query(
        tx,
        `update segments.segment set filled_at = $2, members = (select count(*) from segments.membership where segment_id = $1)
         where id = $1`,
        [id, tx.now],
      )
    })
  }
  await db.pool.query('analyze segments.membership')
  return ids[0]!
}

async function firstCounts(db: BenchDatabase, say: (line: string) => void): Promise<void> {
  for (const [words, condition] of [
    ['looked three times in 7 days and bought none', ruleOf(1)],
    ['looked ten times in a year', all({ if: 'event', event: 'viewed', days: 365, atLeast: 10 })],
    ['spend and consent', ruleOf(4)],
    ['trait and tag', ruleOf(3)],
  ] as const) {
    const begun = performance.now()
    const { count, isEstimate } = await previewSegment(edgeOf(db), condition)
    say(
      `first count, ${words}: ${isEstimate ? 'about ' : ''}${count} people in ${Math.round(performance.now() - begun)} ms (goal at 1,000,000 people: 5,000)`,
    )
  }
}

/** Whoever comes into the segment is tagged by a journey, and done. */
const journeyOf = (db: BenchDatabase, segment: string): Promise<string> =>
  inTransaction(db, async (tx) => {
    const id = await createJourney(
      tx,
      {
        name: 'Keen ones',
        graph: {
          ...{ start: { on: 'segment-entered', segment }, first: 'greet', reentry: { mode: 'never' } },
          steps: { greet: { do: 'tag', add: ['keen'] } },
        },
      },
      'bench',
    )
    await publishJourney(tx, id)
    return id
  })

export const bench: Bench = {
  about: `ms from an event by the membership that follows from it to a journey's step, p95, ${segments} segments; limit: ${goalMs} ms. BENCH_PEOPLE says how many people`,
  run: (say) =>
    withDatabase(modulesOf(testPorts()), async (db) => {
      const begun = performance.now()
      await populate(db)
      const segmentId = await fillAll(db)
      say(
        `${people} people, ${people * eventsEach} happenings, ${segments} segments beside the ready-made, made in ${Math.round((performance.now() - begun) / 1_000)} s`,
      )
      await firstCounts(db, say)
      const journeyId = await journeyOf(db, segmentId)
      const worker = startWorker(db, [segmentsModule, journeys])
      const waits = await waitsOfReviewers(db, {
        ...{ people: told, perSecond },
        reached: async (ids) => {
          const { rows } = await db.pool.query<{ id: string }>(
            `select person_id as id from journeys.run
             where journey_id = $1 and person_id = any($2::uuid[]) and state = 'ended'`,
            [journeyId, ids],
          )
          return rows.map(({ id }) => id)
        },
      })
      await worker.stop()
      say(
        `${told} events at ${perSecond}/s: ${Math.round(percentile(waits, 0.5))} ms in the median, ${Math.round(Math.max(...waits))} ms at most`,
      )
      const { rows } = await db.pool.query<{ many: number }>(
        `select count(*)::int as many from kernel.event where type = 'segments.entered' and data ->> 'segmentId' = $1`,
        [segmentId],
      )
      if (rows[0]!.many !== told || waits.length !== told)
        throw new Error(`${told} came, ${rows[0]!.many} were announced`)
      return { figure: percentile(waits, 0.95), unit: 'ms', limit: goalMs }
    }),
}
