import type { Tx } from '../../kernel/transaction.ts'
import type { MessageOrder, Sending } from './message-order.ts'
import { sendMail } from './send-mail.ts'
import { sendMarketingMail } from './send-marketing-mail.ts'
import { findProfile } from '../profiles/index.ts'

export async function sendMessages(tx: Tx, orders: readonly MessageOrder[]): Promise<Sending[]> {
  const answers: Sending[] = []
  for (const order of orders) answers.push(await sendOne(tx, order))
  return answers
}

export const sendMessage = async (tx: Tx, order: MessageOrder): Promise<Sending> =>
  (await sendMessages(tx, [order]))[0]!

async function sendOne(tx: Tx, order: MessageOrder): Promise<Sending> {
  const { content, purpose } = order
  if (content.channel !== 'email') return { withheld: 'unreachable' }
  if (purpose !== 'order') return sendMarketingMail(tx, { ...order, purpose, mail: content.mail })
  const to = (await findProfile(tx, order.profileId))?.email
  if (!to) return { withheld: 'unreachable' }
  return { sendId: await sendMail(tx, { ...order, to, mail: content.mail }) }
}
