import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

export interface Member {
  readonly personId: string
  readonly since: Date
}

/** Who belongs to a segment, who came last first. */
export const listMembers = (
  read: Read,
  { segmentId, after, limit }: { segmentId: string; after?: Member | undefined; limit: number },
): Promise<Member[]> =>
  query<Member>(
    read,
    `select person_id as "personId", since from segments.membership
     where segment_id = $1 and ($2::timestamptz is null or (since, person_id) < ($2, $3::uuid))
     order by since desc, person_id desc limit $4`,
    [segmentId, after?.since ?? null, after?.personId ?? null, limit],
  )
