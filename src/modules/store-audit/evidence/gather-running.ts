import { days, hours, later } from '../../../kernel/clock.ts'
import { jobStates } from '../../../kernel/job-states.ts'
import { recurringStates } from '../../../kernel/recurring.ts'
import { listSetAside } from '../../../kernel/set-aside.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { listSends } from '../../messaging/index.ts'
import { listUnplaced } from '../../payments/index.ts'
import { listMembers } from '../../staff/index.ts'
import type { RunningFacts } from '../evidence.ts'
import type { AuditPorts } from '../ports.ts'

/** More are not counted. */
const mostCounted = 100

/** How the machinery goes. */
export async function gatherRunning(read: Read, { mailsLeave }: AuditPorts): Promise<RunningFacts> {
  const monthAgo = later(read.now, -days(30))
  const refused = await listSends(read, { state: 'refused', limit: mostCounted })
  return {
    failedJobs: (await jobStates(read)).flatMap(({ job, failed: count }) => (count > 0 ? [{ job, count }] : [])),
    setAside: (await listSetAside(read, { limit: mostCounted })).length,
    failingSweeps: (await recurringStates(read)).flatMap(({ name, lastError }) => (lastError === null ? [] : [name])),
    unplaced: (await listUnplaced(read, { by: later(read.now, -hours(1)), limit: mostCounted })).length,
    mailsLeave,
    refusedMails: refused.filter(({ createdAt }) => createdAt >= monthAgo).length,
    staff: (await listMembers(read))
      .filter(({ leftAt }) => leftAt === null)
      .map(({ name, hasSecondFactor }) => ({ name, hasSecondFactor })),
  }
}
