import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { HookUnknown } from './refusals.ts'

/** Ends a subscription of the same key, with what is in line for it. @throws {HookUnknown} */
export async function unsubscribeHook(tx: Tx, { hookId, by }: { hookId: string; by: string }): Promise<void> {
  const gone = await query(
    tx,
    `delete from webhooks.endpoint where id = $1 and created_by = $2 and kind = 'hook' returning id`,
    [hookId, by],
  )
  if (gone.length === 0) throw new HookUnknown()
}
