import { later } from '../../../kernel/clock.ts'
import { mostSteps } from '../graph/graph.ts'
import type { Step } from '../graph/step.ts'
import { reachesOut } from '../graph/walk-graph.ts'
import * as acting from '../steps/acting.ts'
import { takeBranches, takeSplits } from '../steps/deciding.ts'
import { takeStarts } from '../steps/start.ts'
import { takeWaitFors, takeWaits } from '../steps/waiting.ts'
import { hasEnded } from '../versions/journey.ts'
import { arrive, isGoing, type Walked } from './arrive.ts'
import { atStart, type Outcome, type Walking } from './run.ts'
import type { World } from './world.ts'

/** More steps than a journey has, without a wait among them, are a circle. */
const mostRounds = mostSteps + 2

/** So long a run waits for conditions to know of what moved it, looking again and again. */
const mostLagMs = 60_000
const lookAgainMs = 100

/** What was found once for the whole walk of somebody. */
interface Found {
  readonly aware: Set<string>
  readonly cleared: Set<string>
}

/**
 * Lets people walk through their journeys until each waits, ends or fails: the one place where it is decided what a
 * journey does. In each round, all who stand at the same kind of step take it together.
 *
 * It is given the same world twice, it decides the same twice.
 */
export async function walk(world: World, runs: readonly Walking[]): Promise<Walked[]> {
  const all = runs.map((run): Walked => ({ run, visits: [], counts: [], isUnfit: false }))
  const found: Found = { aware: new Set(), cleared: new Set() }
  for (let round = 0; ; round++) {
    const going = all.filter(isGoing)
    if (going.length === 0) return all
    if (round === mostRounds) {
      for (const one of going) arrive(one, { failed: 'It goes in a circle in which no time goes by.' })
      return all
    }
    await endThose(world, going, found)
    const taking = going.filter(isGoing)
    const outcomes = await takeSteps(
      world,
      taking.map(({ run }) => run),
    )
    for (const [place, one] of taking.entries()) arrive(one, outcomes[place]!)
  }
}

/** Before a step: the last day, what cancels or stops a run, and whether conditions know enough to be asked. */
async function endThose(world: World, going: readonly Walked[], found: Found): Promise<void> {
  for (const one of going) {
    if (hasEnded(one.run.graph, one.run.now)) arrive(one, { end: 'over', outcome: 'over' })
  }
  await waitForConditions(world, going.filter(isGoing), found)
  const reaching = going.filter((one) => isGoing(one) && !found.cleared.has(one.run.id) && isReaching(one.run))
  const [cancelOn, stopWhen] = [
    reaching.filter(({ run }) => (run.graph.cancelOn?.length ?? 0) > 0),
    reaching.filter(({ run }) => run.graph.stopWhen),
  ]
  const cancelled = await world.cancelling(cancelOn.map(({ run }) => run))
  for (const [place, one] of cancelOn.entries()) {
    const event = cancelled[place]
    if (event) arrive(one, { end: 'cancelled', outcome: 'cancelled', about: { event } })
  }
  const stops = await world.judge(stopWhen.map(({ run }) => ({ run, condition: run.graph.stopWhen! })))
  for (const [place, one] of stopWhen.entries()) {
    if (stops[place] && isGoing(one)) arrive(one, { end: 'stopped', outcome: 'stopped' })
  }
  for (const { run } of reaching) found.cleared.add(run.id)
}

async function waitForConditions(world: World, going: readonly Walked[], { aware }: Found): Promise<void> {
  const asking = going.filter(({ run }) => run.knownSeq !== null && !aware.has(run.id) && asksConditions(run))
  const isAware = await world.isAware(asking.map(({ run }) => run))
  for (const [place, one] of asking.entries()) {
    const { run } = one
    if (isAware[place] || run.now.getTime() - run.arrivedAt.getTime() > mostLagMs) aware.add(run.id)
    else arrive(one, { until: later(run.now, lookAgainMs), because: 'segments' })
  }
}

const stepOf = ({ graph, step }: Walking): Step | undefined => graph.steps[step]

const isReaching = (run: Walking): boolean => {
  const step = stepOf(run)
  return step !== undefined && reachesOut(step)
}

const asksConditions = (run: Walking): boolean =>
  run.step === atStart
    ? run.graph.where !== undefined
    : stepOf(run)?.do === 'branch' || (run.graph.stopWhen !== undefined && isReaching(run))

type Taker = (world: World, at: readonly never[]) => Promise<Outcome[]>

const takers: Readonly<Record<Step['do'], Taker>> = {
  send: acting.takeSends,
  wait: takeWaits,
  'wait-for': takeWaitFors,
  branch: takeBranches,
  split: takeSplits,
  'set-trait': acting.takeTraits,
  tag: acting.takeTags,
  code: acting.takeCodes,
  webhook: acting.takeCalls,
  task: acting.takeTasks,
  goal: acting.takeGoals,
  exit: acting.takeExits,
}

async function takeSteps(world: World, runs: readonly Walking[]): Promise<Outcome[]> {
  const outcomes = new Map<string, Outcome>()
  const starting = runs.filter(({ step }) => step === atStart)
  if (starting.length > 0) {
    for (const [place, outcome] of (await takeStarts(world, starting)).entries()) {
      outcomes.set(starting[place]!.id, outcome)
    }
  }
  for (const [kind, take] of Object.entries(takers)) {
    const at = runs.flatMap((run) => {
      const step = run.step === atStart ? undefined : stepOf(run)
      return step?.do === kind ? [{ run, step }] : []
    })
    if (at.length === 0) continue
    const taken = await take(world, at as never)
    for (const [place, outcome] of taken.entries()) outcomes.set(at[place]!.run.id, outcome)
  }
  return runs.map((run) => outcomes.get(run.id) ?? { failed: `There is no step ${run.step} in this version.` })
}
