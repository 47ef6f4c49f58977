import { later, seconds } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { machinesAmong, type MachineReason, type Visit } from './reading-rules.ts'
import { clicked, opened } from './reading-events.ts'
import { addVisits, type Tally } from './tally-visits.ts'

/** So long is waited until all that one visitor does at once has been seen. */
const settleAfterMs = seconds(20)
const mostSends = 200

interface Unsettled extends Visit {
  readonly sendId: string
  readonly profileId: string | null
  readonly sentAt: Date | null
}

/** Until nothing is due. */
export async function settleAllVisits(edge: Edge): Promise<void> {
  while ((await edge.inTransaction(settleVisits)) === mostSends);
}

/**
 * Settles who it was that opened mails and followed links, and announces the first of each kind: a person's and a
 * machine's apart.
 *
 * Who it was is forgotten with it: only what was followed, when and by which kind of visitor stays. At most 200 mails at
 * a time. @returns how many mails were settled
 */
export async function settleVisits(tx: Tx): Promise<number> {
  const visits = await query<Unsettled>(tx, unsettled, [later(tx.now, -settleAfterMs), mostSends])
  if (visits.length === 0) return 0
  const bySend = Map.groupBy(visits, ({ sendId }) => sendId)
  const machines = new Map([...bySend.values()].flatMap((all) => [...machinesAmong(all, all[0]!.sentAt)]))
  await settle(tx, visits, machines)
  const before = await addVisits(
    tx,
    [...bySend].map(([sendId, all]) => tallyOf(sendId, all, machines)),
  )
  for (const [sendId, all] of bySend) await announce(tx, sendId, { all, machines, before: before.get(sendId) })
  return bySend.size
}

const unsettled = `
  with due as (
    select send_id from messaging.visit where settled_at is null and at <= $1 order by at limit $2
  )
  select visit.id, kind, url, is_trap as "isTrap", method, agent, encode(visitor, 'hex') as visitor, at,
    visit.send_id as "sendId", send.profile_id as "profileId", send.sent_at as "sentAt"
  from messaging.visit join messaging.send on send.id = visit.send_id
  where settled_at is null and visit.send_id in (select send_id from due)
  order by at, visit.id for update of visit skip locked`

async function settle(tx: Tx, visits: readonly Visit[], machines: ReadonlyMap<string, MachineReason>): Promise<void> {
  await query(
    tx,
    `update messaging.visit set settled_at = $3, visitor = null, because = told.because,
       is_machine = told.because is not null
     from unnest($1::uuid[], $2::text[]) as told (id, because) where visit.id = told.id`,
    [visits.map(({ id }) => id), visits.map(({ id }) => machines.get(id) ?? null), tx.now],
  )
}

function tallyOf(sendId: string, all: readonly Visit[], machines: ReadonlyMap<string, MachineReason>): Tally {
  const of = (kind: Visit['kind'], isMachine: boolean) =>
    all.filter((visit) => visit.kind === kind && machines.has(visit.id) === isMachine).map(({ at }) => at)
  return {
    sendId,
    opens: of('open', false),
    machineOpens: of('open', true),
    clicks: of('click', false),
    machineClicks: of('click', true),
  }
}

interface Settled {
  readonly all: readonly Unsettled[]
  readonly machines: ReadonlyMap<string, MachineReason>
  /** What was known of the send before. */
  readonly before:
    { opened: boolean; openedByMachine: boolean; clicked: boolean; clickedByMachine: boolean } | undefined
}

async function announce(tx: Tx, sendId: string, { all, machines, before }: Settled): Promise<void> {
  const { profileId } = all[0]!
  const first = (kind: Visit['kind'], isMachine: boolean) =>
    all.find(
      (visit) => (visit.kind === kind || (kind === 'open' && !isMachine)) && machines.has(visit.id) === isMachine,
    )
  for (const isMachine of [false, true]) {
    const wasOpened = isMachine ? before?.openedByMachine : before?.opened
    if (!wasOpened && first('open', isMachine)) await tx.publish(opened({ sendId, profileId, isMachine }))
    const wasClicked = isMachine ? before?.clickedByMachine : before?.clicked
    const click = !wasClicked && first('click', isMachine)
    if (click) await tx.publish(clicked({ sendId, profileId, isMachine, url: click.url ?? '' }))
  }
}
