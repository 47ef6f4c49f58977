import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import type { HandedOver } from './channel-adapter.ts'

/** One message on its way into a supplier's hands. */
export interface Handover {
  readonly sendId: string
  /** Of push the subscription; empty elsewhere. */
  readonly recipient: string
}

/**
 * What is known before a supplier is asked: `begun`: nobody has asked yet, and now we do; `taken`: it has it already;
 * `unsure`: it was asked before, and no answer was written down, because the process died or the line broke.
 */
export type Beginning = 'begun' | 'taken' | 'unsure'

/** Writes down that a supplier is about to be asked. Must be committed before it is. */
export async function beginHandover(tx: Tx, { sendId, recipient }: Handover, adapter: string): Promise<Beginning> {
  const begun = await query(
    tx,
    `insert into messaging.handover (send_id, recipient, adapter, begun_at) values ($1, $2, $3, $4)
     on conflict do nothing returning send_id`,
    [sendId, recipient, adapter, tx.now],
  )
  if (begun.length > 0) return 'begun'
  const [known] = await query<{ status: string | null }>(
    tx,
    'select status from messaging.handover where send_id = $1 and recipient = $2',
    [sendId, recipient],
  )
  return known?.status ? 'taken' : 'unsure'
}

/** Begins again where it is not known what came of the first time. */
export async function beginAgain(tx: Tx, { sendId, recipient }: Handover): Promise<void> {
  await query(tx, 'update messaging.handover set begun_at = $3 where send_id = $1 and recipient = $2', [
    sendId,
    recipient,
    tx.now,
  ])
}

/** The supplier has it. Again changes nothing; what it reported in the meantime stays. */
export async function noteTaken(
  tx: Tx,
  { sendId, recipient }: Handover,
  { externalId, isThere = false }: HandedOver,
): Promise<void> {
  await query(
    tx,
    `update messaging.handover set external_id = coalesce(external_id, $3), status = coalesce(status, $4)
     where send_id = $1 and recipient = $2`,
    [sendId, recipient, externalId ?? null, isThere ? 'delivered' : 'accepted'],
  )
}

/** The supplier surely has nothing: it may be asked again. */
export async function takeBack(tx: Tx, { sendId, recipient }: Handover): Promise<void> {
  await query(tx, 'delete from messaging.handover where send_id = $1 and recipient = $2 and status is null', [
    sendId,
    recipient,
  ])
}
