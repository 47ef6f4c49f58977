import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type Setup, type SetupAnswer, type SetupStep, setupSteps } from './setup.ts'

interface Row {
  step: SetupStep | null
  answer: SetupAnswer
  at: Date
}

/** How far the guided set-up has come. */
export async function findSetup(read: Read): Promise<Setup> {
  const rows = await query<Row>(
    read,
    `select step, answer, answered_at as at from shop.setup_answer
     union all select null, 'done', dismissed_at from shop.setup_dismissal`,
  )
  const given = new Map(rows.map((row) => [row.step, row]))
  const steps = setupSteps.map((step) => {
    const { answer = null, at = null } = given.get(step) ?? {}
    return { step, answer, answeredAt: at }
  })
  return {
    steps,
    next: steps.find(({ answer }) => answer === null)?.step ?? null,
    dismissedAt: given.get(null)?.at ?? null,
  }
}
