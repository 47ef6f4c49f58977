import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/** New visits to one send, by their instants. */
export interface Tally {
  readonly sendId: string
  readonly opens: readonly Date[]
  readonly machineOpens: readonly Date[]
  readonly clicks: readonly Date[]
  readonly machineClicks: readonly Date[]
}

interface Known {
  readonly sendId: string
  readonly opened: boolean
  readonly openedByMachine: boolean
  readonly clicked: boolean
  readonly clickedByMachine: boolean
}

/**
 * Adds new visits to what is known of their sends. Who follows a link has opened the mail, also where her mailbox shows
 * no pictures.
 *
 * @returns what was known before
 */
export async function addVisits(tx: Tx, tallies: readonly Tally[]): Promise<Map<string, Known>> {
  const ids = tallies.map(({ sendId }) => sendId)
  const before = await query<Known>(
    tx,
    `select send_id as "sendId", opened_at is not null as opened, opened_by_machine_at is not null as "openedByMachine",
       clicked_at is not null as clicked, clicked_by_machine_at is not null as "clickedByMachine"
     from messaging.reading where send_id = any($1::uuid[]) for update`,
    [ids],
  )
  await query(tx, add, [
    ids,
    tallies.map(({ opens, clicks }) => earliest([...opens, ...clicks])),
    tallies.map(({ machineOpens }) => earliest(machineOpens)),
    tallies.map(({ clicks }) => earliest(clicks)),
    tallies.map(({ machineClicks }) => earliest(machineClicks)),
    tallies.map(({ opens }) => opens.length),
    tallies.map(({ machineOpens }) => machineOpens.length),
    tallies.map(({ clicks }) => clicks.length),
    tallies.map(({ machineClicks }) => machineClicks.length),
  ])
  return new Map(before.map((known) => [known.sendId, known]))
}

const earliest = (instants: readonly Date[]): Date | null =>
  instants.reduce<Date | null>((first, at) => (first === null || at < first ? at : first), null)

const add = `
  insert into messaging.reading as r (send_id, opened_at, opened_by_machine_at, clicked_at, clicked_by_machine_at,
    opens, machine_opens, clicks, machine_clicks)
  select * from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[],
    $6::int[], $7::int[], $8::int[], $9::int[])
  on conflict (send_id) do update set
    opened_at = least(r.opened_at, excluded.opened_at),
    opened_by_machine_at = least(r.opened_by_machine_at, excluded.opened_by_machine_at),
    clicked_at = least(r.clicked_at, excluded.clicked_at),
    clicked_by_machine_at = least(r.clicked_by_machine_at, excluded.clicked_by_machine_at),
    opens = r.opens + excluded.opens,
    machine_opens = r.machine_opens + excluded.machine_opens,
    clicks = r.clicks + excluded.clicks,
    machine_clicks = r.machine_clicks + excluded.machine_clicks`
