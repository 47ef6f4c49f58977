import type { Tx } from '../../kernel/transaction.ts'
import { pauseMessages } from '../messaging/index.ts'
import { getSegment } from './find-segments.ts'
import { SegmentUnknown } from './refusals.ts'

/**
 * Lets no advertising and no request for a review leave to the people of a segment until staff end it; who belongs to it is
 * asked as each message is about to leave. Orders' own notices go on.
 *
 * @returns the pause's id
 * @throws {SegmentUnknown} also when it was put away
 * @throws {PauseReasonMissing}
 * @throws {AlreadyPaused}
 */
export async function pauseSegment(
  tx: Tx,
  { segmentId, reason, by }: { segmentId: string; reason: string; by: string },
): Promise<string> {
  const { id, name, archivedAt } = await getSegment(tx, segmentId)
  if (archivedAt) throw new SegmentUnknown()
  return pauseMessages(tx, { segment: { id, name }, reason, by })
}
