import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** What a program subscribed to: one kind of event, posted to one address. */
export interface Hook {
  readonly id: string
  readonly targetUrl: string
  readonly event: string
  readonly createdAt: Date
}

/** The hooks of one key, newest first; a hundred at most. */
export const listHooks = (read: Read, by: string): Promise<Hook[]> =>
  query<Hook>(read, `${hooksOf} order by id desc limit 100`, [by])

/** Those of one key, `$1`, that have not ended. */
export const hooksOf = `
  select id, address as "targetUrl", event_types[1] as event, created_at as "createdAt" from webhooks.endpoint
  where kind = 'hook' and disabled_at is null and created_by = $1`
