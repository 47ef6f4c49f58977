import type { Tx } from '../../kernel/transaction.ts'
import { type MailOrder, sendOfKey, writeSend } from './write-send.ts'

/**
 * Writes a mail and puts it in the outbox; it leaves after the transaction has committed.
 *
 * For what somebody asked for or must know; advertising goes through `sendMarketingMail`. Repeating it with the same
 * key makes no second mail: the database holds each key once.
 *
 * @returns the send's id, also when the mail was there already
 * @throws {Error} when the mail's words speak of data that is not there
 */
export async function sendMail(tx: Tx, order: MailOrder): Promise<string> {
  return (await sendOfKey(tx, order.key)) ?? writeSend(tx, order)
}
