import { keep } from '../../kernel/kept.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** What an event needs to know of an endpoint that is switched on. */
export interface Subscription {
  readonly id: string
  readonly eventTypes: readonly string[]
  /** Events before this instant are not sent by themselves. */
  readonly followsFrom: Date
}

/** All that are switched on, kept in the process: where none is, an event asks the database nothing. */
export const subscriptions = keep({
  name: 'webhooks.subscriptions',
  tables: ['webhooks.endpoint'],
  load: (read: Read): Promise<Subscription[]> =>
    query<Subscription>(
      read,
      `select id, event_types as "eventTypes", follows_from as "followsFrom"
       from webhooks.endpoint where disabled_at is null order by id`,
    ),
})
