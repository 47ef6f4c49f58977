import { setTimeout as pause } from 'node:timers/promises'
import { inTransaction } from '../src/kernel/transaction.ts'
import { reviewSubmitted } from '../src/modules/reviews/index.ts'
import type { BenchDatabase } from './database.ts'

/** What all of them review. */
export const reviewed = '0198f000-0000-7000-8000-000000000000'

export interface Reviewing {
  /** How many people, always the same of those that segments know. */
  readonly people: number
  readonly perSecond: number
  /** Of these, those for whom has happened what follows from a review. */
  readonly reached: (profileIds: readonly string[]) => Promise<readonly string[]>
}

/** Where nobody was reached for so long, nothing is at work any more. */
const patienceMs = 60_000

/**
 * Tells of people who review what they never did before, at an even pace.
 *
 * @returns how long each waited, in ms
 * @throws {Error} where nobody is reached any more
 */
export async function waitsOfReviewers(
  db: BenchDatabase,
  { people, perSecond, reached }: Reviewing,
): Promise<number[]> {
  const { rows } = await db.pool.query<{ id: string }>(
    `select person_id as id from segments.person order by md5(person_id::text) limit ${people}`,
  )
  const begunAt = new Map<string, number>()
  const waits: number[] = []
  let isTelling = true
  const watching = (async () => {
    let lastAt = performance.now()
    while (isTelling || begunAt.size > 0) {
      if (performance.now() - lastAt > patienceMs) throw new Error(`${begunAt.size} people are not reached`)
      for (const id of await reached([...begunAt.keys()])) {
        lastAt = performance.now()
        waits.push(performance.now() - begunAt.get(id)!)
        begunAt.delete(id)
      }
      await pause(4)
    }
  })()
  const begun = performance.now()
  for (const [at, { id }] of rows.entries()) {
    const due = begun + (at / perSecond) * 1_000
    if (due > performance.now()) await pause(due - performance.now())
    await inTransaction(db, (tx) =>
      tx.publish(reviewSubmitted({ reviewId: tx.newId(), productId: reviewed, profileId: id })),
    )
    begunAt.set(id, performance.now())
  }
  isTelling = false
  await watching
  return waits
}

/** So many new people, in a table `who` for the time of the connection: `n` is their number, `id` grows with it. */
export const manyPeople = (people: number): string => `create temp table who as
  select n, uuidv7(make_interval(secs => n - ${people})) as id from generate_series(1, ${people}) n`
