import type { Edge, Recurring } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { endApprovals, forgetOldApprovals } from './approval/end-approvals.ts'
import { endForsaken, forgetOldHeld, releaseHeld } from './release-held.ts'
import { rouseLateMails } from './retry-send.ts'
import { sendDigests } from './send-digests.ts'
import { settleAllVisits } from './settle-visits.ts'
import { tellEarlierReplies } from './tell-earlier-replies.ts'

/** What messaging looks after now and then, and so finds what was late. */
export const sweeps = (deliverAllDue: (edge: Edge) => Promise<void>): Recurring[] => [
  { name: 'messaging.settle-visits', everySeconds: 10, run: settleAllVisits },
  { name: 'messaging.rouse-late-mails', everySeconds: 300, run: (edge) => edge.inTransaction(rouseLateMails) },
  // What the job left: its time had not come, or its process died.
  { name: 'messaging.deliver-due', everySeconds: 10, run: deliverAllDue },
  { name: 'messaging.release-held', everySeconds: 60, run: (edge) => allOf(edge, releaseHeld) },
  { name: 'messaging.end-approvals', everySeconds: 60, run: (edge) => edge.inTransaction(endApprovals) },
  { name: 'messaging.forget-old-approvals', everySeconds: 86_400, run: (edge) => allOf(edge, forgetOldApprovals) },
  { name: 'messaging.end-forsaken', everySeconds: 3_600, run: (edge) => edge.inTransaction(endForsaken) },
  { name: 'messaging.forget-old-held', everySeconds: 86_400, run: (edge) => allOf(edge, forgetOldHeld) },
  { name: 'messaging.tell-earlier-replies', everySeconds: 3_600, run: (edge) => allOf(edge, tellEarlierReplies) },
  { name: 'messaging.send-digests', everySeconds: 300, run: (edge) => allOf(edge, sendDigests) },
]

async function allOf(edge: Edge, some: (tx: Tx) => Promise<boolean>): Promise<void> {
  while (await edge.inTransaction(some));
}
