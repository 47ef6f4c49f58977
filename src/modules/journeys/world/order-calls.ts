import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { callProgram } from '../jobs.ts'
import type { At } from '../runs/world.ts'

/** Writes down calls to other programs, each once per visit, and has a job carry each out. */
export async function orderCalls(tx: Tx, at: readonly At<'webhook'>[]): Promise<void> {
  const rows = at.map(({ run, step }) => ({
    ...{ id: tx.newId(), run_id: run.id, visit: run.visit, url: step.url },
    body: {
      ...{ journeyId: run.journeyId, runId: run.id, step: run.step, visit: run.visit },
      ...{ profileId: run.personId, at: tx.now, trigger: run.data.trigger, event: run.data.event },
      ...{ code: run.data.code, happened: run.data.happened },
    },
  }))
  const made = await query<{ id: string }>(
    tx,
    `insert into journeys.call (id, run_id, visit, url, body, created_at)
     select id, run_id, visit, url, body, $2
     from jsonb_to_recordset($1::jsonb) as c (id uuid, run_id uuid, visit int, url text, body jsonb)
     on conflict (run_id, visit) do nothing returning id`,
    [JSON.stringify(rows), tx.now],
  )
  for (const { id: callId } of made) await tx.enqueue(callProgram({ callId }))
}
