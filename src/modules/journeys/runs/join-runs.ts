import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { personsOf } from '../../profiles/index.ts'
import { arrive, type Walked } from './arrive.ts'
import { lockRunsOf, walkingOf } from './load-runs.ts'
import type { RunEnding, Walking } from './run.ts'
import { writeWalked } from './write-walked.ts'

/**
 * Two turned out to be one person: of a journey (and subject) in which both are, the run that began first goes on and
 * the other ends. Again changes nothing.
 */
export async function joinRuns(tx: Tx, into: string, merged: string): Promise<void> {
  const rows = await lockRunsOf(tx, [into, merged])
  const open = (await walkingOf(tx, rows)).filter(({ state }) => state !== 'ended')
  const kept = new Map<string, Walking>()
  const doubled: Walking[] = []
  for (const run of open.toSorted((a, b) => a.enteredAt.getTime() - b.enteredAt.getTime() || (a.id < b.id ? -1 : 1))) {
    const key = `${run.journeyId} ${run.subject}`
    if (kept.has(key)) doubled.push(run)
    else kept.set(key, run)
  }
  await endRuns(tx, doubled, 'merged')
  await query(tx, 'update journeys.run set person_id = $1 where person_id = $2', [into, merged])
}

/** They are two after all: runs go back to whom they began with. A run that ended by the merge stays ended. */
export async function partRuns(tx: Tx, profileId: string): Promise<void> {
  const rows = await query<{ profileId: string }>(
    tx,
    'select distinct profile_id as "profileId" from journeys.run where person_id = $1',
    [profileId],
  )
  const persons = await personsOf(
    tx,
    rows.map((row) => row.profileId),
  )
  await query(
    tx,
    `update journeys.run r set person_id = hers.person_id
     from unnest($1::uuid[], $2::uuid[]) as hers (profile_id, person_id)
     where r.person_id = $3 and r.profile_id = hers.profile_id and hers.person_id <> $3
       and (r.state = 'ended' or not exists (
         select from journeys.run other where other.journey_id = r.journey_id and other.person_id = hers.person_id
           and other.subject = r.subject and other.state <> 'ended'))`,
    [[...persons.keys()], [...persons.values()], profileId],
  )
}

/** Nobody is there any more: her runs end, and what brought her in is forgotten. */
export async function endErased(tx: Tx, profileIds: readonly string[]): Promise<number> {
  const open = (await walkingOf(tx, await lockRunsOf(tx, profileIds))).filter(({ state }) => state !== 'ended')
  await endRuns(tx, open, 'erased')
  const emptied = await query(
    tx,
    `update journeys.run set data = '{}', error = null, told_as = null
     where person_id = any($1::uuid[]) and (data <> '{}' or told_as is not null) returning 1`,
    [profileIds],
  )
  return emptied.length
}

/** Ends runs that are taken by this transaction, wherever they stand. */
export async function endRuns(tx: Tx, runs: readonly Walking[], ending: RunEnding): Promise<void> {
  const ended = runs.map((run): Walked => {
    const one: Walked = { run, visits: [], counts: [], isUnfit: false }
    arrive(one, { end: ending, outcome: ending })
    return one
  })
  await writeWalked(tx, ended)
}
