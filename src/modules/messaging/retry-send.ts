import { later, minutes } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { deliverMail } from './jobs.ts'
import { MailHasLeft, SendUnknown } from './refusals.ts'

/**
 * Tries a mail again that was refused or waits.
 *
 * @throws {SendUnknown} when there is no such mail
 * @throws {MailHasLeft} when it was sent
 */
export async function retrySend(tx: Tx, sendId: string): Promise<void> {
  const rows = await query<{ state: string }>(tx, 'select state from messaging.send where id = $1 for update', [sendId])
  if (!rows[0]) throw new SendUnknown()
  if (rows[0].state === 'sent') throw new MailHasLeft()
  await query(tx, `update messaging.send set state = 'queued', last_error = null where id = $1`, [sendId])
  await tx.enqueue(deliverMail({ sendId }))
}

/** Enqueues again what has waited for more than ten minutes without a try, should its job have been lost. */
export async function rouseLateMails(tx: Tx): Promise<void> {
  const late = await query<{ id: string }>(
    tx,
    `select id from messaging.send where state = 'queued' and tries = 0 and created_at < $1 order by created_at limit 500`,
    [later(tx.now, -minutes(10))],
  )
  for (const { id } of late) await tx.enqueue(deliverMail({ sendId: id }), { key: id })
}
