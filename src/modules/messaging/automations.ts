import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { Automation } from './message-order.ts'

type Named = Pick<Automation, 'kind' | 'id'>
type Sent = { readonly automation: Automation | undefined }

const distinct = (sent: readonly Sent[]): Automation[] => [
  ...new Map(sent.flatMap(({ automation: a }) => (a ? [[`${a.kind} ${a.id}`, a] as const] : []))).values(),
]

/** Keeps by which name staff know what sends. Writes only what is new or was renamed, so that senders do not queue. */
export async function noteAutomations(tx: Tx, sent: readonly Sent[]): Promise<void> {
  const used = distinct(sent)
  if (used.length === 0) return
  await query(
    tx,
    `with used as (select * from unnest($1::text[], $2::text[], $3::text[]) as u (kind, id, name)),
     renamed as (
       update messaging.automation a set name = used.name from used
       where a.kind = used.kind and a.id = used.id and a.name <> used.name)
     insert into messaging.automation (kind, id, name, seen_at)
     select kind, id, name, $4 from used
     where not exists (select from messaging.automation a where a.kind = used.kind and a.id = used.id)
     on conflict do nothing`,
    [used.map(({ kind }) => kind), used.map(({ id }) => id), used.map(({ name }) => name), tx.now],
  )
}

/** What each of these is worth, as far as it was measured; 0 otherwise. */
export async function findWorths(read: Read, sent: readonly Sent[]): Promise<(sent: Sent) => number> {
  const used = distinct(sent)
  if (used.length === 0) return () => 0
  const rows = await query<Named & { worth: number }>(
    read,
    `select kind, id, worth from messaging.automation join unnest($1::text[], $2::text[]) as u (kind, id) using (kind, id)
     where worth is not null`,
    [used.map(({ kind }) => kind), used.map(({ id }) => id)],
  )
  const worths = new Map(rows.map(({ kind, id, worth }) => [`${kind} ${id}`, worth]))
  return ({ automation }) => (automation && worths.get(`${automation.kind} ${automation.id}`)) ?? 0
}

/**
 * Tells what one message of an automation was measured to bring against people who were held out, in hundredths of the
 * shop's main currency; negative where it does harm. Among messages of one priority the worthier get the last places.
 *
 * Safe to repeat: the latest measurement counts.
 */
export async function noteWorth(tx: Tx, automation: Automation, worth: number): Promise<void> {
  if (!Number.isFinite(worth)) throw new Error('A worth is a number')
  await query(
    tx,
    `insert into messaging.automation (kind, id, name, worth, worth_at, seen_at) values ($1, $2, $3, $4, $5, $5)
     on conflict (kind, id) do update set worth = excluded.worth, worth_at = excluded.worth_at`,
    [automation.kind, automation.id, automation.name, worth, tx.now],
  )
}

/** What has sent something, the latest first; at most 300. */
export const listAutomations = (read: Read): Promise<{ kind: string; id: string; name: string }[]> =>
  query(read, 'select kind, id, name from messaging.automation order by seen_at desc, name limit 300')
