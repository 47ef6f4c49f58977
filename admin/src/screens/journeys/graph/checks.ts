import { isGroup, isWhole, type Condition } from '../../segments/tree.ts'
import { checkWords as said } from './check-words.ts'
import { startId, type Duration, type Graph, type Step, type Trigger } from './graph.ts'
import { outletsAt, reachable } from './outlets.ts'

/** What keeps a journey from being published, where it is and how to mend it. */
export interface Problem {
  /** A step's id, `start`, or nothing for what concerns the whole. */
  step?: string | undefined
  field?: string | undefined
  message: string
  /** What should be looked at, but keeps nobody from publishing. */
  isHint?: boolean | undefined
  /** Seen here, while something is missing: the shop would not take the draft. */
  isLocal?: boolean | undefined
}

/** What can be seen without asking the shop: it is said while one writes. */
export function checkGraph(graph: Graph): Problem[] {
  const steps = Object.entries(graph.steps)
  return [
    ...problemsAt(startId, triggerProblems(graph.start)),
    ...(graph.first && graph.steps[graph.first]
      ? []
      : [{ step: startId, field: 'first', message: said.nothingFollows, isLocal: true }]),
    ...steps.flatMap(([id, step]) => problemsAt(id, stepProblems(step))),
    ...unreached(graph),
    ...loops(graph),
  ]
}

type Found = readonly [field: string, message: string]

const problemsAt = (step: string, found: readonly Found[]): Problem[] =>
  found.map(([field, message]) => ({ step, field, message, isLocal: true }))

/** What is wrong, by whether it is. */
const where = (...cases: readonly (readonly [boolean, string, string])[]): Found[] =>
  cases.filter(([isWrong]) => isWrong).map(([, field, message]) => [field, message])

function triggerProblems(start: Trigger): Found[] {
  switch (start.on) {
    case 'event':
      return where([start.event === '', 'event', said.event])
    case 'segment-entered':
    case 'segment-left':
      return where([start.segment === '', 'segment', said.segment])
    case 'date':
      return where([!isTrait(start.trait), 'trait', said.trait])
    default:
      return []
  }
}

const isTrait = (name: string): boolean => /^[a-z][a-z0-9-]{0,59}$/.test(name)
const isNothing = ({ days = 0, hours = 0, minutes = 0 }: Duration): boolean => days + hours + minutes <= 0

function stepProblems(step: Step): Found[] {
  switch (step.do) {
    case 'send':
      return where([step.template === '', 'template', said.template])
    case 'wait':
      return where([step.for ? isNothing(step.for) : !step.until, 'for', said.time])
    case 'wait-for':
      return where([step.event === '', 'event', said.event], [isNothing(step.timeout), 'timeout', said.time])
    case 'branch':
      return step.paths.flatMap((path, at) =>
        where([!isConditionWhole(path.if), `paths.${at}.if`, said.condition(at + 1)]),
      )
    case 'split':
      return splitProblems(step.paths)
    case 'code':
      return where([step.promotion === '', 'promotion', said.promotion])
    case 'tag':
      return where([(step.add?.length ?? 0) + (step.remove?.length ?? 0) === 0, 'add', said.tag])
    case 'set-trait':
      return where([!isTrait(step.trait), 'trait', said.trait], [step.value === '', 'value', said.value])
    case 'task':
      return where([step.for.trim() === '', 'for', said.taskFor], [step.text.trim() === '', 'text', said.taskText])
    case 'webhook':
      return where([!/^https?:\/\/[^/\s]+/.test(step.url), 'url', said.url])
    case 'goal':
      return where([step.name.trim() === '', 'name', said.goal])
    case 'exit':
      return []
  }
}

function splitProblems(paths: readonly { name: string; share: number }[]): Found[] {
  const sum = paths.reduce((total, { share }) => total + share, 0)
  const names = paths.map(({ name }) => name.trim())
  return where(
    [sum !== 100, 'paths', said.shares(sum)],
    [names.some((name) => name === '') || new Set(names).size < names.length, 'paths', said.variantNames],
  )
}

const isConditionWhole = (condition: Condition): boolean =>
  isGroup(condition) ? condition.conditions.length > 0 && isWhole(condition) : isWhole(condition)

function unreached(graph: Graph): Problem[] {
  const seen = reachable(graph)
  return Object.keys(graph.steps)
    .filter((id) => !seen.has(id))
    .map((step) => ({ step, message: said.unreached }))
}

/** Ways that come back to where they began without any wait on them: somebody would go round for ever in a moment. */
function loops(graph: Graph): Problem[] {
  const waits = (id: string) => ['wait', 'wait-for'].includes(graph.steps[id]?.do ?? '')
  const state = new Map<string, 'open' | 'done'>()
  const found = new Set<string>()
  const visit = (id: string): void => {
    if (!graph.steps[id] || waits(id) || state.get(id) === 'done') return
    if (state.get(id) === 'open') {
      found.add(id)
      return
    }
    state.set(id, 'open')
    for (const { to } of outletsAt(graph, id)) if (to) visit(to)
    state.set(id, 'done')
  }
  for (const id of Object.keys(graph.steps)) visit(id)
  return [...found].map((step) => ({ step, message: said.loop }))
}

/** Those of the shop and those seen here, each said once. */
export function together(here: readonly Problem[], there: readonly Problem[]): Problem[] {
  const places = new Set(here.map(({ step, field }) => `${step ?? ''} ${field ?? ''}`))
  return [...here, ...there.filter(({ step, field }) => !places.has(`${step ?? ''} ${field ?? ''}`))]
}
