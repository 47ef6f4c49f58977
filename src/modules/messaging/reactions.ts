import { type Consumer, on } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import { consentWithdrawn } from '../consent/index.ts'
import { personIds } from '../profiles/index.ts'

const leaving = new Set(['unsubscribe', 'one-click', 'complaint', 'preferences', 'reply'])

/**
 * Notes with which message somebody left: where the link she followed does not tell, the last of advertising that reached her on that channel in the 30 days before
 * she said so. By it staff see what too many messages cost.
 */
export const leavers: Consumer = {
  name: 'messaging.leavers',
  reactions: [
    on(
      consentWithdrawn,
      async (tx, { data: { profileId, channel, purpose, source }, at }) => {
        if (!leaving.has(source)) return
        await query(
          tx,
          `update messaging.send set unsubscribed_at = $2
           where not exists (select from messaging.send where profile_id = any($1::uuid[]) and unsubscribed_at = $2)
             and unsubscribed_at is null and id = (
             select id from messaging.send
             where profile_id = any($1::uuid[]) and channel = $3 and purpose = $4 and state = 'sent'
               and counted_at between $2::timestamptz - interval '30 days' and $2
             order by counted_at desc limit 1)`,
          [await personIds(tx, profileId), at, channel, purpose],
        )
      },
      { isApart: true },
    ),
  ],
}
