import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { askAnew } from './ask-anew.ts'
import type { Automation } from './message-order.ts'
import { notSent } from './unanswered.ts'

type Named = Pick<Automation, 'kind' | 'id'>

/**
 * Keeps what an automation has in the outbox there until it is let go; only what a server is being given at this moment
 * (two hundred messages at most) still leaves. Whoever orders its messages must order none meanwhile. Again changes
 * nothing.
 */
export async function holdAutomation(tx: Tx, { kind, id }: Named): Promise<void> {
  await query(
    tx,
    'update messaging.automation set held_since = $3 where kind = $1 and id = $2 and held_since is null',
    [kind, id, tx.now],
  )
}

/**
 * Lets an automation go on. What waited in the outbox is asked anew within a minute whether it may leave: it may be
 * night by now where somebody is, or her budget spent. Again changes nothing.
 */
export async function letAutomationGo(tx: Tx, { kind, id }: Named): Promise<void> {
  if (await release(tx, { kind, id })) await askAnew(tx, { kind, id })
}

/**
 * Takes out of the outbox what an automation has there, held back or due, since it is over. What a server is being given at
 * this moment stays until that is known.
 *
 * @returns the ids of what did not leave; what a server was given without an answer is none of them: it may have arrived
 */
export async function withdrawAutomation(tx: Tx, { kind, id }: Named): Promise<string[]> {
  await release(tx, { kind, id })
  const taken = await query<{ id: string; key: string; mayHaveArrived: boolean }>(
    tx,
    `update messaging.send set state = 'refused', last_error = case when unanswered_at is null then $3 else $4 end
     where automation_kind = $1 and automation_id = $2 and state in ('queued', 'held') and claim is null
     returning id, key, unanswered_at is not null as "mayHaveArrived"`,
    [kind, id, notSent(null, 'stopped'), notSent(tx.now, 'stopped')],
  )
  await query(
    tx,
    `update messaging.held set outcome = 'withheld', until = null, last_at = $2, ended_at = $2, details = 'It was stopped'
     where key = any($1::text[]) and outcome = 'waiting'`,
    [taken.map(({ key }) => key), tx.now],
  )
  return taken.flatMap((one) => (one.mayHaveArrived ? [] : [one.id]))
}

/** How many messages of an automation wait in the outbox. */
export async function waitingOfAutomation(read: Read, { kind, id }: Named): Promise<number> {
  const [row] = await query<{ waiting: number }>(
    read,
    `select count(*)::int as waiting from messaging.send
     where automation_kind = $1 and automation_id = $2 and state in ('queued', 'held')`,
    [kind, id],
  )
  return row!.waiting
}

/** @returns whether it was on hold */
async function release(tx: Tx, { kind, id }: Named): Promise<boolean> {
  const rows = await query(
    tx,
    `update messaging.automation set held_since = null where kind = $1 and id = $2 and held_since is not null returning 1`,
    [kind, id],
  )
  return rows.length > 0
}
