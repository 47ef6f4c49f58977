import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { Offer } from './message.ts'

/** What she pressed, as far as it stands there; else nothing. */
export interface Press {
  readonly answersId?: string
  /** Of the message under which it stands. */
  readonly sendId?: string
  readonly isYes?: boolean
}

/** Whether these words stand under that message of hers, to be pressed; words of anybody else's are nothing. */
export async function pressIn(
  read: Read,
  { threadId, answersId, text }: { threadId: string; answersId: string | undefined; text: string },
): Promise<Press> {
  if (!answersId) return {}
  const [message] = await query<{ offer: Offer | null; sendId: string | null }>(
    read,
    `select offer, send_id as "sendId" from conversations.message where id = $1 and thread_id = $2 and who = 'shop'`,
    [answersId, threadId],
  )
  const choice = message?.offer?.choices.find(({ label }) => label === text)
  if (!choice) return {}
  const { sendId } = message!
  return { answersId, ...(sendId && { sendId }), ...(choice.means === 'yes' && { isYes: true }) }
}
