import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type Condition, type Group, isGroup } from './condition.ts'
import { segmentsIn } from './needs.ts'
import { SegmentLoop, SegmentNamedUnknown, SegmentNameTaken } from './refusals.ts'

interface Named {
  readonly id: string
  readonly name: string
  readonly uses: readonly string[]
}

/**
 * Refuses a name that is taken, and conditions that name a segment which is not there or lead back to their own.
 *
 * @throws {SegmentNameTaken}
 * @throws {SegmentNamedUnknown} naming the condition
 * @throws {SegmentLoop} naming the segments in the order in which they ask for each other
 */
export async function checkRule(tx: Tx, given: { id: string; name: string; condition: Group }): Promise<void> {
  const all = await query<Named>(tx, 'select id, name, uses from segments.segment where archived_at is null')
  const others = new Map(all.filter(({ id }) => id !== given.id).map((one) => [one.id, one]))
  const name = given.name.toLowerCase()
  if ([...others.values()].some((other) => other.name.toLowerCase() === name)) throw new SegmentNameTaken()
  for (const [path, id] of namesIn(given.condition, 'condition')) {
    if (id !== given.id && !others.has(id)) throw new SegmentNamedUnknown(path)
  }
  const loop = pathTo(given.id, segmentsIn(given.condition), others, new Set())
  if (loop) throw new SegmentLoop([given.name, ...loop.map((id) => others.get(id)!.name), given.name])
}

function namesIn(condition: Condition, path: string): [string, string][] {
  if (isGroup(condition)) return condition.conditions.flatMap((part, at) => namesIn(part, `${path}.conditions.${at}`))
  return condition.if === 'segment' ? [[`${path}.segment`, condition.segment]] : []
}

/** Through which segments these lead to the wanted one; undefined when they do not. */
function pathTo(
  wanted: string,
  uses: readonly string[],
  others: ReadonlyMap<string, Named>,
  seen: Set<string>,
): string[] | undefined {
  for (const used of uses) {
    if (used === wanted) return []
    if (seen.has(used)) continue
    seen.add(used)
    const further = pathTo(wanted, others.get(used)?.uses ?? [], others, seen)
    if (further) return [used, ...further]
  }
  return undefined
}
