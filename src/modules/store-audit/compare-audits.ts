import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { allChecks } from './all-checks.ts'
import type { Check, Verdict } from './check.ts'
import { AuditNotFinished, AuditUnknown } from './refusals.ts'
import { type Run, runColumns } from './run.ts'

/** One check that two runs judged differently. */
export interface Change {
  readonly check: Check
  readonly before: Verdict['state']
  readonly now: Verdict['state']
  /** What the later run says. */
  readonly says: string
  /** Since when it is as it is now, by the runs in between. */
  readonly since: Date
}

export interface Comparison {
  readonly earlier: Run
  readonly later: Run
  /** Failed before, and do not any more. */
  readonly better: readonly Change[]
  /** Fail now, and did not before. */
  readonly worse: readonly Change[]
}

/**
 * What got better and what got worse between two runs; whichever is older counts as the earlier one.
 *
 * @throws {AuditUnknown}
 * @throws {AuditNotFinished}
 */
export async function compareAudits(read: Read, ids: readonly [string, string]): Promise<Comparison> {
  const runs = await query<Run>(
    read,
    `select ${runColumns} from store_audit.run where id = any($1::uuid[]) order by id`,
    [ids],
  )
  const [earlier, later = earlier] = runs
  if (!earlier || !later || runs.length < new Set(ids).size) throw new AuditUnknown()
  if (earlier.state !== 'finished' || later.state !== 'finished') throw new AuditNotFinished()
  const changes = await changesBetween(read, earlier.id, later.id)
  return {
    ...{ earlier, later },
    better: changes.filter(({ before }) => before === 'fail'),
    worse: changes.filter(({ now }) => now === 'fail'),
  }
}

/** What matters most first. */
async function changesBetween(read: Read, earlier: string, later: string): Promise<Change[]> {
  const rows = await query<Omit<Change, 'check'> & { checkId: string }>(
    read,
    `select later.check_id as "checkId", earlier.state as before, later.state as now, later.says, later.since
     from store_audit.result as later join store_audit.result as earlier using (check_id)
     where earlier.run_id = $1 and later.run_id = $2 and earlier.state <> later.state`,
    [earlier, later],
  )
  return rows
    .flatMap(({ checkId, ...change }) => {
      const check = allChecks.find(({ id }) => id === checkId)
      return check ? [{ check, ...change }] : []
    })
    .sort((a, b) => b.check.weight - a.check.weight)
}
