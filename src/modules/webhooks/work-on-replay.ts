import { later, minutes, seconds } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import { pastEvents, placeBefore } from '../../kernel/past-events.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { typesTakenIn } from './event-types.ts'
import { rouse, workOffReplay } from './jobs.ts'
import { putInLine } from './make-deliveries.ts'
import { mostReplayed, type Replay, replayColumns } from './start-replay.ts'

/** How long one job works; a process that ends leaves no more than one look at the log to be done again. */
const sliceMs = seconds(30)
/** Events of transactions that took this long have places after later ones. */
const overlapMs = minutes(10)

/** Works on a replay for a while and hands on what is left; again is harmless. */
export async function workOnReplay(edge: Edge, replayId: string): Promise<void> {
  const endsAt = performance.now() + sliceMs
  while (performance.now() < endsAt) {
    if (!(await edge.inTransaction((tx) => takeStep(tx, replayId)))) return
  }
  await edge.inTransaction((tx) => tx.enqueue(workOffReplay({ replayId }), { key: `${replayId}:${tx.newId()}` }))
}

interface Step extends Replay {
  readonly afterSeq: number | null
  readonly eventTypes: readonly string[]
}

/** One bounded part of it, with its new place, in one transaction. @returns whether there is more to do */
async function takeStep(tx: Tx, replayId: string): Promise<boolean> {
  const [replay] = await query<Step>(
    tx,
    `select ${replayColumns}, after_seq as "afterSeq", (
       select event_types from webhooks.endpoint where endpoint.id = endpoint_id
     ) as "eventTypes"
     from webhooks.replay where id = $1 and state = 'running' for update`,
    [replayId],
  )
  if (!replay) return false
  return replay.what === 'failed' ? beginFailedAgain(tx, replay) : putPastInLine(tx, replay)
}

async function beginFailedAgain(tx: Tx, replay: Step): Promise<boolean> {
  const begun = await query(
    tx,
    `update webhooks.delivery set state = 'waiting', tries = 0, next_at = $3, ended_at = null
     where id in (
       select id from webhooks.delivery
       where endpoint_id = $1 and not is_test and (state = 'waiting' and tries > 0 or state = 'failed' and ended_at >= $2)
       order by id limit $4 for update skip locked
     ) returning id`,
    [replay.endpointId, replay.since, tx.now, mostReplayed],
  )
  if (begun.length > 0) await rouse(tx, replay.endpointId)
  const isDone = begun.length < mostReplayed
  return move(tx, replay, { made: begun.length, isDone, afterSeq: null, reached: null })
}

async function putPastInLine(tx: Tx, replay: Step): Promise<boolean> {
  const after = replay.afterSeq ?? (await placeBefore(tx, later(replay.since, -overlapMs)))
  const { events, next } = await pastEvents(tx, { after, types: typesTakenIn(replay.eventTypes) })
  const wanted = events.filter(({ at }) => at >= replay.since && at <= replay.createdAt)
  let made = replay.made
  for (const event of wanted) made += await putInLine(tx, event, [replay.endpointId], { again: replay.what === 'all' })
  const [afterSeq, reached] = [next ?? after, wanted.at(-1)?.at ?? replay.reached]
  return move(tx, replay, { made, isDone: next === undefined, afterSeq, reached })
}

async function move(
  tx: Tx,
  { id }: Replay,
  to: { made: number; isDone: boolean; afterSeq: number | null; reached: Date | null },
): Promise<boolean> {
  const state = to.isDone ? 'finished' : to.made >= mostReplayed ? 'full' : 'running'
  await query(
    tx,
    'update webhooks.replay set made = $2, state = $3, after_seq = $4, reached = $5, moved_at = $6 where id = $1',
    [id, to.made, state, to.afterSeq, to.reached, tx.now],
  )
  return state === 'running'
}
