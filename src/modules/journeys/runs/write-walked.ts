import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { journeyEntered, journeyLeft, runSetAside } from '../events.ts'
import { tally } from '../figures/tally.ts'
import type { Walked } from './arrive.ts'
import { atStart } from './run.ts'

/** Keeps where people stand after a walk, what they did in it and what is counted. Five statements, however many. */
export async function writeWalked(tx: Tx, walked: readonly Walked[]): Promise<void> {
  const [unfit, fit] = [walked.filter(({ isUnfit }) => isUnfit), walked.filter(({ isUnfit }) => !isUnfit)]
  if (unfit.length > 0) {
    await query(tx, 'delete from journeys.run where id = any($1::uuid[])', [unfit.map(({ run }) => run.id)])
  }
  if (fit.length === 0) return
  await query(tx, updateRuns, [JSON.stringify(fit.map(rowOf)), tx.now])
  const visits = fit.flatMap(({ run, visits: hers }) => hers.map((visit) => ({ run_id: run.id, ...visit })))
  if (visits.length > 0) await query(tx, insertVisits, [JSON.stringify(visits)])
  for (const one of fit) await announce(tx, one)
  await tally(
    tx,
    fit.flatMap(({ run, counts }) => counts.map((count) => ({ journeyId: run.journeyId, ...count }))),
  )
}

const rowOf = ({ run }: Walked) => ({
  ...{ id: run.id, state: run.state, step: run.step, visit: run.visit, arrived_at: run.arrivedAt },
  ...{ due_at: run.dueAt, awaits: run.awaits, because: run.because, error: run.error, data: run.data },
  ...{ ending: run.ending, goal_by: run.goalBy, known_seq: run.knownSeq },
  ...{ entered_at: run.enteredAt, entry_seq: run.entrySeq },
})

async function announce(tx: Tx, { run, visits }: Walked): Promise<void> {
  const of = { journeyId: run.journeyId, runId: run.id, profileId: run.personId }
  if (visits.some(({ step }) => step === atStart)) await tx.publish(journeyEntered({ ...of, isHeldOut: run.isHeldOut }))
  if (run.ending && !run.isHeldOut) await tx.publish(journeyLeft({ ...of, ending: run.ending }))
  if (run.state === 'failed') await tx.publish(runSetAside({ ...of, step: run.step }))
}

const updateRuns = `
  update journeys.run r set state = now.state, step = now.step, visit = now.visit, arrived_at = now.arrived_at,
    due_at = now.due_at, awaits = now.awaits, because = now.because, error = now.error, data = now.data,
    ending = now.ending, ended_at = case when now.ending is not null then $2::timestamptz end,
    goal_by = now.goal_by, known_seq = now.known_seq, entered_at = now.entered_at, entry_seq = now.entry_seq
  from jsonb_to_recordset($1::jsonb) as now (id uuid, state text, step text, visit int, arrived_at timestamptz,
    due_at timestamptz, awaits text, because text, error text, data jsonb, ending text, goal_by timestamptz,
    known_seq bigint, entered_at timestamptz, entry_seq bigint)
  where r.id = now.id`

const insertVisits = `
  insert into journeys.visit (run_id, visit, step, at, outcome, about)
  select run_id, visit, step, at, outcome, about
  from jsonb_to_recordset($1::jsonb)
    as v (run_id uuid, visit int, step text, at timestamptz, outcome text, about jsonb)`
