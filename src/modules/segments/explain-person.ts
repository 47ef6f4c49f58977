import type { Read } from '../../kernel/transaction.ts'
import { query } from '../../kernel/query.ts'
import { personIds } from '../profiles/index.ts'
import type { Group } from './condition.ts'
import { type Judgement, judge } from './judge.ts'
import { knowPeople } from './know-people.ts'
import { rulesInOrder } from './segment.ts'

/** Why a person is in a segment, or is not. */
export interface Explained {
  readonly segmentId: string
  readonly name: string
  readonly isMember: boolean
  readonly since: Date | null
  readonly condition: Group
  /** In the shape of the conditions. */
  readonly judgement: Judgement
}

/**
 * Why somebody is in each segment or is not: each condition with what was seen of her, as it stands this moment. Her
 * membership itself may follow within a second, or within a minute where only time went by.
 *
 * Empty for whom nothing is known of.
 */
export async function explainPerson(read: Read, profileId: string): Promise<Explained[]> {
  const rules = await rulesInOrder(read)
  const [personId] = await personIds(read, profileId)
  const [known] = await knowPeople(read, [personId!], rules)
  if (!known) return []
  const since = await query<{ id: string; since: Date }>(
    read,
    'select segment_id as id, since from segments.membership where person_id = $1',
    [personId],
  )
  const sinceOf = new Map(since.map((row) => [row.id, row.since]))
  return rules.map(({ id, name, condition }) => ({
    ...{ segmentId: id, name, condition },
    isMember: known.memberOf.has(id),
    since: sinceOf.get(id) ?? null,
    judgement: judge(condition, known, read.now),
  }))
}
