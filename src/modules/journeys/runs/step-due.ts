import { setTimeout as sleep } from 'node:timers/promises'
import { errorText } from '../../../kernel/error-text.ts'
import type { Edge } from '../../../kernel/module.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { passesByItself } from '../../../kernel/transient.ts'
import { query } from '../../../kernel/query.ts'
import { type JourneySettings, trueWorld } from '../world/true-world.ts'
import { arrive, setAside, type Walked } from './arrive.ts'
import { claimDue, claimThese, mostAtOnce, statesOf, walkingOf } from './load-runs.ts'
import { walk } from './walk.ts'
import { writeWalked } from './write-walked.ts'

/** One pass takes at most so many handfuls; the next goes on. */
const mostBatches = 2_000

/** So long a pass waits for conditions to know of what happened a moment ago. */
const patienceMs = 3_000

export interface Stepped {
  /** How many were taken. */
  readonly taken: number
  /** Who waits for conditions to know of what moved her, for a moment. */
  readonly lagging: number
}

/**
 * Has everybody whose time has come take her steps, a handful in each transaction: what the steps do and where people
 * stand then commit together, or neither does. Any number of workers may do this side by side.
 */
export async function stepDue(edge: Edge, settings: JourneySettings): Promise<void> {
  const endsAt = performance.now() + patienceMs
  for (let batch = 0; batch < mostBatches; batch++) {
    const { taken, lagging } = await stepHandful(edge, settings)
    if (taken === mostAtOnce) continue
    if (lagging === 0 || performance.now() > endsAt) return
    await sleep(lagMs)
  }
}

const lagMs = 50

async function stepHandful(edge: Edge, settings: JourneySettings): Promise<Stepped> {
  let attempted: readonly string[] = []
  try {
    return await edge.inTransaction(async (tx) => {
      const rows = await claimDue(tx)
      attempted = rows.map(({ id }) => id)
      return stepThese(tx, rows, settings)
    })
  } catch (error) {
    if (passesByItself(error) || attempted.length === 0) throw error
  }
  for (const id of attempted) await stepAlone(edge, id, settings)
  return { taken: attempted.length, lagging: 0 }
}

/** One by one, so that one whose step cannot be taken keeps nobody else waiting; she is set aside with the error. */
async function stepAlone(edge: Edge, id: string, settings: JourneySettings): Promise<void> {
  try {
    await edge.inTransaction(async (tx) => stepThese(tx, await claimThese(tx, [id]), settings))
  } catch (error) {
    if (passesByItself(error)) throw error
    await edge.inTransaction(async (tx) => {
      const [run] = await walkingOf(tx, await claimThese(tx, [id]))
      if (!run) return
      const one: Walked = { run, visits: [], counts: [], isUnfit: false }
      setAside(one, error instanceof Refusal ? error.message : errorText(error))
      await writeWalked(tx, [one])
    })
  }
}

/** Takes the steps of runs that this transaction has taken. */
export async function stepThese(
  tx: Tx,
  rows: Awaited<ReturnType<typeof claimDue>>,
  settings: JourneySettings,
): Promise<Stepped> {
  if (rows.length === 0) return { taken: 0, lagging: 0 }
  const states = await statesOf(
    tx,
    rows.map(({ journeyId }) => journeyId),
  )
  const parked = rows.filter(({ journeyId }) => states.get(journeyId) === 'paused')
  const over = rows.filter(({ journeyId }) => states.get(journeyId) === 'archived')
  const going = rows.filter(({ journeyId }) => states.get(journeyId) === 'live')
  if (parked.length > 0)
    await park(
      tx,
      parked.map(({ id }) => id),
    )
  const ended = (await walkingOf(tx, over)).map((run): Walked => {
    const one: Walked = { run, visits: [], counts: [], isUnfit: false }
    arrive(one, { end: 'archived', outcome: 'archived' })
    return one
  })
  const walking = (await walkingOf(tx, going)).map((run) => ({ ...run, dueAt: null }))
  const walked = await walk(trueWorld(tx, settings), walking)
  await writeWalked(tx, [...walked, ...ended])
  return { taken: rows.length, lagging: walked.filter(({ run }) => run.because === 'segments').length }
}

const park = (tx: Tx, ids: readonly string[]): Promise<unknown> =>
  query(tx, `update journeys.run set state = 'parked' where id = any($1::uuid[])`, [ids])
