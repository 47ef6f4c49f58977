import type { LoggedEvent } from '../../../kernel/event.ts'
import type { Consumer } from '../../../kernel/module.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { clicked, hourIn, mailSent, messageFates, opened, zoneFor } from '../../messaging/index.ts'
import { recipientsOf } from '../../profiles/index.ts'
import { shopSettings } from '../../shop/index.ts'

const types = [mailSent, opened, clicked].map(({ type }) => type)

/** What was written to each country, and at which hour of its readers' clocks, follows the log. */
export const followMessages: Consumer = {
  name: 'analytics.messages',
  reactions: [],
  together: { types, react: follow },
}

/**
 * Notes the messages as they stand now, and moves the counts by what changed: told twice or late, it comes to the same.
 * The hour is that of the reader's zone as it is known when this is read, seconds after the message left.
 */
async function follow(tx: Tx, events: readonly LoggedEvent<Record<string, unknown>>[]): Promise<void> {
  const fates = await messageFates(tx, [...new Set(events.map(({ data }) => data['sendId'] as string))])
  if (fates.length === 0) return
  const { timeZone } = await shopSettings(tx)
  const readers = await recipientsOf(tx, [...new Set(fates.flatMap(({ profileId }) => profileId ?? []))])
  const rows = fates.map((fate) => {
    const reader = readers.get(fate.profileId ?? '')
    const isMarketing = fate.purpose !== 'order'
    // As the sending itself found the hour that is hers.
    const zone = zoneFor(reader, timeZone, fate.country ?? undefined)
    return {
      ...fate,
      isMarketing,
      country: fate.country ?? reader?.country ?? '',
      hour: isMarketing ? hourIn(zone, fate.sentAt) : null,
    }
  })
  await query(tx, note, [JSON.stringify(rows), timeZone])
}

const note = `
  with given as materialized (
    select "sendId" as send_id, ("sentAt" at time zone $2)::date as day, country, "isMarketing" as is_marketing,
      "isMeasured" as is_measured, "isOpened" as is_opened, "isClicked" as is_clicked, hour
    from jsonb_to_recordset($1::jsonb) as message ("sendId" uuid, "sentAt" timestamptz, country text,
      "isMarketing" boolean, "isMeasured" boolean, "isOpened" boolean, "isClicked" boolean, hour smallint)
  ), before as materialized (
    select message.* from analytics.message join given using (send_id)
  ), written as (
    insert into analytics.message (send_id, day, country, is_marketing, is_measured, is_opened, is_clicked)
    select send_id, day, country, is_marketing, is_measured, is_opened, is_clicked from given
    on conflict (send_id) do update set is_measured = excluded.is_measured, is_opened = excluded.is_opened,
      is_clicked = excluded.is_clicked
  ), hours as (
    insert into analytics.message_hour as known (day, country, hour, sent)
    select day, country, hour, count(*) from given
    where hour is not null and send_id not in (select send_id from before) group by day, country, hour
    on conflict (day, country, hour) do update set sent = known.sent + excluded.sent
  ), moved as (
    select day, country, is_marketing, -1 as sign, is_measured, is_opened, is_clicked from before
    union all
    select coalesce(b.day, g.day), coalesce(b.country, g.country), g.is_marketing, 1, g.is_measured, g.is_opened,
      g.is_clicked
    from given g left join before b using (send_id)
  )
  insert into analytics.message_day as known (day, country, is_marketing, sent, measured, opened, clicked)
  select day, country, is_marketing, sum(sign), sum(sign * is_measured::int), sum(sign * is_opened::int),
    sum(sign * is_clicked::int)
  from moved group by day, country, is_marketing
  on conflict (day, country, is_marketing) do update set sent = known.sent + excluded.sent,
    measured = known.measured + excluded.measured, opened = known.opened + excluded.opened,
    clicked = known.clicked + excluded.clicked`
