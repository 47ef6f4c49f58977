import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { allChecks } from './all-checks.ts'
import { type Answer, standingAnswers } from './answer.ts'
import type { Check, Verdict } from './check.ts'
import { AuditUnknown } from './refusals.ts'
import { type Run, runColumns } from './run.ts'

/** What a run said of one check. */
export interface Result extends Verdict {
  readonly check: Check
  /** Since when this is so, as far as the runs before say the same without a break. */
  readonly since: Date
  /** To a question, as it stands now. */
  readonly answer: Answer | undefined
}

/** A run with what it said and which pages it looked at. */
export interface Audit {
  readonly run: Run
  /** Area by area; empty until it is finished. Checks that the code no longer has are left out. */
  readonly results: readonly Result[]
  readonly pages: readonly { readonly path: string; readonly kind: string; readonly why: string }[]
}

/** @throws {AuditUnknown} */
export async function getAudit(read: Read, runId: string): Promise<Audit> {
  const [run] = await query<Run>(read, `select ${runColumns} from store_audit.run where id = $1`, [runId])
  if (!run) throw new AuditUnknown()
  const pages = await query<Audit['pages'][number]>(
    read,
    'select path, kind, why from store_audit.page where run_id = $1 order by place limit 200',
    [runId],
  )
  return { run, results: await resultsOf(read, runId), pages: pages.map(withoutQueryOfCart) }
}

/** The cart and the checkout were drawn for the audit alone. */
const withoutQueryOfCart = (page: Audit['pages'][number]): Audit['pages'][number] => ({
  ...page,
  path: ['cart', 'checkout'].includes(page.kind) ? page.path.split('?')[0]! : page.path,
})

async function resultsOf(read: Read, runId: string): Promise<Result[]> {
  const rows = await query<Verdict & { checkId: string; since: Date }>(
    read,
    `select check_id as "checkId", state, says, found, found_count as "foundCount", since
     from store_audit.result where run_id = $1`,
    [runId],
  )
  const byId = new Map(rows.map((row) => [row.checkId, row]))
  const answers = await standingAnswers(read)
  return allChecks.flatMap((check) => {
    const row = byId.get(check.id)
    if (!row) return []
    const { state, says, found, foundCount, since } = row
    return [{ check, state, says, found, foundCount, since, answer: answers.get(check.id) }]
  })
}

/** Newest first. `after` is the last id of the page before. */
export const listAudits = (
  read: Read,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Run[]> =>
  query<Run>(
    read,
    `select ${runColumns} from store_audit.run where $1::uuid is null or id < $1 order by id desc limit $2`,
    [after ?? null, limit],
  )
