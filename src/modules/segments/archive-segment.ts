import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { contactRules } from '../messaging/index.ts'
import { fillSegment } from './jobs.ts'
import {
  IdealNeeded,
  SegmentInUse,
  SegmentNameTaken,
  SegmentPaused,
  SegmentReadyMade,
  SegmentUnknown,
  TooManySegments,
} from './refusals.ts'
import { mostSegments } from './create-segment.ts'
import { lockRules } from './segment.ts'

/**
 * Puts a segment away: nobody belongs to it any more. Again changes nothing.
 *
 * @throws {SegmentUnknown}
 * @throws {SegmentReadyMade}
 * @throws {IdealNeeded} when it is the ideal customer
 * @throws {SegmentInUse} when another asks for it
 * @throws {SegmentPaused} while messages to its people are paused
 */
export async function archiveSegment(tx: Tx, id: string): Promise<void> {
  await lockRules(tx)
  const known = await find(tx, id)
  if (known.key) throw new SegmentReadyMade()
  if (known.archivedAt) return
  if (known.isIdeal) throw new IdealNeeded()
  const users = await query<{ name: string }>(
    tx,
    'select name from segments.segment where $1::uuid = any(uses) and archived_at is null order by name',
    [id],
  )
  if (users.length > 0) throw new SegmentInUse(users.map(({ name }) => name))
  const { pauses } = await contactRules(tx)
  if (pauses.some(({ segment }) => segment?.id === id)) throw new SegmentPaused()
  await query(tx, 'update segments.segment set archived_at = $2 where id = $1', [id, tx.now])
}

/**
 * Takes a segment out again; everybody is looked at anew for it. Again changes nothing.
 *
 * @throws {SegmentUnknown}
 * @throws {SegmentNameTaken} when another has its name by now
 * @throws {TooManySegments}
 */
export async function restoreSegment(tx: Tx, id: string): Promise<void> {
  await lockRules(tx)
  const known = await find(tx, id)
  if (!known.archivedAt) return
  const [now] = await query<{ count: number; isTaken: boolean | null }>(
    tx,
    `select count(*)::int as count, bool_or(lower(name) = lower($1)) as "isTaken" from segments.segment
     where archived_at is null`,
    [known.name],
  )
  if (now!.isTaken) throw new SegmentNameTaken()
  if (now!.count >= mostSegments) throw new TooManySegments(mostSegments)
  await query(
    tx,
    `update segments.segment set archived_at = null, version = version + 1, filled_to = null, filled_at = null
     where id = $1`,
    [id],
  )
  await tx.enqueue(fillSegment({ segmentId: id, version: known.version + 1 }))
}

interface Found {
  readonly key: string | null
  readonly name: string
  readonly isIdeal: boolean
  readonly archivedAt: Date | null
  readonly version: number
}

async function find(tx: Tx, id: string): Promise<Found> {
  const [known] = await query<Found>(
    tx,
    `select key, name, is_ideal as "isIdeal", archived_at as "archivedAt", version from segments.segment where id = $1`,
    [id],
  )
  if (!known) throw new SegmentUnknown()
  return known
}
