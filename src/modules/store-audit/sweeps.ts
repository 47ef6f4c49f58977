import { days, later, minutes } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { runAudit } from './jobs.ts'
import { startAudit } from './start-audit.ts'

const everyMs = days(7)
/** A run that has not moved for so long was left alone: by a lost job, or by a command line that ended. */
const quietMs = minutes(5)
/** After this long without an end it never will, and says so. */
const mostMs = days(1)
/** Thirteen months: a year can be compared with the one before. */
const keptMs = days(400)

/** Starts the next audit a week after the last one began. A shop that was never audited waits for somebody to ask. */
export async function startWeeklyAudit(tx: Tx): Promise<void> {
  const [last] = await query<{ createdAt: Date }>(
    tx,
    'select created_at as "createdAt" from store_audit.run order by created_at desc limit 1',
  )
  if (last && last.createdAt <= later(tx.now, -everyMs)) await startAudit(tx, { by: 'schedule' })
}

/** Goes on with runs that nobody works on, gives up those that do not end in a day, and lets old ones go. */
export async function rouseLateAudits(tx: Tx): Promise<void> {
  await query(
    tx,
    `update store_audit.run set state = 'failed', finished_at = $1,
       failure = 'It did not come to an end within a day. Look under System why, and run it again.'
     where finished_at is null and created_at < $2 and moved_at < $3`,
    [tx.now, later(tx.now, -mostMs), later(tx.now, -quietMs)],
  )
  const late = await query<{ id: string; done: number }>(
    tx,
    'select id, done from store_audit.run where finished_at is null and moved_at < $1',
    [later(tx.now, -quietMs)],
  )
  for (const { id, done } of late) await tx.enqueue(runAudit({ runId: id }), { key: `${id}:${done}` })
  await query(tx, 'delete from store_audit.run where created_at < $1', [later(tx.now, -keptMs)])
}
