import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { checkWith } from './all-checks.ts'
import { type Answer, standingAnswers } from './answer.ts'
import type { ManualCheck } from './check.ts'
import { checkAnswered } from './events.ts'
import { CheckNotAsked, CheckUnknown, NothingAnswered } from './refusals.ts'
import { rejudge } from './rejudge.ts'

/**
 * Keeps what somebody of the staff answers to a question, until the check's days are over. The latest audit is judged
 * anew with it; the same answer again begins its days anew.
 *
 * @throws {CheckUnknown}
 * @throws {CheckNotAsked} when the shop judges this check by itself
 */
export async function answerCheck(
  tx: Tx,
  { checkId, answer, by }: { checkId: string; answer: Answer['answer']; by: string },
): Promise<void> {
  const { validDays } = manualCheck(checkId)
  await query(
    tx,
    `insert into store_audit.answer (id, check_id, answer, answered_by, answered_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.newId(), checkId, answer, by, tx.now, later(tx.now, days(validDays))],
  )
  await rejudge(tx, checkId)
  await tx.publish(checkAnswered({ checkId, answer }))
}

/**
 * Takes the latest answer to a question back; the one before it holds again, if it is not too old.
 *
 * @throws {CheckUnknown}
 * @throws {CheckNotAsked}
 * @throws {NothingAnswered} when no answer stands
 */
export async function withdrawAnswer(tx: Tx, { checkId, by }: { checkId: string; by: string }): Promise<void> {
  manualCheck(checkId)
  const withdrawn = await query(
    tx,
    `update store_audit.answer set withdrawn_at = $2, withdrawn_by = $3
     where id = (select id from store_audit.answer where check_id = $1 and withdrawn_at is null
       order by id desc limit 1 for update) and expires_at > $2 returning id`,
    [checkId, tx.now, by],
  )
  if (withdrawn.length === 0) throw new NothingAnswered()
  await rejudge(tx, checkId)
  const standing = (await standingAnswers(tx)).get(checkId)
  await tx.publish(checkAnswered({ checkId, answer: standing?.answer ?? null }))
}

function manualCheck(checkId: string): ManualCheck {
  const check = checkWith(checkId)
  if (!check) throw new CheckUnknown()
  if (check.kind !== 'manual') throw new CheckNotAsked()
  return check
}
