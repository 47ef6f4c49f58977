import type { Tx } from '../../kernel/transaction.ts'
import { getOrder } from './find-order.ts'
import { happened } from './happening.ts'
import { NoteInvalid } from './refusals.ts'
import type { By } from './order.ts'

export const longestNote = 2_000

/**
 * Writes a remark of staff into the order's timeline; the shopper does not see it.
 *
 * @throws {OrderUnknown}
 * @throws {NoteInvalid} when it is empty or longer than 2,000 characters
 */
export async function addNote(tx: Tx, note: { orderId: string; text: string; by: By }): Promise<void> {
  const order = await getOrder(tx, note.orderId)
  const text = note.text.trim()
  if (!text || text.length > longestNote) throw new NoteInvalid(longestNote)
  await happened(tx, { orderId: order.id, kind: 'note', by: note.by, data: { text } })
}
