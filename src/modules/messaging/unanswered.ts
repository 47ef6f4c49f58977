import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Automation } from './message-order.ts'

/** Errors before anything was handed over: nobody was there, or nobody greeted. */
const notReached =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EDNS|greeting never received|connection timeout|certificate/i

/**
 * Whether a message may have arrived although handing it over failed: a server was there, and the connection ended before
 * its answer came. One that answered, whatever it said, or that was not reached does not have it.
 */
export function mayHaveTaken(error: { message: string; code?: string; responseCode?: number }): boolean {
  return error.responseCode === undefined && !notReached.test(`${error.code ?? ''} ${error.message}`)
}

/** How the reason of what does not leave begins: a server may have it already, or nobody was given it. */
export const notSent = (unansweredAt: Date | null, because: string): string =>
  `${unansweredAt ? 'Not sent again' : 'Not sent'}: ${because}`

/** How many messages of an automation may have arrived, though no server ever said that it took them, and are not tried again. */
export async function unansweredOfAutomation(
  read: Read,
  { kind, id }: Pick<Automation, 'kind' | 'id'>,
): Promise<number> {
  const [row] = await query<{ many: number }>(
    read,
    `select count(*)::int as many from messaging.send
     where automation_kind = $1 and automation_id = $2 and unanswered_at is not null and state = 'refused'`,
    [kind, id],
  )
  return row!.many
}
