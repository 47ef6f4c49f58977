import { happenedSince } from '../../../kernel/happened-since.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { personIdsOf } from '../../profiles/index.ts'
import { type Condition, holdsFor, knowFor } from '../../segments/index.ts'
import { cancels } from '../runs/matches.ts'
import type { Walking } from '../runs/run.ts'

/** Whether each condition holds for whom it is asked of, now. */
export async function judgeRuns(
  read: Read,
  asked: readonly { readonly run: Walking; readonly condition: Condition }[],
): Promise<boolean[]> {
  if (asked.length === 0) return []
  const known = await knowFor(
    read,
    asked.map(({ run }) => run.personId),
    [...new Set(asked.map(({ condition }) => condition))],
  )
  return asked.map(({ run, condition }) => holdsFor(condition, known.get(run.personId), run.personId, run.now))
}

/**
 * What ends runs by the log itself, so that a message is not sent over an order which nobody has heard of yet. Read in
 * the transaction that sends: what was committed before is seen.
 */
export async function cancelledBy(read: Read, runs: readonly Walking[]): Promise<(string | undefined)[]> {
  const types = [...new Set(runs.flatMap(({ graph }) => (graph.cancelOn ?? []).map(({ event }) => event)))]
  const events = await since(read, runs, types)
  return runs.map((run) => events.get(run.id)?.find((event) => cancels(run, event))?.type)
}

/** Places are drawn before the commit, so what came a little before may still come behind. */
const overlap = 1_000

/** What happened to these people since they came in, of these types, by run. */
export async function since(read: Read, runs: readonly Walking[], types: readonly string[]) {
  if (runs.length === 0) return new Map<string, never[]>()
  const hers = await personIdsOf(read, [...new Set(runs.map(({ personId }) => personId))])
  const asked = runs.map(({ id: key, personId, entrySeq }) => ({
    ...{ key, after: Math.max(0, entrySeq - overlap) },
    profileIds: hers.get(personId) ?? [personId],
  }))
  return Map.groupBy(await happenedSince(read, asked, types), ({ key }) => key)
}
