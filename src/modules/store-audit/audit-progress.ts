import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { Evidence } from './evidence.ts'
import type { PlannedPage } from './evidence/plan-pages.ts'
import type { PageFacts } from './page/page-facts.ts'
import { type Run, runColumns } from './run.ts'

/** What is kept of a run between two steps: parts of the evidence, and the pages with what was seen there. */
export type KeptParts = Omit<Evidence, 'pages'>

export async function storedRun(read: Read, runId: string): Promise<Run> {
  const [run] = await query<Run>(read, `select ${runColumns} from store_audit.run where id = $1`, [runId])
  if (!run) throw new Error(`There is no audit ${runId}`)
  return run
}

export async function lockRun(tx: Tx, runId: string): Promise<Run> {
  const [run] = await query<Run>(tx, `select ${runColumns} from store_audit.run where id = $1 for update`, [runId])
  return run!
}

/** A page that is still to be read. */
export interface WaitingPage extends PlannedPage {
  readonly place: number
}

/** Two more than there are pages: gathering before them, and judging after them. */
export async function keepPlan(
  tx: Tx,
  runId: string,
  plan: { parts: Omit<KeptParts, 'site'>; pages: readonly PlannedPage[] },
): Promise<void> {
  const { state } = await lockRun(tx, runId)
  if (state !== 'waiting') return
  for (const [name, facts] of Object.entries(plan.parts)) await keepPart(tx, runId, name, facts)
  await query(
    tx,
    `insert into store_audit.page (run_id, place, path, kind, why)
     select $1, place, path, kind, why
     from rows from (jsonb_to_recordset($2::jsonb) as (path text, kind text, why text)) with ordinality
       as planned (path, kind, why, place)`,
    [runId, JSON.stringify(plan.pages)],
  )
  await query(
    tx,
    `update store_audit.run set state = 'running', steps = $2, done = 1, started_at = $3, moved_at = $3 where id = $1`,
    [runId, plan.pages.length + 2, tx.now],
  )
}

export const keepPart = (tx: Tx, runId: string, name: string, facts: object): Promise<unknown> =>
  query(
    tx,
    `insert into store_audit.part (run_id, name, facts) values ($1, $2, $3::jsonb) on conflict (run_id, name) do nothing`,
    [runId, name, JSON.stringify(facts)],
  )

/** The next pages that nobody has read, in their order. */
export const waitingPages = (read: Read, runId: string, limit: number): Promise<WaitingPage[]> =>
  query<WaitingPage>(
    read,
    `select place, path, kind, why from store_audit.page where run_id = $1 and not is_read order by place limit $2`,
    [runId, limit],
  )

/** Keeps what was seen; a page that another process has read meanwhile stays as it saw it. */
export async function keepPages(
  tx: Tx,
  runId: string,
  seen: readonly { place: number; facts: PageFacts }[],
): Promise<void> {
  await lockRun(tx, runId)
  await query(
    tx,
    `update store_audit.page set facts = seen.facts, is_read = true
     from jsonb_to_recordset($2::jsonb) as seen (place int, facts jsonb)
     where run_id = $1 and page.place = seen.place and not is_read`,
    [runId, JSON.stringify(seen)],
  )
  await query(
    tx,
    `update store_audit.run set moved_at = $2,
       done = 1 + (select count(*) from store_audit.page where run_id = $1 and is_read)
     where id = $1 and finished_at is null`,
    [runId, tx.now],
  )
}

export async function keptParts(read: Read, runId: string): Promise<Partial<KeptParts>> {
  const rows = await query<{ name: string; facts: unknown }>(
    read,
    'select name, facts from store_audit.part where run_id = $1',
    [runId],
  )
  return Object.fromEntries(rows.map(({ name, facts }) => [name, facts])) as Partial<KeptParts>
}

export async function keptPages(read: Read, runId: string): Promise<PageFacts[]> {
  const rows = await query<{ facts: PageFacts }>(
    read,
    'select facts from store_audit.page where run_id = $1 and is_read order by place',
    [runId],
  )
  return rows.map(({ facts }) => facts)
}
