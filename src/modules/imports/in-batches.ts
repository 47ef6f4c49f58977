import { Refusal } from '../../kernel/refusal.ts'
import type { Incoming } from './incoming.ts'
import type { IncomingFile } from './read-file.ts'

/** Products of one transaction; fewer where they have many variants. */
const mostProducts = 50
const mostVariants = 1_000

/** The next products of a file, from a place on; none at its end. */
export function batchAt(file: IncomingFile, place: number): Incoming[] {
  const batch: Incoming[] = []
  let variants = 0
  while (batch.length < mostProducts && variants < mostVariants && place + batch.length < file.count) {
    const incoming = file.productAt(place + batch.length)
    batch.push(incoming)
    variants += incoming.product?.variants.length ?? 0
  }
  return batch
}

/**
 * Takes a batch as a whole; where one of it is refused, each for itself, so that the others are kept.
 *
 * @param attempt takes some of them, all or nothing
 */
export async function takeEach(
  batch: readonly Incoming[],
  attempt: (part: readonly Incoming[]) => Promise<void>,
): Promise<void> {
  try {
    await attempt(batch)
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === undefined) throw error
    if (batch.length > 1) for (const one of batch) await takeEach([one], attempt)
    else if (batch[0]!.product ?? batch[0]!.review) await attempt([refusedFor(batch[0]!, reason)])
    else throw error
  }
}

/** Why one cannot be taken; nothing for what is no fault of its own (a lost connection, a bug). */
function reasonOf(error: unknown): { field: string; message: string } | undefined {
  if (error instanceof Refusal) return { field: error.field ?? '', message: error.message }
  // SQLSTATE classes 22 (data exception) and 23 (a constraint): what it says cannot be stored.
  const { code, message } = error as { code?: string; message?: string }
  return /^2[23]\w{3}$/.test(code ?? '') ? { field: '', message: `This cannot be stored: ${message}.` } : undefined
}

const refusedFor = ({ key, row, findings }: Incoming, reason: { field: string; message: string }): Incoming => ({
  key,
  row,
  findings: [...findings, { row, level: 'problem', ...reason }],
})
