import { later } from '../../../kernel/clock.ts'
import { durationMs } from '../graph/duration.ts'
import type { StepOf } from '../graph/step.ts'
import type { Outcome } from '../runs/run.ts'
import type { At, World } from '../runs/world.ts'
import { afterLocal, dateIn, nextLocal, startOfDay } from './local-time.ts'

/** Whoever comes to a wait stays until its time; whose time has come goes on. */
export async function takeWaits(world: World, at: readonly At<'wait'>[]): Promise<Outcome[]> {
  const needZone = at.some(({ step }) => step.until !== undefined)
  const runs = at.map(({ run }) => run)
  const zones = needZone ? await world.zones(runs) : []
  const needTrait = at.some(({ step }) => step.until && 'trait' in step.until)
  const traits = needTrait ? await world.traits(runs) : []
  return at.map(({ run, step }, place) => {
    if (run.because === 'wait') return { goTo: step.then, outcome: 'waited' }
    const until = endOf(step, run.now, zones[place] ?? 'UTC', traits[place] ?? {})
    return until <= run.now ? { goTo: step.then, outcome: 'waited' } : { until, because: 'wait' }
  })
}

function endOf(
  { for: duration, until }: StepOf<'wait'>,
  now: Date,
  zone: string,
  traits: Readonly<Record<string, unknown>>,
): Date {
  const after = later(now, duration ? durationMs(duration) : 0)
  if (!until) return after
  if ('date' in until) return latest(after, startOfDay(until.date, zone))
  if ('trait' in until) {
    const day = dateIn(traits, until.trait)
    return day ? latest(after, startOfDay(day, zone)) : after
  }
  return nextLocal(afterLocal(now, zone, duration ?? {}), zone, until)
}

const latest = (a: Date, b: Date): Date => (a > b ? a : b)

/**
 * Whoever comes to a wait-for stays until it happens or the time is over. What happened since she came and was committed
 * before this look counts at once; what commits later finds her waiting.
 */
export async function takeWaitFors(world: World, at: readonly At<'wait-for'>[]): Promise<Outcome[]> {
  const coming = at.filter(({ run }) => run.because !== 'wait-for')
  const happened = new Map(
    (await world.alreadyHappened(coming)).map((event, place) => [coming[place]!.run.id, event] as const),
  )
  return at.map(({ run, step }) => {
    if (run.because === 'wait-for') {
      return { goTo: step.otherwise, outcome: 'timed-out', counts: ['path:otherwise'] }
    }
    const event = happened.get(run.id)
    if (event) return happenedOutcome(step, event)
    return { until: later(run.now, durationMs(step.timeout)), because: 'wait-for', awaits: step.event }
  })
}

export const happenedOutcome = (step: StepOf<'wait-for'>, event: Record<string, unknown>): Outcome => ({
  ...{ goTo: step.then, outcome: 'happened', counts: ['path:then'] },
  about: { event: step.event },
  data: { happened: event },
})
