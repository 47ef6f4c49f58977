import { hours, later, seconds } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'

/** How long an answer is kept to be given again. */
const keptMs = hours(24)
/** A request that has not answered by then has died with its process; its key may be taken again. */
const leaseMs = seconds(60)

/**
 * Lets the commit return before it reaches the disk, for this transaction alone.
 *
 * A key that a crash of the database takes back was taken by a request whose work is lost as well: the log is written
 * in order, so that whatever commits after the key carries it along. An answer that it takes back leaves a key in
 * progress, as the death of the process would.
 */
const unhurried = `set_config('synchronous_commit', 'off', true)`

export interface Attempt {
  /** Digest of who asks, method, address and key. */
  scope: Buffer
  /** Digest of what is asked. */
  requestHash: Buffer
  /** Names this very request. */
  taker: string
}

export interface Answer {
  status: number
  contentType: string | null
  location: string | null
  body: string | null
}

export type Kept = { state: 'in-progress' } | { state: 'reused' } | { state: 'answered'; answer: Answer }

/**
 * Takes a key for each of some requests; one statement for all.
 *
 * Of two requests at the same moment one takes it. The key is free again after 24 hours, and 60 seconds after a
 * request that never answered.
 *
 * @returns for each in their order: false when another request has it
 */
export async function takeKeys(tx: Tx, attempts: readonly Attempt[]): Promise<boolean[]> {
  const rows = await query<{ taker: string }>(
    tx,
    `insert into http.idempotency as kept (scope, request_hash, taker, taken_at)
     select distinct on (scope) scope, request_hash, taker, $4::timestamptz
     from unnest($1::bytea[], $2::bytea[], $3::uuid[]) as attempt (scope, request_hash, taker) order by scope
     on conflict (scope) do update
       set request_hash = excluded.request_hash, taker = excluded.taker, taken_at = excluded.taken_at,
         status = null, content_type = null, location = null, body = null
       where kept.taken_at <= $5 or (kept.status is null and kept.taken_at <= $6)
     returning taker, ${unhurried}`,
    [
      attempts.map(({ scope }) => scope),
      attempts.map(({ requestHash }) => requestHash),
      attempts.map(({ taker }) => taker),
      ...[tx.now, later(tx.now, -keptMs), later(tx.now, -leaseMs)],
    ],
  )
  const taken = new Set(rows.map(({ taker }) => taker))
  return attempts.map(({ taker }) => taken.has(taker))
}

/** What became of the request that has the key; one statement. */
export async function findTaken(read: Read, { scope, requestHash }: Attempt): Promise<Kept> {
  const [kept] = await query<{ hash: Buffer } & Record<keyof Answer, never>>(
    read,
    `select request_hash as hash, status, content_type as "contentType", location, body
     from http.idempotency where scope = $1`,
    [scope],
  )
  if (!kept) return { state: 'in-progress' }
  const { hash, ...answer } = kept
  if (!hash.equals(requestHash)) return { state: 'reused' }
  return answer.status === null ? { state: 'in-progress' } : { state: 'answered', answer }
}

/**
 * Keeps the answers of requests that took their keys; one statement for all.
 *
 * NOTE the arrays are subqueries: else each is planned for its own length, which takes longer than the writing.
 */
export async function keepAnswers(
  tx: Tx,
  kept: readonly { readonly attempt: Attempt; readonly answer: Answer }[],
): Promise<void> {
  await query(
    tx,
    `update http.idempotency as kept
     set status = said.status, content_type = said.content_type, location = said.location, body = said.body
     from unnest((select $1::bytea[]), (select $2::uuid[]), (select $3::int[]), (select $4::text[]),
         (select $5::text[]), (select $6::text[]))
       as said (scope, taker, status, content_type, location, body)
     where kept.scope = said.scope and kept.taker = said.taker
     returning ${unhurried}`,
    [
      kept.map(({ attempt }) => attempt.scope),
      kept.map(({ attempt }) => attempt.taker),
      kept.map(({ answer }) => answer.status),
      kept.map(({ answer }) => answer.contentType),
      kept.map(({ answer }) => answer.location),
      kept.map(({ answer }) => answer.body),
    ],
  )
}

/** Frees a key whose request failed on our side, so that it can be tried again. */
export async function freeKey(tx: Tx, { scope, taker }: Attempt): Promise<void> {
  await query(tx, 'delete from http.idempotency where scope = $1 and taker = $2 and status is null', [scope, taker])
}

/** Drops answers that nobody may ask for any more, at most 10,000 at a time. */
export async function forgetOldKeys(tx: Tx): Promise<void> {
  await query(
    tx,
    `delete from http.idempotency where scope in
       (select scope from http.idempotency where taken_at <= $1 order by taken_at limit 10000)`,
    [later(tx.now, -keptMs)],
  )
}
