import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { standingAnswers } from './answer.ts'
import { keptPages, keptParts, lockRun } from './audit-progress.ts'
import type { Check, Verdict } from './check.ts'
import { auditFinished } from './events.ts'
import { judgeAll } from './judge-all.ts'
import { scoreOf } from './score.ts'

/**
 * Judges a run whose evidence is complete, keeps the verdicts and lets the evidence go.
 *
 * Each verdict keeps since when it stands, as far as the runs before said the same. Repeating it changes nothing.
 */
export async function finishAudit(tx: Tx, runId: string): Promise<void> {
  if ((await lockRun(tx, runId)).state !== 'running') return
  const { shop, goods, running, site, ...others } = await keptParts(tx, runId)
  if (!shop || !goods || !running || !site) throw new Error(`The evidence of audit ${runId} is not complete`)
  const pages = await keptPages(tx, runId)
  const judged = judgeAll({ ...others, shop, goods, running, site, pages }, await standingAnswers(tx))
  await keepResults(tx, runId, judged)
  const { score, areas } = scoreOf(judged.map(({ check, verdict: { state } }) => ({ ...check, state })))
  await query(
    tx,
    `update store_audit.run set state = 'finished', done = steps, score = $2, areas = $3::jsonb, finished_at = $4,
       moved_at = $4 where id = $1`,
    [runId, score, JSON.stringify(areas), tx.now],
  )
  await query(tx, 'delete from store_audit.part where run_id = $1', [runId])
  await query(tx, 'update store_audit.page set facts = null where run_id = $1', [runId])
  const failed = judged.filter(({ verdict }) => verdict.state === 'fail').length
  await tx.publish(auditFinished({ runId, score, failed }))
}

/** With the instant since which the same was said without a break. */
async function keepResults(
  tx: Tx,
  runId: string,
  judged: readonly { check: Check; verdict: Verdict }[],
): Promise<void> {
  await query(
    tx,
    `insert into store_audit.result (run_id, check_id, state, says, found, found_count, since)
     select $1, judged.id, judged.state, judged.says, judged.found, judged."foundCount", coalesce(before.since, $3)
     from jsonb_to_recordset($2::jsonb) as judged (id text, state text, says text, found jsonb, "foundCount" int)
     left join store_audit.result as before on before.check_id = judged.id and before.state = judged.state
       and before.run_id = (select id from store_audit.run where state = 'finished' order by id desc limit 1)`,
    [runId, JSON.stringify(judged.map(({ check, verdict }) => ({ id: check.id, ...verdict }))), tx.now],
  )
}
