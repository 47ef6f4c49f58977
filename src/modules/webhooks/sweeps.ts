import { days, later, minutes, seconds } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { listApiKeys } from '../staff/index.ts'
import { rouse, workOffReplay } from './jobs.ts'
import { keptDays } from './make-deliveries.ts'

/** Due for so long means that nobody was roused, or that who was has ended. */
const lateMs = seconds(30)
const quietMs = minutes(3)
/** How many rows one statement lets go, and how many statements one run asks. */
const forgottenAtOnce = 5_000
const mostRounds = 40

/** Has sent what should have left by now, goes on with replays that nobody works on, and gives up tests that broke off. */
export async function rouseLateDeliveries(tx: Tx): Promise<void> {
  await query(
    tx,
    `update webhooks.delivery set state = 'failed', ended_at = $1
     where state = 'waiting' and is_test and created_at < $2`,
    [tx.now, later(tx.now, -quietMs)],
  )
  const late = await query<{ id: string }>(
    tx,
    `select id from webhooks.endpoint where disabled_at is null and exists (
       select from webhooks.delivery where endpoint_id = endpoint.id and state = 'waiting' and next_at < $1
     ) limit 200`,
    [later(tx.now, -lateMs)],
  )
  for (const { id } of late) await rouse(tx, id)
  const replays = await query<{ id: string }>(
    tx,
    `select id from webhooks.replay where state = 'running' and moved_at < $1 limit 200`,
    [later(tx.now, -quietMs)],
  )
  for (const { id } of replays) {
    await tx.enqueue(workOffReplay({ replayId: id }), { key: `${id}:${tx.now.toISOString()}` })
  }
}

/** Ends the subscriptions of programs whose API key was revoked. */
export async function endHooksOfRevokedKeys(tx: Tx): Promise<void> {
  const owners = await query<{ by: string }>(
    tx,
    `select distinct created_by as by from webhooks.endpoint where kind = 'hook'`,
  )
  if (owners.length === 0) return
  const revoked = (await listApiKeys(tx)).filter(({ revokedAt }) => revokedAt).map(({ id }) => id)
  await query(tx, `delete from webhooks.endpoint where kind = 'hook' and created_by = any($1::text[])`, [revoked])
}

/** Lets go of deliveries, replays and hooks that ended, 30 days later. */
export async function forgetOldDeliveries(edge: Edge): Promise<void> {
  for (const statement of forgetting) {
    for (let round = 0; round < mostRounds; round++) {
      const gone = await edge.inTransaction((tx) =>
        query(tx, statement, [later(tx.now, -days(keptDays)), forgottenAtOnce]),
      )
      if (gone.length < forgottenAtOnce) break
    }
  }
}

const forgetting = [
  `delete from webhooks.delivery where id in (
     select id from webhooks.delivery where created_at < $1 order by created_at limit $2
   ) returning 1`,
  `delete from webhooks.message where id in (
     select id from webhooks.message where created_at < $1 and not exists (
       select from webhooks.delivery where message_id = message.id
     ) order by created_at limit $2
   ) returning 1`,
  `delete from webhooks.replay where id in (
     select id from webhooks.replay where created_at < $1 order by created_at limit $2
   ) returning 1`,
  `delete from webhooks.endpoint where id in (
     select id from webhooks.endpoint where kind = 'hook' and disabled_at < $1 order by id limit $2
   ) returning 1`,
]
