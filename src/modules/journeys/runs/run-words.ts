import type { Visit } from './explain.ts'
import type { Run } from './list-runs.ts'
import { atStart } from './run.ts'

const day = (instant: Date): string => `${instant.toISOString().slice(0, 16).replace('T', ' ')} UTC`

const holds: Readonly<Record<string, string>> = {
  'quiet-hours': 'it is night where she is, or the shop keeps quiet',
  budget: 'her contact budget is spent',
  paused: 'messages are paused',
  approval: 'somebody else looks at it before it leaves',
}

const endings: Readonly<Record<string, string>> = {
  end: 'She went through all of it',
  exit: 'She came to an exit',
  cancelled: 'What cancels the journey happened',
  stopped: 'She fitted what stops the journey',
  over: 'The journey’s last day came',
  archived: 'The journey was put away',
  merged: 'She turned out to be the same person as somebody who was in it already',
  erased: 'She was forgotten',
  'held-out': 'She was held out to measure by and got nothing',
  'by-hand': 'Staff took her out',
}

/** Where a run stands, until when and why; for staff. */
export function wordsOf(run: Run, visits: readonly Visit[]): string[] {
  const came = `She came in on ${day(run.enteredAt)}.`
  const withheld = visits.flatMap(({ outcome, step, about }) =>
    outcome === 'withheld' ? [`The message of “${step}” did not leave: ${String(about['because'])}.`] : [],
  )
  return [came, ...withheld, standing(run), ...(run.goalAt ? [`She reached the goal on ${day(run.goalAt)}.`] : [])]
}

function standing({ state, step, ending, endedAt, dueAt, because, waitsFor, error }: Run): string {
  if (state === 'ended') return `${endings[ending ?? 'end'] ?? 'It ended'}, on ${day(endedAt!)}.`
  const where = step === atStart ? 'at the start' : `at “${step!}”`
  if (state === 'failed')
    return `She stands ${where}, which failed: ${error ?? 'no reason was given'}. Staff can take it again.`
  const until = dueAt ? ` until ${day(dueAt)}` : ''
  if (state === 'parked') return `She stands ${where}; the journey is paused.`
  if (waitsFor) return `She waits ${where} for ${waitsFor}, at the latest${until}.`
  const why = because ? holds[because] : undefined
  if (why) return `A message waits ${where}${until}, because ${why}.`
  return `She waits ${where}${until}.`
}
