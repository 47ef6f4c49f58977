import { createHash } from 'node:crypto'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { countBatches, type Counted } from './count-batches.ts'
import { eventCollected } from './events.ts'
import { noteProblems } from './note-problems.ts'
import type { Sender } from './source-of-key.ts'
import type { EventProblem, ToldEvent } from './told-event.ts'
import { profilesOf } from './who.ts'

/** Most events of one batch. */
export const mostEvents = 1_000

/** What one request brought, in the normal form. */
export interface Batch {
  readonly sender: Sender
  /** Which door it came through: `segment`. */
  readonly door: string
  readonly receivedAt: Date
  readonly events: readonly ToldEvent[]
  readonly problems: readonly EventProblem[]
}

/** What became of it: all of its events are `taken` or `repeated`. */
export interface BatchOutcome {
  readonly taken: number
  /** Had come before, in this batch or an earlier one. */
  readonly repeated: number
}

/**
 * Keeps what senders told, announces each event once, and knows whose it is; in as many statements for a thousand
 * events as for one.
 *
 * Repeatable, also by two processes at once: an event is known by its source and the sender's id of the message for as
 * long as it is kept ({@link eventDays} days). The answer comes after the one that was first is committed.
 *
 * @returns what became of each batch, in their order
 */
export async function collectEvents(tx: Tx, batches: readonly Batch[]): Promise<BatchOutcome[]> {
  const told = batches.flatMap(({ sender, receivedAt, events }, batch) =>
    events.map((event) => ({ event, sender, receivedAt, batch, id: eventId(sender.sourceId, event.messageId) })),
  )
  const profiles = await profilesOf(
    tx,
    told.map(({ event }) => event.person),
  )
  const rows = told.map((one, at) => ({ ...one, profileId: profiles[at]! }))
  const fresh = new Set((await query<{ id: string }>(tx, insertEvents, [rowsJson(rows)])).map(({ id }) => id))
  const taken = batches.map(() => 0)
  for (const { id, event, sender, profileId, batch } of rows) {
    // Of two with one id in these batches the first counts.
    if (!fresh.delete(id)) continue
    taken[batch]!++
    const { sourceId, channel } = sender
    const occurredAt = event.person.observedAt.toISOString()
    const about = { kind: event.type, name: event.name, occurredAt }
    await tx.publish(eventCollected({ profileId, eventId: id, sourceId, channel, ...about }))
  }
  const outcomes = batches.map(({ events }, at) => ({ taken: taken[at]!, repeated: events.length - taken[at]! }))
  await noteProblems(tx, batches)
  await countBatches(
    tx,
    batches.map(({ sender, problems }, at): Counted => ({ sender, refused: problems.length, ...outcomes[at]! })),
  )
  return outcomes
}

/** The same message of the same source always has this id. */
function eventId(sourceId: string, messageId: string): string {
  const hash = createHash('sha256').update(`${sourceId} ${messageId}`).digest()
  // Version 8 (RFC 9562, 5.8): a hash of our own choice.
  hash[6] = (hash[6]! & 0x0f) | 0x80
  hash[8] = (hash[8]! & 0x3f) | 0x80
  const hex = hash.toString('hex', 0, 16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

interface Row {
  readonly id: string
  readonly event: ToldEvent
  readonly sender: Sender
  readonly receivedAt: Date
  readonly profileId: string
}

/** NOTE: the data of each event is JSON already, and is put in as it is. */
const rowsJson = (rows: readonly Row[]): string =>
  `[${rows
    .map(({ id, event, sender, receivedAt, profileId }) => {
      const about = {
        ...{ id, source_id: sender.sourceId, message_id: event.messageId, type: event.type, name: event.name },
        ...{ profile_id: profileId, occurred_at: event.person.observedAt, received_at: receivedAt },
      }
      return `${JSON.stringify(about).slice(0, -1)},"data":${event.data}}`
    })
    .join()}]`

/** NOTE: in one order by all, so that processes which take the same events at once wait for each other in line. */
const insertEvents = `
  insert into collecting.event (id, source_id, message_id, type, name, profile_id, occurred_at, received_at, data)
  select id, source_id, message_id, type, name, profile_id, occurred_at, received_at, data
  from jsonb_to_recordset($1::jsonb) as (
    id uuid, source_id uuid, message_id text, type text, name text, profile_id uuid, occurred_at timestamptz,
    received_at timestamptz, data jsonb)
  order by id
  on conflict (id) do nothing
  returning id`
