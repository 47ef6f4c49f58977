import { passedBy } from '../../kernel/happened-since.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Condition } from './condition.ts'
import { judge } from './judge.ts'
import { knowPeople } from './know-people.ts'
import type { Known } from './person.ts'
import { followPeople } from './reactions.ts'

/** What these conditions ask of people, by person; three queries, however many. */
export async function knowFor(
  read: Read,
  personIds: readonly string[],
  conditions: readonly Condition[],
): Promise<ReadonlyMap<string, Known>> {
  const rules = conditions.map((condition) => ({ condition }))
  const known = await knowPeople(read, [...new Set(personIds)], rules)
  return new Map(known.map((one) => [one.person.personId, one]))
}

/** Whether a condition holds for somebody at an instant; of whom nothing is known yet, as of a stranger. */
export const holdsFor = (condition: Condition, known: Known | undefined, personId: string, at: Date): boolean =>
  judge(condition, known ?? stranger(personId, at), at).holds

const stranger = (personId: string, createdAt: Date): Known => ({
  person: {
    ...{ personId, createdAt, isKnown: false, traits: {}, tags: [], consents: [], orders: 0, fullPriceOrders: 0 },
    ...{ firstOrderAt: null, lastOrderAt: null, seenAt: null, spend: {} },
  },
  times: new Map(),
  memberOf: new Set(),
})

const followed = new Set<string>(followPeople.together?.types)

/** Whether what segments know of people changes with such events. */
export const isFollowed = (type: string): boolean => followed.has(type)

/** Which of these events segments know of by now, so that conditions are judged with them. */
export const knownEvents = (read: Read, seqs: readonly number[]): Promise<ReadonlySet<number>> =>
  passedBy(read, followPeople.name, seqs)

/** People drawn by chance, of a segment or of all; for looking, not for counting. */
export async function drawPeople(
  read: Read,
  { segmentId, limit }: { segmentId?: string | undefined; limit: number },
): Promise<string[]> {
  const rows = await query<{ id: string }>(
    read,
    segmentId
      ? `select person_id as id from segments.membership where segment_id = $2 order by random() limit $1`
      : `select person_id as id from (
           select person_id from segments.person where is_known and $2::uuid is null limit 100000) as known
         order by random() limit $1`,
    [limit, segmentId ?? null],
  )
  return rows.map(({ id }) => id)
}
