import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { personIds, recipientsOf } from '../profiles/index.ts'
import { shopSettings } from '../shop/index.ts'
import { roomFor } from './budget.ts'
import { contactRules, pauseFor } from './contact-settings.ts'
import { findBudgets } from './find-budgets.ts'
import type { ContentType } from './message-order.ts'
import type { MessageChannel } from './message-transport.ts'
import { peoplePaused } from './people-paused.ts'
import { type ContactWish, contactWishOf } from './preference.ts'
import { quietUntil } from './quiet-hours.ts'
import { zoneFor } from './zone-of.ts'

/** One message that she got, or why she did not. */
export interface ExplainedMessage {
  readonly key: string
  readonly sendId: string | null
  readonly at: Date
  readonly channel: MessageChannel
  readonly what: 'sent' | 'queued' | 'refused' | 'may-have-arrived' | 'waiting' | 'digest' | 'withheld'
  /** Of what did not leave: a reason of law, of her own word, `budget`, `quiet-hours` or `paused`. */
  readonly because: string | null
  readonly details: string | null
  /** Until when it waits. */
  readonly until: Date | null
  readonly subject: string | null
  readonly automation: { readonly kind: string; readonly id: string; readonly name: string } | null
  readonly step: string | null
  readonly tells: ContentType | null
  readonly priority: number
  /** Her how manyth of seven days; null of what takes no place of her budget. */
  readonly rank: number | null
}

/** How one person is written to. */
export interface ExplainedContact {
  readonly wish: ContactWish
  readonly zone: string
  /** Until when mails wait for the morning; null when they need not. */
  readonly quietUntil: Date | null
  /** Why nothing of advertising leaves; null when nothing is paused. */
  readonly paused: string | null
  readonly budget: { readonly perWeek: number; readonly used: number; readonly freeAt: Date | null }
  /** Messages of the last 90 days that took a place of her budget, by what they do for her. */
  readonly mix: readonly { readonly tells: ContentType; readonly messages: number }[]
  /** Newest first, at most 100. */
  readonly messages: readonly ExplainedMessage[]
}

/** Why somebody got or did not get each message, and what would happen with the next. */
export async function explainMessages(read: Read, profileId: string): Promise<ExplainedContact> {
  const hers = await personIds(read, profileId)
  const person = { personId: hers[0]!, profileIds: hers }
  const [recipients, rules, shop, wish] = [
    await recipientsOf(read, [profileId]),
    await contactRules(read),
    await shopSettings(read),
    await contactWishOf(read, profileId),
  ]
  const budget = (await findBudgets(read, [person])).get(person.personId)!
  const recipient = recipients.get(profileId)
  const zone = zoneFor(recipient, shop.timeZone)
  const country = recipient?.country ?? undefined
  const { settings, pauses } = rules
  const inSegment = await peoplePaused(read, pauses, [person.personId])
  const room = roomFor(
    { used: budget.used, waiting: [] },
    { priority: 3, worth: 0, isAskedFor: false },
    settings,
    read.now,
  )
  return {
    ...{ wish, zone },
    quietUntil: quietUntil({ now: read.now, zone, country, channel: 'email', settings: settings.quiet }) ?? null,
    paused: (pauseFor(pauses, country) ?? inSegment.get(person.personId))?.reason ?? null,
    budget: {
      perWeek: settings.perWeek,
      used: budget.used.length,
      freeAt: 'freeAt' in room ? room.freeAt : null,
    },
    mix: await query(read, mix, [hers, later(read.now, -days(90))]),
    messages: await query<ExplainedMessage>(read, messages, [hers]),
  }
}

const mix = `
  select tells, count(*)::int as messages from messaging.send
  where profile_id = any($1::uuid[]) and counted_at > $2 and state in ('queued', 'sent')
  group by tells order by messages desc`

const named = (table: string) => `
  case when ${table}.automation_id is not null then jsonb_build_object('kind', ${table}.automation_kind,
    'id', ${table}.automation_id, 'name', coalesce(a.name, ${table}.automation_id)) end as automation`

const messages = `
  select * from (
    (select s.key, s.id as "sendId", coalesce(s.sent_at, s.created_at) as at, s.channel,
       case when s.state = 'held' then 'waiting'
         when s.state = 'refused' and s.unanswered_at is not null then 'may-have-arrived' else s.state end as what,
       coalesce(h.reason, substring(s.last_error from '^Not sent(?: again)?: (.*)$')) as because,
       coalesce(h.details, s.last_error) as details, case when s.state = 'held' then s.next_at end as until,
       s.subject, ${named('s')}, s.automation_step as step, s.tells, s.priority, s.rank_of_week as rank
     from messaging.send s
     left join messaging.held h using (key)
     left join messaging.automation a on a.kind = s.automation_kind and a.id = s.automation_id
     where s.profile_id = any($1::uuid[]) and not s.is_test
     order by s.id desc limit 100)
    union all
    (select h.key, null, h.last_at, h.channel, h.outcome, h.reason, h.details, h.until, null, ${named('h')},
       h.automation_step, null, h.priority, null
     from messaging.held h
     left join messaging.automation a on a.kind = h.automation_kind and a.id = h.automation_id
     where h.profile_id = any($1::uuid[]) and h.outcome <> 'sent'
       and not exists (select from messaging.send s where s.key = h.key)
     order by h.last_at desc limit 100)
  ) as told order by at desc, key limit 100`
