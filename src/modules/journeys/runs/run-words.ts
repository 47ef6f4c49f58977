import type { JourneyGraph } from '../graph/graph.ts'
import { eventName, stepName, type Templates } from '../graph/step-name.ts'
import type { Visit } from './explain.ts'
import type { Run } from './list-runs.ts'
import { atStart } from './run.ts'

/** What is needed to speak of somebody's way through a version of a journey. */
export interface Telling {
  readonly graph: JourneyGraph
  readonly templates: Templates
  readonly at: (instant: Date) => string
}

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

const withheldBecause: Readonly<Record<string, string>> = {
  budget: 'her contact budget was spent',
  'quiet-hours': 'it was night where she is',
  paused: 'messages were paused',
  'only-what-matters': 'she wants only what matters',
  unwritable: 'its words lacked something',
  unreachable: 'there is no address for it',
  'window-closed': 'the window is closed: she has not written to the shop on her messenger for too long',
  withdrawn: 'she said no',
  'not-confirmed': 'she has not confirmed that she wants it',
  'never-agreed': 'she never agreed to it',
  'needs-renewal': 'her yes has grown old',
  'hard-bounce': 'her mailbox is gone',
  complaint: 'she called a mail spam',
  night: 'the law keeps the night quiet',
}

/** Where a run stands, until when and why; for staff. Times are the shop's, with hers beside where they differ. */
export function wordsOf(run: Run, visits: readonly Visit[], telling: Telling): string[] {
  const { at } = telling
  const came = `She came in on ${at(run.enteredAt)}.`
  const withheld = visits.flatMap(({ outcome, step, about }) => {
    if (outcome !== 'withheld') return []
    const reason = String(about['because'])
    return [`At ${nameIn(telling, step)}, nothing left: ${reasonOf(telling, step, reason)}.`]
  })
  return [
    came,
    ...withheld,
    standing(run, telling),
    ...(run.goalAt ? [`She reached the goal on ${at(run.goalAt)}.`] : []),
  ]
}

/** On a messenger, and in the chat, only who wrote to the shop there is reached. */
function reasonOf({ graph, templates }: Telling, id: string, reason: string): string {
  const step = graph.steps[id]
  const channel = step?.do === 'send' ? templates.get(step.template)?.channel : undefined
  if (reason === 'unreachable' && channel === 'messenger')
    return 'she has written neither in your chat nor on Telegram or another messenger of yours'
  return withheldBecause[reason] ?? reason
}

const nameIn = ({ graph, templates }: Telling, step: string): string => stepName(graph, step, templates)

function standing(run: Run, telling: Telling): string {
  const { state, step, ending, endedAt, dueAt, because, waitsFor, error } = run
  const { at } = telling
  if (state === 'ended') return `${endings[ending ?? 'end'] ?? 'It ended'}, on ${at(endedAt!)}.`
  const where = step === atStart ? 'at the start' : `at ${nameIn(telling, step!)}`
  if (state === 'failed')
    return `She stands ${where}, which failed: ${error ?? 'no reason was given'}. Staff can take it again.`
  const until = dueAt ? ` until ${at(dueAt)}` : ''
  if (state === 'parked') return `She stands ${where}; the journey is paused.`
  if (waitsFor) return `She waits ${where}, for “${eventName(waitsFor)}”, at the latest${until}.`
  const why = because ? holds[because] : undefined
  if (why) return `A message waits ${where}${until}, because ${why}.`
  return `She waits ${where}${until}.`
}
