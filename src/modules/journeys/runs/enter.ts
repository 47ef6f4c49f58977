import { days, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { durationMs } from '../graph/duration.ts'
import type { JourneyGraph } from '../graph/graph.ts'
import { personIdsOf } from '../../profiles/index.ts'
import { lotFrom } from '../steps/deciding.ts'
import { atStart, type RunData } from './run.ts'

/** Somebody whom something brings to a journey. */
export interface Coming {
  readonly journey: { readonly id: string; readonly version: number; readonly graph: JourneyGraph }
  readonly personId: string
  readonly profileId: string
  readonly subject: string
  /** When it happened. */
  readonly at: Date
  /** Her place in the log. */
  readonly seq: number
  /** The event, which starts one run at most. */
  readonly startedBy: number | null
  /** The event that conditions must know of. */
  readonly knownSeq: number | null
  readonly data: RunData
  /** What a program at the door calls this: it begins one run at most. */
  readonly toldAs?: string | undefined
  /** When she takes the first step; at `at` when left out. */
  readonly dueAt?: Date
}

interface Before {
  readonly journeyId: string
  readonly personId: string
  readonly subject: string
  /** When she left the last of them; nothing while she is in one. */
  readonly leftAt: Date | null
  /** When she came in last. */
  readonly enteredAt: Date
}

/**
 * Brings people into journeys as far as these let them come again; the others are left where they are. Two who come at
 * once, for the same person, are one by a constraint.
 *
 * @returns the runs that began
 */
export async function enter(tx: Tx, coming: readonly Coming[]): Promise<string[]> {
  if (coming.length === 0) return []
  const before = await runsBefore(tx, coming)
  const rows = coming
    .filter((one) => mayCome(one, before.get(one.personId) ?? []))
    .map((one) => ({
      ...{ id: tx.newId(), journey_id: one.journey.id, version: one.journey.version, person_id: one.personId },
      ...{ profile_id: one.profileId, subject: subjectFor(one), step: atStart, entered_at: one.at, entry_seq: one.seq },
      ...{ started_by: one.startedBy, known_seq: one.knownSeq, data: one.data, due_at: dueAt(one) },
      told_as: one.toldAs,
      is_held_out: isHeldOut(one.journey, one.personId),
    }))
  const begun = await query<{ id: string }>(tx, insertRuns, [JSON.stringify(rows)])
  return begun.map(({ id }) => id)
}

export const subjectFor = ({ journey, subject }: Pick<Coming, 'journey' | 'subject'>): string =>
  journey.graph.per === 'subject' ? subject : ''

/** By lot of her person, so that she stays held out however often she comes. */
export const isHeldOut = ({ id, graph }: Pick<Coming['journey'], 'id' | 'graph'>, personId: string): boolean =>
  lotFrom('holdout', id, personId) < (graph.holdout ?? 0)

function dueAt({ journey: { graph }, at, dueAt: given }: Coming): Date {
  if (given) return given
  return graph.start.on === 'event' && graph.start.after ? later(at, durationMs(graph.start.after)) : at
}

function mayCome(one: Coming, hers: readonly Before[]): boolean {
  const subject = subjectFor(one)
  const same = hers.filter((run) => run.journeyId === one.journey.id && run.subject === subject)
  return whyNot(one.journey.graph, same, one.at) === undefined
}

/** What keeps somebody from coming into a journey, by the runs she had of it; undefined when nothing does. */
export function whyNot(
  { reentry }: JourneyGraph,
  runs: readonly Pick<Before, 'leftAt' | 'enteredAt'>[],
  at: Date,
): 'is-in-it' | 'was-in-it' | 'too-soon' | undefined {
  // Also of an event that is heard of once more: it finds what was then, not what is now.
  if (runs.some(({ leftAt }) => leftAt === null || leftAt > at)) return 'is-in-it'
  if (runs.length === 0 || reentry.mode === 'always') return undefined
  if (reentry.mode === 'never') return 'was-in-it'
  const last = Math.max(...runs.map(({ enteredAt }) => enteredAt.getTime()))
  return last + days(reentry.days ?? 0) > at.getTime() ? 'too-soon' : undefined
}

/** The runs that these people had of these journeys, under any of their profiles: the open one and the last. */
async function runsBefore(tx: Tx, coming: readonly Coming[]): Promise<Map<string, Before[]>> {
  const profiles = await personIdsOf(tx, [...new Set(coming.map(({ personId }) => personId))])
  const personOf = new Map([...profiles].flatMap(([person, ids]) => ids.map((id) => [id, person] as const)))
  const rows = await query<Before>(
    tx,
    `select journey_id as "journeyId", person_id as "personId", subject, 
       case when bool_and(state = 'ended') then max(ended_at) end as "leftAt", max(entered_at) as "enteredAt"
     from journeys.run where person_id = any($1::uuid[]) and journey_id = any($2::uuid[])
     group by journey_id, person_id, subject`,
    [[...personOf.keys()], [...new Set(coming.map(({ journey }) => journey.id))]],
  )
  const found = new Map<string, Before[]>()
  for (const row of rows) {
    const person = personOf.get(row.personId)!
    found.set(person, [...(found.get(person) ?? []), row])
  }
  return found
}

const insertRuns = `
  insert into journeys.run (id, journey_id, version, person_id, profile_id, subject, state, step, arrived_at, due_at,
    data, entered_at, entry_seq, started_by, known_seq, is_held_out, told_as)
  select id, journey_id, version, person_id, profile_id, subject, 'active', step, entered_at, due_at,
    data, entered_at, entry_seq, started_by, known_seq, is_held_out, told_as
  from jsonb_to_recordset($1::jsonb) as r (id uuid, journey_id uuid, version int, person_id uuid, profile_id uuid,
    subject text, step text, due_at timestamptz, data jsonb, entered_at timestamptz, entry_seq bigint,
    started_by bigint, known_seq bigint, is_held_out boolean, told_as text)
  on conflict do nothing returning id`
