import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { checkWith } from './all-checks.ts'
import { standingAnswers } from './answer.ts'
import type { Verdict } from './check.ts'
import { answeredVerdict } from './judge-all.ts'
import { scoreOf } from './score.ts'

/** Brings the latest finished audit up to what is answered now: the verdict on the question, and the score. */
export async function rejudge(tx: Tx, checkId: string): Promise<void> {
  const [run] = await query<{ id: string }>(
    tx,
    `select id from store_audit.run where state = 'finished' order by id desc limit 1 for update`,
  )
  if (!run) return
  const { state, says } = answeredVerdict((await standingAnswers(tx)).get(checkId))
  await query(
    tx,
    `insert into store_audit.result (run_id, check_id, state, says, found, found_count, since)
     values ($1, $2, $3, $4, '[]', 0, $5)
     on conflict (run_id, check_id) do update set state = excluded.state, says = excluded.says,
       since = case when result.state = excluded.state then result.since else excluded.since end`,
    [run.id, checkId, state, says, tx.now],
  )
  const results = await query<{ id: string; state: Verdict['state'] }>(
    tx,
    'select check_id as id, state from store_audit.result where run_id = $1',
    [run.id],
  )
  const judged = results.flatMap((result) => {
    const check = checkWith(result.id)
    return check ? [{ ...check, state: result.state }] : []
  })
  const { score, areas } = scoreOf(judged)
  await query(tx, 'update store_audit.run set score = $2, areas = $3::jsonb where id = $1', [
    run.id,
    score,
    JSON.stringify(areas),
  ])
}
