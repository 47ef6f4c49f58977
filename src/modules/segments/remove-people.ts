import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { segmentLeft } from './events.ts'
import { countMoves } from './judge-people.ts'

/**
 * Takes people out who answer for themselves no more, or were erased. Who was merged leaves her segments; what she did
 * stays, and counts for the person she is now.
 */
export async function removePeople(
  tx: Tx,
  personIds: readonly string[],
  { isAnnounced }: { isAnnounced: boolean },
): Promise<void> {
  if (personIds.length === 0) return
  const left = await query<{ segmentId: string; personId: string }>(
    tx,
    `delete from segments.membership where person_id = any($1::uuid[])
     returning segment_id as "segmentId", person_id as "personId"`,
    [personIds],
  )
  await query(tx, 'delete from segments.person where person_id = any($1::uuid[])', [personIds])
  if (left.length === 0) return
  if (isAnnounced) {
    for (const { segmentId, personId: profileId } of left) await tx.publish(segmentLeft({ profileId, segmentId }))
  }
  await countMoves(
    tx,
    left.map(({ segmentId }) => ({ segmentId, entered: false, isAnnounced })),
  )
}
