import { setImmediate } from 'node:timers/promises'
import type { Tx } from '../../kernel/transaction.ts'
import type { Letters } from './approval/items-of-keys.ts'
import { writeOrWait, type WrittenOrWaiting } from './approval/write-or-wait.ts'
import type { HeldBack } from './note-held.ts'
import { insertSends } from './insert-sends.ts'
import { noteTried } from './mail-tests/render-in-test.ts'
import type { Admitted } from './write-messages.ts'

/** What became of messages that were admitted. */
export interface Filled {
  /** Ids of those in the outbox now, by key. */
  readonly made: Map<string, string>
  /** Those that were in the outbox before, under the same key. */
  readonly madeByOthers: string[]
  /** What is done in place of those that cannot be written, or wait for a second pair of eyes, by key. */
  readonly instead: Map<string, HeldBack['verdict']>
}

/** As many are written out before they are handed to PostgreSQL. */
const atOnce = 100

/**
 * Writes messages out and puts them in the outbox. PostgreSQL takes some while the next are written; what was written is
 * soon forgotten, and others have their turn in between.
 */
export async function fillOutbox(tx: Tx, admitted: readonly Admitted[], letters: Letters): Promise<Filled> {
  const filled: Filled = { made: new Map(), madeByOthers: [], instead: new Map() }
  let taking: Promise<void> | undefined
  for (let from = 0; from < admitted.length; from += atOnce) {
    const some = admitted.slice(from, from + atOnce)
    const written = await writeOrWait(tx, some, letters)
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
  written: readonly WrittenOrWaiting[],
  { made, madeByOthers, instead }: Filled,
): Promise<void> {
  const sends = written.flatMap((one, at) => {
    if (!('instead' in one)) return [{ ...one, next_at: tx.now }]
    instead.set(admitted[at]!.order.key, one.instead)
    return []
  })
  const names = sends.map(({ key, id, tried }) => ({ key, id, tried }))
  const isNew = await insertSends(tx, sends)
  await noteTried(
    tx,
    names.filter(({ id }) => isNew.has(id)),
  )
  for (const { key, id } of names) {
    if (isNew.has(id)) made.set(key, id)
    else madeByOthers.push(key)
  }
}
