import type { Edge } from '../../../kernel/module.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'

/** Who carries calls out of the house, never into it; what came of one is told, not thrown. */
export interface Caller {
  /** Why nothing may be sent to an address, judged by how it is written. */
  objection(address: string): string | undefined
  post(letter: {
    readonly address: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
  }): Promise<{ readonly status: number } | { readonly failure: string }>
}

/** Answers that ask to be tried again. */
const isPassing = (status: number): boolean => status >= 500 || status === 408 || status === 425 || status === 429

/**
 * Calls another program for a step. Tried again until it answers, always with the same idempotency key, so that it may
 * tell a repetition.
 *
 * @throws {Error} when it is worth trying again
 */
export async function callFor(edge: Edge, caller: Caller, callId: string): Promise<void> {
  const call = await edge.reading((read) =>
    query<{ url: string; body: Record<string, unknown> }>(
      read,
      'select url, body from journeys.call where id = $1 and done_at is null',
      [callId],
    ),
  )
  const [open] = call
  if (!open) return
  const objection = caller.objection(open.url)
  if (objection) return edge.inTransaction((tx) => noteCall(tx, callId, null, objection))
  const answer = await caller.post({
    address: open.url,
    headers: { 'content-type': 'application/json', 'idempotency-key': callId },
    body: JSON.stringify(open.body),
  })
  if ('failure' in answer || isPassing(answer.status)) {
    const why = 'failure' in answer ? answer.failure : `It answered ${answer.status}.`
    await edge.inTransaction((tx) => noteCall(tx, callId, 'status' in answer ? answer.status : null, why, false))
    throw new Error(why)
  }
  const error = answer.status >= 400 ? `It answered ${answer.status}.` : null
  await edge.inTransaction((tx) => noteCall(tx, callId, answer.status, error))
}

async function noteCall(tx: Tx, id: string, status: number | null, error: string | null, isDone = true): Promise<void> {
  await query(
    tx,
    'update journeys.call set status = $2, error = $3, done_at = case when $5 then $4::timestamptz end where id = $1',
    [id, status, error, tx.now, isDone],
  )
}
