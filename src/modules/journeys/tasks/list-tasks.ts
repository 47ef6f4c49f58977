import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { personIds } from '../../profiles/index.ts'

/** Something that staff have to do about somebody. */
export interface StaffTask {
  readonly id: string
  readonly forWhom: string
  readonly text: string
  readonly personId: string
  readonly journeyId: string
  readonly journeyName: string
  readonly createdAt: Date
  readonly assignedTo: string | null
  readonly doneAt: Date | null
  readonly doneBy: string | null
}

export interface TaskSearch {
  readonly state: 'open' | 'done'
  /** Meant for, or assigned to. */
  readonly whose?: string | undefined
  readonly profileId?: string | undefined
  readonly after?: { readonly at: Date; readonly id: string } | undefined
  readonly limit: number
}

/** Open tasks by when they were made, done ones by when they were done; the latest first. */
export async function listTasks(
  read: Read,
  { state, whose, profileId, after, limit }: TaskSearch,
): Promise<StaffTask[]> {
  const at = state === 'open' ? 't.created_at' : 't.done_at'
  const people = profileId ? await personIds(read, profileId) : null
  return query<StaffTask>(
    read,
    `select t.id, t.for_whom as "forWhom", t.text, t.person_id as "personId", t.journey_id as "journeyId",
       j.name as "journeyName", t.created_at as "createdAt", t.assigned_to as "assignedTo", t.done_at as "doneAt",
       t.done_by as "doneBy"
     from journeys.task t join journeys.journey j on j.id = t.journey_id
     where t.done_at is ${state === 'open' ? '' : 'not '}null
       and ($1::text is null or t.for_whom = $1 or t.assigned_to = $1)
       and ($2::uuid[] is null or t.person_id = any($2::uuid[]))
       and ($3::timestamptz is null or (${at}, t.id) < ($3, $4::uuid))
     order by ${at} desc, t.id desc limit $5`,
    [whose ?? null, people, after?.at ?? null, after?.id ?? null, limit],
  )
}
