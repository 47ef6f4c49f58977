import { setImmediate } from 'node:timers/promises'
import type { Tx } from '../../kernel/transaction.ts'
import { insertSends, type NewSend } from './insert-sends.ts'
import { type Admitted, writeMessages } from './write-messages.ts'

/** What became of messages that were admitted. */
export interface Filled {
  /** Ids of those in the outbox now, by key. */
  readonly made: Map<string, string>
  /** Those that were in the outbox before, under the same key. */
  readonly madeByOthers: string[]
  /** What is missing in the words of those that cannot be written, by key. */
  readonly unwritable: Map<string, string>
}

/** As many are written out before they are handed to PostgreSQL. */
const atOnce = 100

/**
 * Writes messages out and puts them in the outbox. PostgreSQL takes some while the next are written; what was written is
 * soon forgotten, and others have their turn in between.
 */
export async function fillOutbox(tx: Tx, admitted: readonly Admitted[]): Promise<Filled> {
  const filled: Filled = { made: new Map(), madeByOthers: [], unwritable: new Map() }
  let taking: Promise<void> | undefined
  for (let from = 0; from < admitted.length; from += atOnce) {
    const some = admitted.slice(from, from + atOnce)
    const written = await writeMessages(tx, some)
    await taking
    taking = takeIn(tx, some, written, filled)
    // Whoever awaits it hears of it.
    taking.catch(() => undefined)
    if (from + atOnce < admitted.length) await setImmediate()
  }
  await taking
  return filled
}

async function takeIn(
  tx: Tx,
  admitted: readonly Admitted[],
  written: Awaited<ReturnType<typeof writeMessages>>,
  { made, madeByOthers, unwritable }: Filled,
): Promise<void> {
  const sends = written.flatMap((one, at): NewSend[] => {
    if (!('unwritable' in one)) return [{ ...one, next_at: tx.now }]
    unwritable.set(admitted[at]!.order.key, one.unwritable)
    return []
  })
  const names = sends.map(({ key, id }) => ({ key, id }))
  const isNew = await insertSends(tx, sends)
  for (const { key, id } of names) {
    if (isNew.has(id)) made.set(key, id)
    else madeByOthers.push(key)
  }
}
