import { on, type Reaction } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { bounced, findSend, mailRefused } from '../messaging/index.ts'
import { askOtherwise } from '../reviews/index.ts'

/** A request for a review that did not arrive goes by the next channel: the number is gone, or a window has closed. */
export const requestsThatFailed: readonly Reaction[] = [
  on(mailRefused, (tx, { data: { sendId } }) => askByAnother(tx, sendId)),
  on(bounced, (tx, { data: { sendId, isHard } }) => askByAnother(tx, sendId, isHard)),
]

/** A mail that may still arrive is waited for; a text whose network gave up is not tried again by anybody. */
async function askByAnother(tx: Tx, sendId: string, isHard = true): Promise<void> {
  const send = await findSend(tx, sendId)
  if (send?.purpose !== 'reviews' || (send.channel === 'email' && !isHard)) return
  await askOtherwise(tx, send.key)
}
