import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { taskDone } from '../events.ts'
import { TaskUnknown } from '../refusals.ts'

interface Locked {
  readonly journeyId: string
  readonly personId: string
  readonly isDone: boolean
}

async function lockTask(tx: Tx, id: string): Promise<Locked> {
  const [task] = await query<Locked>(
    tx,
    `select journey_id as "journeyId", person_id as "personId", done_at is not null as "isDone"
     from journeys.task where id = $1 for update`,
    [id],
  )
  if (!task) throw new TaskUnknown()
  return task
}

/** Staff did what a journey asked for. Again is harmless. @throws {TaskUnknown} */
export async function finishTask(tx: Tx, id: string, by: string): Promise<void> {
  const { journeyId, personId, isDone } = await lockTask(tx, id)
  if (isDone) return
  await query(tx, 'update journeys.task set done_at = $2, done_by = $3 where id = $1', [id, tx.now, by])
  await tx.publish(taskDone({ journeyId, taskId: id, profileId: personId }))
}

/** It is to be done after all. Again is harmless. @throws {TaskUnknown} */
export async function reopenTask(tx: Tx, id: string): Promise<void> {
  await lockTask(tx, id)
  await query(tx, 'update journeys.task set done_at = null, done_by = null where id = $1', [id])
}

/** Says who does it; null: nobody yet. @throws {TaskUnknown} */
export async function assignTask(tx: Tx, id: string, to: string | null): Promise<void> {
  await lockTask(tx, id)
  await query(tx, 'update journeys.task set assigned_to = $2 where id = $1', [id, to])
}
