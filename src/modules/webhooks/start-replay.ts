import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { lockEndpoint } from './find-endpoint.ts'
import { workOffReplay } from './jobs.ts'
import { keptDays } from './make-deliveries.ts'
import { EndpointDisabled, ReplayRunning, ReplayTooEarly } from './refusals.ts'

/**
 * What is sent again: deliveries that failed or wait for another try, events that were never in line for the endpoint,
 * or all events.
 */
export const replayKinds = ['failed', 'missing', 'all'] as const
export type ReplayKind = (typeof replayKinds)[number]

/** So many deliveries one replay puts in line; whoever needs more goes on from where it stopped. */
export const mostReplayed = 10_000

/** At work, done, or stopped because it is full; then `reached` is where to go on. */
export const replayStates = ['running', 'finished', 'full'] as const

export interface Replay {
  readonly id: string
  readonly endpointId: string
  readonly what: ReplayKind
  readonly since: Date
  readonly state: (typeof replayStates)[number]
  /** The instant of the last event it came to. */
  readonly reached: Date | null
  /** How many deliveries it has put in line. */
  readonly made: number
  readonly createdAt: Date
}

/**
 * Begins to send again what an endpoint missed since an instant; the work goes on by itself.
 *
 * Messages keep their ids, so that a receiver who has one already can tell.
 *
 * @throws {EndpointUnknown}
 * @throws {EndpointDisabled} while the endpoint is switched off
 * @throws {ReplayRunning} while an earlier one is at work
 * @throws {ReplayTooEarly} before the last 30 days, or in the future
 */
export async function startReplay(
  tx: Tx,
  { endpointId, what, since, by }: { endpointId: string; what: ReplayKind; since: Date; by: string },
): Promise<Replay> {
  const endpoint = await lockEndpoint(tx, endpointId)
  if (endpoint.disabledAt) throw new EndpointDisabled()
  if (since < later(tx.now, -days(keptDays)) || since > tx.now) throw new ReplayTooEarly('since', keptDays)
  const [replay] = await query<Replay>(
    tx,
    `insert into webhooks.replay (id, endpoint_id, what, since, created_at, created_by, moved_at)
     values ($1, $2, $3, $4, $5, $6, $5) on conflict do nothing returning ${replayColumns}`,
    [tx.newId(), endpointId, what, since, tx.now, by],
  )
  if (!replay) throw new ReplayRunning()
  await tx.enqueue(workOffReplay({ replayId: replay.id }), { key: `${replay.id}:0` })
  return replay
}

/** An endpoint's latest replays, at most ten. */
export const listReplays = (read: Read, endpointId: string): Promise<Replay[]> =>
  query<Replay>(read, `select ${replayColumns} from webhooks.replay where endpoint_id = $1 order by id desc limit 10`, [
    endpointId,
  ])

export const replayColumns =
  'id, endpoint_id as "endpointId", what, since, state, reached, made, created_at as "createdAt"'
