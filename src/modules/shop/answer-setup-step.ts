import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { findSetup } from './find-setup.ts'
import type { Setup, SetupAnswer, SetupStep } from './setup.ts'

/**
 * Keeps that a step of the guided set-up is done or skipped, so that it goes on behind it on any device.
 *
 * The same answer again changes nothing; another one takes its place.
 */
export async function answerSetupStep(
  tx: Tx,
  { step, answer, by }: { step: SetupStep; answer: SetupAnswer; by: string },
): Promise<Setup> {
  await query(
    tx,
    `insert into shop.setup_answer (step, answer, answered_by, answered_at) values ($1, $2, $3, $4)
     on conflict (step) do update set answer = excluded.answer, answered_by = excluded.answered_by,
       answered_at = excluded.answered_at
     where setup_answer.answer <> excluded.answer`,
    [step, answer, by, tx.now],
  )
  return findSetup(tx)
}
