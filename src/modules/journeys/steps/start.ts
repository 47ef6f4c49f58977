import type { Trigger } from '../graph/trigger.ts'
import type { Outcome, Walking } from '../runs/run.ts'
import type { World } from '../runs/world.ts'
import { addDays, dateIn, dayInYear } from './local-time.ts'

/** Whoever fits comes in; who is held out comes in and leaves at once, to measure by; who does not fit was never here. */
export async function takeStarts(world: World, runs: readonly Walking[]): Promise<Outcome[]> {
  const dated = runs.filter(({ graph }) => graph.start.on === 'date')
  const traits = new Map((await world.traits(dated)).map((hers, place) => [dated[place]!.id, hers] as const))
  const asking = runs.flatMap((run) => (run.graph.where ? [{ run, condition: run.graph.where }] : []))
  const holds = await world.judge(asking)
  const fits = new Map(asking.map(({ run }, place) => [run.id, holds[place]!]))
  return runs.map((run) => {
    if (fits.get(run.id) === false) return { unfit: true }
    const { start } = run.graph
    if (start.on === 'date' && !isStill(start, run, traits.get(run.id) ?? {})) return { unfit: true }
    if (run.isHeldOut) return { end: 'held-out', outcome: 'held-out' }
    return { goTo: run.graph.first, outcome: 'came-in', about: { trigger: run.data.trigger ?? start.on } }
  })
}

/** Her date may have been changed since she was looked up for it. */
function isStill(
  { trait, offsetDays, yearly }: Extract<Trigger, { on: 'date' }>,
  { data: { day } }: Walking,
  traits: Readonly<Record<string, unknown>>,
): boolean {
  if (day === undefined) return true
  return occursOn(dateIn(traits, trait), day, { offsetDays, yearly })
}

/** Whether a date, moved by its offset, is kept on a day. */
export function occursOn(
  date: string,
  day: string,
  { offsetDays, yearly }: { offsetDays: number; yearly: boolean },
): boolean {
  if (!/^\d{4}-\d{2}-\d{2}/.test(date)) return false
  const base = addDays(day, -offsetDays)
  return yearly ? dayInYear(date, Number(base.slice(0, 4))) === base : date.slice(0, 10) === base
}
