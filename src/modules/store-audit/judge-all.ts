import { allChecks } from './all-checks.ts'
import type { Answer } from './answer.ts'
import type { Check, Verdict } from './check.ts'
import type { Evidence } from './evidence.ts'
import { fail, notHere, pass } from './verdicts.ts'

/** Judges everything: automatic checks by the evidence, questions by what staff have answered. */
export const judgeAll = (
  evidence: Evidence,
  answers: ReadonlyMap<string, Pick<Answer, 'answer'>>,
): { check: Check; verdict: Verdict }[] =>
  allChecks.map((check) => ({ check, verdict: verdictOf(check, evidence, answers.get(check.id)) }))

function verdictOf(check: Check, evidence: Evidence, answer: Pick<Answer, 'answer'> | undefined): Verdict {
  if (check.kind === 'manual') return answeredVerdict(answer)
  const reason = check.appliesTo(evidence)
  return reason === undefined ? check.judge(evidence) : notHere(reason)
}

/** What an answer says of its question. */
export function answeredVerdict(answer: Pick<Answer, 'answer'> | undefined): Verdict {
  if (!answer) return { state: 'open', says: 'Nobody has answered yet.', found: [], foundCount: 0 }
  if (answer.answer === 'yes') return pass('Yes.')
  return answer.answer === 'no' ? fail('No.') : notHere('Not for us.')
}
