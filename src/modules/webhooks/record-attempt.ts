import { later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type Attempt, isTaken } from './attempt-delivery.ts'
import { rouse } from './jobs.ts'
import { failingMs, nextTryAt } from './schedule.ts'
import { disableEndpoint } from './disable-endpoint.ts'

interface Known {
  readonly endpointId: string
  readonly attempts: number
  readonly tries: number
  readonly isTest: boolean
}

/**
 * Writes down how a try went and what follows: done, another try, given up, or the endpoint switched off.
 *
 * A try that was recorded meanwhile, by whoever took this sender for dead, changes nothing.
 *
 * @param attempts how many tries there had been before this one
 */
export async function recordAttempt(
  tx: Tx,
  { deliveryId, attempts, attempt }: { deliveryId: string; attempts: number; attempt: Attempt },
): Promise<void> {
  const [known] = await query<Known>(
    tx,
    `select endpoint_id as "endpointId", attempts, tries, is_test as "isTest" from webhooks.delivery
     where id = $1 and state = 'waiting' for update`,
    [deliveryId],
  )
  if (known?.attempts !== attempts) return
  await writeAttempt(tx, deliveryId, attempts + 1, attempt)
  if (isTaken(attempt.reception)) return taken(tx, deliveryId, known)
  if (known.isTest) return givenUp(tx, deliveryId)
  await failed(tx, deliveryId, known, attempt)
}

async function writeAttempt(tx: Tx, deliveryId: string, number: number, attempt: Attempt): Promise<void> {
  const { at, tookMs, reception } = attempt
  const { status = null, answer = null, failure = null } = { ...reception } as Record<string, unknown>
  await query(
    tx,
    `insert into webhooks.attempt (delivery_id, number, at, took_ms, status, answer, failure)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [deliveryId, number, at, tookMs, status, answer, failure],
  )
}

async function taken(tx: Tx, deliveryId: string, { endpointId }: Known): Promise<void> {
  await end(tx, deliveryId, 'delivered')
  await query(tx, 'update webhooks.endpoint set failing_since = null where id = $1 and failing_since is not null', [
    endpointId,
  ])
}

const givenUp = (tx: Tx, deliveryId: string) => end(tx, deliveryId, 'failed')

async function end(tx: Tx, deliveryId: string, state: 'delivered' | 'failed'): Promise<void> {
  await query(
    tx,
    `update webhooks.delivery set state = $2, attempts = attempts + 1, tries = tries + 1, next_at = null, ended_at = $3
     where id = $1`,
    [deliveryId, state, tx.now],
  )
}

async function failed(tx: Tx, deliveryId: string, { endpointId, tries }: Known, attempt: Attempt): Promise<void> {
  const { reception } = attempt
  const isGone = 'status' in reception && reception.status === 410
  const retryAfterSeconds = 'status' in reception ? reception.retryAfterSeconds : undefined
  const nextAt = nextTryAt(tx.now, { tries: tries + 1, chance: Math.random(), retryAfterSeconds })
  if (isGone || !nextAt) await givenUp(tx, deliveryId)
  else {
    await query(
      tx,
      'update webhooks.delivery set attempts = attempts + 1, tries = tries + 1, next_at = $2 where id = $1',
      [deliveryId, nextAt],
    )
    await rouse(tx, endpointId, nextAt)
  }
  if (isGone) return disableEndpoint(tx, { endpointId, reason: 'gone' })
  await noteFailure(tx, endpointId)
}

async function noteFailure(tx: Tx, endpointId: string): Promise<void> {
  const [{ since } = { since: tx.now }] = await query<{ since: Date }>(
    tx,
    `update webhooks.endpoint set failing_since = coalesce(failing_since, $2) where id = $1
     returning failing_since as since`,
    [endpointId, tx.now],
  )
  if (since <= later(tx.now, -failingMs)) await disableEndpoint(tx, { endpointId, reason: 'failing' })
}
