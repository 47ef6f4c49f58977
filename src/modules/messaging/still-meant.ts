import type { Read } from '../../kernel/transaction.ts'
import type { SendContent } from './send.ts'

/**
 * How whoever orders messages is asked once more, just before they leave: which of these it does not mean any more, by
 * their id, and why. It is shown what others ordered as well, and answers for its own alone, in a fixed number of
 * statements.
 */
export type StillMeant = (read: Read, sends: readonly SendContent[]) => Promise<ReadonlyMap<string, string>>

/** What none of these means any more, and why. */
export async function whyUnmeant(
  read: Read,
  sends: readonly SendContent[],
  asking: readonly StillMeant[],
): Promise<Map<string, string>> {
  const ordered = sends.filter(({ automationId, isTest }) => automationId !== null && !isTest)
  if (ordered.length === 0) return new Map()
  const answers = await Promise.all(asking.map((ask) => ask(read, ordered)))
  return new Map(answers.flatMap((answer) => [...answer]))
}
