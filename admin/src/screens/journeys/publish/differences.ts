import type { Graph, Step } from '../graph/graph.ts'
import { titleOf, type Names } from '../graph/sentence.ts'

/** What is different between two versions, by the titles of steps. */
export interface Differences {
  added: string[]
  removed: string[]
  changed: string[]
  isStartChanged: boolean
  areRulesChanged: boolean
  /** Steps of the old version that the new one does not have. */
  gone: string[]
}

export function differencesOf(before: Graph, after: Graph, names: Names): Differences {
  const [old, now] = [Object.keys(before.steps), Object.keys(after.steps)]
  const gone = old.filter((id) => !after.steps[id])
  const titles = (graph: Graph, ids: readonly string[]) => ids.map((id) => titleOf(graph.steps[id] as Step, names))
  return {
    gone,
    added: titles(
      after,
      now.filter((id) => !before.steps[id]),
    ),
    removed: titles(before, gone),
    changed: titles(
      after,
      now.filter((id) => before.steps[id] && !isSame(before.steps[id], after.steps[id])),
    ),
    isStartChanged: !isSame(rules(before, true), rules(after, true)),
    areRulesChanged: !isSame(rules(before, false), rules(after, false)),
  }
}

function rules(graph: Graph, isStart: boolean): object {
  const { start, where, reentry, per, goal, holdout, endsAt, cancelOn, stopWhen } = graph
  return isStart ? { start, where, reentry, per } : { goal, holdout, endsAt, cancelOn, stopWhen }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

/** Without regard to the order of names. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, one]) => [name, sorted(one)]),
  )
}
