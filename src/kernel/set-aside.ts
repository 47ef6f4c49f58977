import { errorText } from './error-text.ts'
import type { Consumer, Edge, Module } from './module.ts'
import type { PlacedEvent } from './log.ts'
import { query } from './query.ts'
import { Conflict, NotFound } from './refusal.ts'
import type { Read, Tx } from './transaction.ts'

/** An event that a consumer could not handle and has passed over. */
export interface SetAside {
  readonly id: string
  readonly consumer: string
  readonly eventSeq: number
  readonly type: string
  readonly error: string
  readonly attempts: number
  readonly at: Date
}

/** Raised when there is nothing set aside under this id: it was replayed or dismissed already. */
export class NothingSetAside extends NotFound {
  readonly code = 'kernel/nothing-set-aside'
  constructor() {
    super('This event is not set aside any more. Reload the list.')
  }
}

/** Raised when the code no longer has a reaction to an event that was set aside. */
export class NoReactionLeft extends Conflict {
  readonly code = 'kernel/no-reaction-left'
  constructor(consumer: string, type: string) {
    super(`${consumer} no longer reacts to ${type}, so there is nothing to replay. Dismiss the event.`)
  }
}

export async function setAside(
  tx: Tx,
  failure: { consumer: string; lane: number; eventSeq: number; error: string; attempts: number },
): Promise<void> {
  await query(
    tx,
    `insert into kernel.set_aside (id, consumer, lane, event_seq, error, attempts, at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (consumer, event_seq) do update set error = excluded.error, attempts = excluded.attempts, at = excluded.at`,
    [tx.newId(), failure.consumer, failure.lane, failure.eventSeq, failure.error, failure.attempts, tx.now],
  )
}

const columns = `
  set_aside.id, set_aside.consumer, set_aside.event_seq as "eventSeq", event.type, set_aside.error, set_aside.attempts,
  set_aside.at`

/** Newest first. `before` is the last one of the page that came before. */
export function listSetAside(
  read: Read,
  page: { before?: { at: Date; id: string }; limit?: number } = {},
): Promise<SetAside[]> {
  return query<SetAside>(
    read,
    `select ${columns} from kernel.set_aside join kernel.event on event.seq = set_aside.event_seq
     where $1::timestamptz is null or (set_aside.at, set_aside.id) < ($1, $2::uuid)
     order by set_aside.at desc, set_aside.id desc limit $3`,
    [page.before?.at ?? null, page.before?.id ?? null, Math.min(page.limit ?? 50, 200)],
  )
}

/**
 * Runs the reaction again in a transaction of its own; on success the event is no longer set aside.
 *
 * When it throws again the event stays, with the new error, and the error is thrown on.
 *
 * @throws {NothingSetAside} when it was replayed or dismissed already
 * @throws {NoReactionLeft} when the consumer or its reaction is gone from the code
 */
export async function replaySetAside(edge: Edge, modules: readonly Module[], id: string): Promise<void> {
  try {
    await edge.inTransaction((tx) => replay(tx, modules, id))
  } catch (error) {
    if (error instanceof NothingSetAside || error instanceof NoReactionLeft) throw error
    await edge.inTransaction((tx) =>
      query(tx, 'update kernel.set_aside set error = $2, attempts = attempts + 1, at = $3 where id = $1', [
        id,
        errorText(error),
        tx.now,
      ]),
    )
    throw error
  }
}

async function replay(tx: Tx, modules: readonly Module[], id: string): Promise<void> {
  const [row] = await query<PlacedEvent & { consumer: string }>(
    tx,
    `select set_aside.consumer, event.seq, event.xid, event.type, event.profile_id as "profileId", event.data, event.at
     from kernel.set_aside join kernel.event on event.seq = set_aside.event_seq
     where set_aside.id = $1 for update of set_aside`,
    [id],
  )
  if (!row) throw new NothingSetAside()
  const { consumer: name, ...event } = row
  const consumer = modules.flatMap((module) => module.consumers ?? []).find((one) => one.name === name)
  const isKnown =
    consumer?.reactions.some(({ type }) => type === event.type) || consumer?.together?.types.includes(event.type)
  if (!isKnown) throw new NoReactionLeft(name, event.type)
  await react(tx, consumer!, event)
  await query(tx, 'delete from kernel.set_aside where id = $1', [id])
}

/** Runs a consumer's reactions to events: to each in the order in which it lists them, then what it does together. */
export async function react(tx: Tx, consumer: Consumer, ...events: readonly PlacedEvent[]): Promise<void> {
  for (const event of events) {
    for (const reaction of consumer.reactions) {
      if (reaction.type === event.type) await reaction.react(tx, event)
    }
  }
  const { together } = consumer
  const theirs = events.filter(({ type }) => together?.types.includes(type))
  if (together && theirs.length > 0) await together.react(tx, theirs)
}

/**
 * Gives up on an event that was set aside: its reaction will not happen.
 *
 * @throws {NothingSetAside} when it was replayed or dismissed already
 */
export async function dismissSetAside(tx: Tx, id: string): Promise<void> {
  const gone = await query(tx, 'delete from kernel.set_aside where id = $1 returning id', [id])
  if (gone.length === 0) throw new NothingSetAside()
}
