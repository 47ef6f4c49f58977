import type { Tx } from '../../../kernel/transaction.ts'
import type { Verdict } from '../candidate.ts'
import type { NewSend } from '../insert-sends.ts'
import type { Tried } from '../mail-tests/render-in-test.ts'
import { type Admitted, writeMessages } from '../write-messages.ts'
import type { Letters } from './items-of-keys.ts'
import { waitForApproval } from './wait-for-approval.ts'

/** A message as it leaves, or what is done in place of that. */
export type WrittenOrWaiting =
  (NewSend & { readonly tried?: Tried | undefined }) | { readonly instead: Exclude<Verdict, { leaves: unknown }> }

/**
 * Writes messages out, and puts before a second pair of eyes what the rules name. What had been approved leaves in the very
 * words that were looked at, to the address that she has now.
 */
export async function writeOrWait(
  tx: Tx,
  admitted: readonly Admitted[],
  letters: Letters,
): Promise<WrittenOrWaiting[]> {
  const isApproved = ({ order }: Admitted) => letters.has(order.key)
  const toWrite = letters.size === 0 ? admitted : admitted.filter((one) => !isApproved(one))
  const written = await writeMessages(tx, toWrite)
  const looked = toWrite.flatMap(({ order, leaving }, at) => {
    const send = written[at]!
    return 'unwritable' in send ? [] : [{ order, leaving, send }]
  })
  const waiting = await waitForApproval(tx, looked)
  const results = new Map(
    toWrite.map(({ order: { key } }, at): [string, WrittenOrWaiting] => {
      const one = written[at]!
      if ('unwritable' in one) return [key, { instead: { withheld: 'unwritable', details: one.unwritable } }]
      const verdict = waiting.get(key)
      return [key, verdict ? { instead: verdict } : one]
    }),
  )
  return admitted.map((one) => results.get(one.order.key) ?? approvedLetter(tx, one, letters.get(one.order.key)!))
}

const approvedLetter = (tx: Tx, { leaving, rank }: Admitted, letter: NewSend): NewSend => ({
  ...letter,
  recipient: leaving.address,
  counted_at: rank ? tx.now : undefined,
  rank_of_week: rank,
})
