import { later, minutes } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { contactRules, type Pause } from './contact-settings.ts'
import type { MessageChannel } from './message-transport.ts'
import { sendsPaused } from './people-paused.ts'
import { type SendContent, sendColumns } from './send.ts'

/** A batch that was claimed and not noted in this time is taken for lost, and delivered again. */
export const leaseMs = minutes(3)

/** As many are claimed at once. */
export const batchSize = 100

export interface Claim {
  readonly id: string
  readonly sends: readonly SendContent[]
}

/**
 * Takes the next due messages of these channels for one batch: no other worker gets them until they are noted or the
 * lease has ended. Those of priority 1 first; nothing that a pause holds back, and nothing of an automation on hold.
 */
export async function claimSends(tx: Tx, channels: readonly MessageChannel[]): Promise<Claim> {
  const id = tx.newId()
  const { pauses } = await contactRules(tx)
  const sends = await query<SendContent>(tx, claim, [
    ...[tx.now, channels, id, later(tx.now, leaseMs)],
    ...[pauses.some(isEverywhere), pauses.flatMap(({ country }) => country ?? [])],
  ])
  const paused = await sendsPaused(tx, pauses, sends)
  if (paused.size === 0) return { id, sends }
  await query(tx, putBack, [[...paused], later(tx.now, minutes(5))])
  const left = sends.filter((send) => !paused.has(send.id))
  return left.length === 0 && sends.length === batchSize ? claimSends(tx, channels) : { id, sends: left }
}

const isEverywhere = ({ country, segment }: Pause): boolean => country === null && segment === null

/** Whose segment is paused: it gives its place of her budget back and is asked about again. */
const putBack = `
  update messaging.send set state = 'held', next_at = $2, counted_at = null, rank_of_week = null, claim = null,
    claimed_until = null
  where id = any($1::uuid[]) and state = 'queued'`

const claim = `
  with due as (
    select id from messaging.send
    where state = 'queued' and next_at <= $1 and channel = any($2::text[])
      and (claimed_until is null or claimed_until <= $1)
      and (purpose = 'order' or is_test or not ($5 or coalesce(country = any($6::text[]), false)))
      and (automation_id is null or is_test or not exists (
        select from messaging.automation a
        where a.held_since is not null and a.kind = automation_kind and a.id = automation_id))
    order by priority, next_at limit ${batchSize} for update skip locked
  )
  update messaging.send set claim = $3, claimed_until = $4,
    -- Whoever had it died before it was noted, and may have handed it over.
    unanswered_at = case when claim is not null and channel = 'email' then $1 else unanswered_at end
  from due where send.id = due.id
  returning ${sendColumns}`
