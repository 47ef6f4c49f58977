import { later, minutes } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { deliverDue, deliverMail } from './jobs.ts'
import { erasedAddress } from './personal-data.ts'
import { MailHasLeft, ReaderForgotten, SendUnknown } from './refusals.ts'

/**
 * Tries a message again that was refused or waits. What is held back is not: its time has not come. What was withdrawn is
 * asked about as it leaves: of a campaign that was stopped it is withheld once more.
 *
 * @throws {SendUnknown} when there is no such message
 * @throws {MailHasLeft} when it was sent
 * @throws {ReaderForgotten} when she was erased meanwhile
 */
export async function retrySend(tx: Tx, sendId: string): Promise<void> {
  const rows = await query<{ state: string; isAlone: boolean; isForgotten: boolean }>(
    tx,
    `select state, next_at is null as "isAlone", recipient = $2 as "isForgotten" from messaging.send where id = $1
     for update`,
    [sendId, erasedAddress],
  )
  if (!rows[0]) throw new SendUnknown()
  const { state, isAlone, isForgotten } = rows[0]
  if (state === 'sent') throw new MailHasLeft()
  if (isForgotten) throw new ReaderForgotten()
  if (state === 'held') return
  await query(
    tx,
    `update messaging.send set state = 'queued', last_error = null, next_at = case when next_at is not null then $2::timestamptz end
     where id = $1`,
    [sendId, tx.now],
  )
  await tx.enqueue(isAlone ? deliverMail({ sendId }) : deliverDue({ lane: 0 }), isAlone ? {} : { key: '0' })
}

/** Enqueues again what has waited for more than ten minutes without a try, should its job have been lost. */
export async function rouseLateMails(tx: Tx): Promise<void> {
  const late = await query<{ id: string }>(
    tx,
    `select id from messaging.send where state = 'queued' and next_at is null and tries = 0 and created_at < $1
     order by created_at limit 500`,
    [later(tx.now, -minutes(10))],
  )
  for (const { id } of late) await tx.enqueue(deliverMail({ sendId: id }), { key: id })
}
