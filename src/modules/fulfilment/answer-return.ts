import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { answerRequest, type By, lockOrder, requestsOf } from '../orders/index.ts'
import { releaseHold } from '../inventory/index.ts'
import { giveAdvance } from './advance.ts'
import { returnAccepted } from './events.ts'
import { NotAReturn, ReturnDeclined } from './refusals.ts'
import { findReturnOfRequest, type Return } from './return.ts'

/**
 * Says yes or no to a customer who wants to send goods back; with yes she is told how, and gets at once
 * what she chose instead of money. With no, what was held for an exchange is free again.
 *
 * The first answer stands: the same again changes nothing.
 *
 * @returns the return that now is awaited; undefined when it was declined
 * @throws {RequestUnknown}
 * @throws {NotAReturn} when she asked to cancel
 * @throws {ReturnDeclined} when it is accepted after it was declined
 */
export async function answerReturn(
  tx: Tx,
  answer: { requestId: string; accepted: boolean; by: By },
): Promise<Return | undefined> {
  const request = await answerRequest(tx, answer)
  if (request.kind !== 'return') throw new NotAReturn()
  if (!request.answer!.accepted) {
    if (answer.accepted) throw new ReturnDeclined()
    await releaseHold(tx, request.id)
    return undefined
  }
  return openReturn(tx, { requestId: request.id, orderId: request.orderId, by: answer.by })
}

/** Awaits the goods of a request that was accepted, however it was. Once a request. */
export async function openReturn(
  tx: Tx,
  accepted: { requestId: string; orderId: string; by: By },
): Promise<Return | undefined> {
  const { requestId, orderId, by } = accepted
  const { profileId } = await lockOrder(tx, orderId)
  const lines = (await requestsOf(tx, orderId)).find((request) => request.id === requestId)?.lines ?? []
  const returnId = tx.newId()
  const opened = await query(
    tx,
    `insert into fulfilment."return" (id, request_id, order_id, profile_id, accepted_by, accepted_at, lines, number)
     select $1, $2, $3, $4, $5, $6, $7, 1 + count(*) from fulfilment."return" where order_id = $3
     on conflict (request_id) do nothing returning id`,
    [returnId, requestId, orderId, profileId, by, tx.now, JSON.stringify(lines)],
  )
  if (opened.length > 0) {
    await tx.publish(returnAccepted({ returnId, requestId, orderId, profileId }))
    await giveAdvance(tx, (await findReturnOfRequest(tx, requestId))!, by)
  }
  return findReturnOfRequest(tx, requestId)
}
