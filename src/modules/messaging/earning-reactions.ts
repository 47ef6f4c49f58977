import { type Consumer, on } from '../../kernel/module.ts'
import { orderCancelled, orderPlaced } from '../orders/index.ts'
import { forgetEarning, noteEarning } from './note-earning.ts'

/** What mails brought in follows the log. */
export const countEarnings: Consumer = {
  name: 'messaging.earnings',
  reactions: [on(orderPlaced, noteEarning), on(orderCancelled, forgetEarning)],
}
