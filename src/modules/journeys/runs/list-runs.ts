import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { RunEnding, RunState } from './run.ts'

/** Somebody in a journey, as staff see it. */
export interface Run {
  readonly id: string
  readonly journeyId: string
  readonly journeyName: string
  readonly version: number
  readonly personId: string
  readonly state: RunState
  readonly ending: RunEnding | null
  readonly step: string | null
  readonly waitsFor: string | null
  readonly dueAt: Date | null
  readonly because: string | null
  readonly error: string | null
  readonly isHeldOut: boolean
  readonly enteredAt: Date
  readonly endedAt: Date | null
  readonly goalAt: Date | null
}

export interface RunSearch {
  readonly journeyId: string
  readonly state?: RunState | undefined
  /** Who stands there. */
  readonly step?: string | undefined
  readonly after?: { readonly enteredAt: Date; readonly id: string } | undefined
  readonly limit: number
}

/** Who came into a journey, the latest first. */
export const listRuns = (read: Read, { journeyId, state, step, after, limit }: RunSearch): Promise<Run[]> =>
  query<Run>(
    read,
    `${runRows} where r.journey_id = $1 and ($2::text is null or r.state = $2)
       and ($3::text is null or (r.step = $3 and r.state <> 'ended'))
       and ($4::timestamptz is null or (r.entered_at, r.id) < ($4, $5::uuid))
     order by r.entered_at desc, r.id desc limit $6`,
    [journeyId, state ?? null, step ?? null, after?.enteredAt ?? null, after?.id ?? null, limit],
  )

export const runRows = `
  select r.id, r.journey_id as "journeyId", j.name as "journeyName", r.version, r.person_id as "personId", r.state,
    r.ending, case when r.state <> 'ended' then r.step end as step, r.awaits as "waitsFor", r.due_at as "dueAt",
    r.because, r.error, r.is_held_out as "isHeldOut", r.entered_at as "enteredAt", r.ended_at as "endedAt",
    r.goal_at as "goalAt"
  from journeys.run r join journeys.journey j on j.id = r.journey_id`
