import { days, later } from '../../../kernel/clock.ts'
import { atStart, type Outcome, type Walking } from './run.ts'

/** A step that somebody took, as it is kept. */
export interface TakenStep {
  readonly visit: number
  readonly step: string
  readonly at: Date
  readonly outcome: string
  readonly about: Readonly<Record<string, unknown>>
}

/** Something that is counted; of the step '' it is the journey's. */
export interface Count {
  readonly step: string
  readonly what: string
}

/** Somebody with all that she did in one walk. */
export interface Walked {
  run: Walking
  readonly visits: TakenStep[]
  readonly counts: Count[]
  /** She was never in it. */
  isUnfit: boolean
}

/** She has a step to take now. */
export const isGoing = ({ run, isUnfit }: Walked): boolean => run.state === 'active' && run.dueAt === null && !isUnfit

/** Writes down what a step did with somebody, and where she stands after it. */
export function arrive(one: Walked, outcome: Outcome): void {
  const { run } = one
  if ('unfit' in outcome) one.isUnfit = true
  else if ('failed' in outcome) setAside(one, outcome.failed)
  else if ('until' in outcome) {
    const { until: dueAt, because, awaits = null, counts = [] } = outcome
    one.run = { ...run, dueAt, because, awaits }
    one.counts.push(...counts.map((what) => ({ step: run.step, what })))
  } else if ('end' in outcome) {
    take(one, outcome.outcome, outcome.about)
    if (run.step === atStart) cameIn(one)
    else one.counts.push({ step: run.step, what: outcome.end === 'exit' ? 'passed' : 'left' })
    end(one, outcome.end)
  } else goOn(one, outcome)
}

function goOn(one: Walked, { goTo, outcome, counts = [], about, data }: Extract<Outcome, { goTo: unknown }>): void {
  const { run } = one
  take(one, outcome, about)
  if (run.step === atStart) cameIn(one)
  else one.counts.push(...['passed', ...counts].map((what) => ({ step: run.step, what })))
  if (data) one.run = { ...one.run, data: { ...one.run.data, ...data } }
  if (goTo === undefined) return end(one, 'end')
  one.run = { ...one.run, step: goTo, arrivedAt: run.now, dueAt: null, because: null, awaits: null }
  one.counts.push({ step: goTo, what: 'entered' })
}

function take(one: Walked, outcome: string, about: Readonly<Record<string, unknown>> = {}): void {
  const { visit, step, now } = one.run
  one.visits.push({ visit, step, at: now, outcome, about })
  one.run = { ...one.run, visit: visit + 1 }
}

/** From here on she counts. */
function cameIn(one: Walked): void {
  const { run } = one
  const { goal } = run.graph
  one.counts.push({ step: '', what: run.isHeldOut ? 'held-out' : 'entered' })
  if (goal) one.run = { ...run, goalBy: later(run.now, days(goal.withinDays)) }
}

function end(one: Walked, ending: Exclude<Walking['ending'], null>): void {
  one.run = { ...one.run, state: 'ended', ending, dueAt: null, because: null, awaits: null }
  if (!one.run.isHeldOut) one.counts.push({ step: '', what: 'left' })
  one.counts.push({ step: '', what: `ended:${ending}` })
}

/** She stays at the step; nobody tries it again before staff ask for it. */
export function setAside(one: Walked, error: string): void {
  one.run = { ...one.run, state: 'failed', error: error.slice(0, 1_000), dueAt: null, awaits: null }
}
