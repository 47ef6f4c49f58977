import { difference, proportion } from '../../../kernel/proportion.ts'
import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { JourneyGraph } from '../graph/graph.ts'
import type { Step } from '../graph/step.ts'
import { atStart } from '../runs/run.ts'
import { getJourney } from '../versions/find-journeys.ts'

/** What was counted at one step. */
export interface StepNumbers {
  step: string
  entered: number
  waiting: number
  passed: number
  /** Ended while they stood here. */
  left: number
  sent: number
  /** How many messages had to wait. */
  held: number
  withheld: number
  failed: number
  paths: { name: string; people: number }[]
}

/** Those with whom the journey was tried, or those held out. */
export interface Arm {
  people: number
  reached: number
  rate: number | null
}

/** What a journey did so far. */
export interface JourneyNumbers {
  entered: number
  waiting: number
  ended: number
  failed: number
  /** How many runs ended so. */
  endings: Record<string, number>
  steps: StepNumbers[]
  goals: { name: string; people: number }[]
  goal: {
    event: string
    withinDays: number
    treated: Arm
    heldOut: Arm
    /** In percentage points, with the range in which it lies nineteen times of twenty. */
    lift: { points: number; low: number; high: number } | null
  } | null
  at: Date
}

/**
 * The figures of a journey as of this moment: they are kept with each step that somebody takes, in its transaction.
 * Steps of the live version, and those of earlier ones at which something was counted.
 *
 * @throws {JourneyUnknown}
 */
export async function journeyNumbers(read: Read, id: string): Promise<JourneyNumbers> {
  const { graph } = await getJourney(read, id)
  const counts = await query<{ step: string; what: string; count: number }>(
    read,
    'select step, what, count from journeys.tally where journey_id = $1',
    [id],
  )
  const standing = await query<{ step: string; failed: number; open: number }>(
    read,
    `select step, count(*)::int as failed, 0 as open from journeys.run
     where journey_id = $1 and state = 'failed' group by step
     union all
     select '${atStart}', 0, count(*)::int from journeys.run
     where journey_id = $1 and step = '${atStart}' and state <> 'ended'`,
    [id],
  )
  const of = (step: string, what: string) => counts.find((one) => one.step === step && one.what === what)?.count ?? 0
  const failedAt = new Map(standing.filter(({ failed }) => failed > 0).map(({ step, failed }) => [step, failed]))
  const known = new Set([...Object.keys(graph.steps), ...counts.map(({ step }) => step)])
  const waitingAtStart = standing.find(({ step, failed }) => step === atStart && failed === 0)?.open ?? 0
  const [entered, left] = [of('', 'entered'), of('', 'left')]
  return {
    ...{ entered, ended: left, waiting: entered - left + waitingAtStart },
    failed: [...failedAt.values()].reduce((sum, failed) => sum + failed, 0),
    endings: Object.fromEntries(
      counts.flatMap(({ what, count }) => (what.startsWith('ended:') ? [[what.slice(6), count]] : [])),
    ),
    steps: [
      { ...nothingAt(atStart), waiting: waitingAtStart, failed: failedAt.get(atStart) ?? 0, passed: entered, entered },
      ...[...known]
        .filter((step) => step !== '' && step !== atStart)
        .map((step) => ({
          ...{ step, entered: of(step, 'entered'), passed: of(step, 'passed'), left: of(step, 'left') },
          ...{ sent: of(step, 'sent'), held: of(step, 'held'), withheld: of(step, 'withheld') },
          waiting: of(step, 'entered') - of(step, 'passed') - of(step, 'left'),
          failed: failedAt.get(step) ?? 0,
          paths: pathsOf(graph.steps[step], (what) => of(step, what)),
        })),
    ],
    goals: counts.flatMap(({ what, count }) =>
      what.startsWith('goal:') ? [{ name: what.slice(5), people: count }] : [],
    ),
    goal: goalOf(graph, (what) => of('', what)),
    at: read.now,
  }
}

const nothingAt = (step: string): StepNumbers => ({
  ...{ step, entered: 0, waiting: 0, passed: 0, left: 0, sent: 0, held: 0, withheld: 0, failed: 0, paths: [] },
})

function pathsOf(step: Step | undefined, of: (what: string) => number): StepNumbers['paths'] {
  const counted = (name: string, key = name) => ({ name, people: of(`path:${key}`) })
  if (step?.do === 'wait-for') return [counted('then'), counted('otherwise')]
  if (step?.do === 'split') return step.paths.map(({ name }) => counted(name))
  if (step?.do !== 'branch') return []
  return [...step.paths.map((_, place) => counted(`${place + 1}`, `${place}`)), counted('otherwise')]
}

function goalOf({ goal }: JourneyGraph, of: (what: string) => number): JourneyNumbers['goal'] {
  if (!goal) return null
  const [treated, heldOut] = [
    proportion(of('reached'), of('entered')),
    proportion(of('held-out-reached'), of('held-out')),
  ]
  const arm = ({ count, of: people, share }: typeof treated): Arm => ({
    ...{ people, reached: count, rate: people === 0 ? null : share },
  })
  const lift = difference(treated, heldOut)
  const inPoints = (share: number) => Math.round(share * 10_000) / 100
  return {
    ...{ event: goal.event, withinDays: goal.withinDays, treated: arm(treated), heldOut: arm(heldOut) },
    lift:
      treated.of === 0 || heldOut.of === 0
        ? null
        : { points: inPoints(lift.share), low: inPoints(lift.low), high: inPoints(lift.high) },
  }
}
