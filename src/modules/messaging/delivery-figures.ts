import { days as msOfDays, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

interface Came {
  readonly sent: number
  readonly hard: number
  readonly soft: number
  readonly complaints: number
  /** Machines that answered because somebody is away. */
  readonly away: number
}

/** How mails arrived on one day, `2026-11-29` in the time of the shop. */
export interface DayOfDelivery extends Came {
  readonly day: string
}

/** How they arrived at one provider of mailboxes, by the domain of the address. */
export interface DomainOfDelivery extends Came {
  readonly domain: string
  readonly opened: number
  readonly openedByMachine: number
}

/** Day by day, days without mails left out. */
export const deliveryByDay = (
  read: Read,
  { days, timeZone }: { days: number; timeZone: string },
): Promise<DayOfDelivery[]> =>
  query<DayOfDelivery>(
    read,
    `with left_house as (
       select to_char(sent_at at time zone $2, 'YYYY-MM-DD') as day, count(*)::int as sent
       from messaging.send where sent_at >= $1 and channel = 'email' and not is_test group by 1
     ), came_back as (
       select to_char(at at time zone $2, 'YYYY-MM-DD') as day, ${counts} from messaging.report
       where at >= $1 group by 1
     )
     select coalesce(left_house.day, came_back.day) as day, coalesce(sent, 0) as sent, ${zeros}
     from left_house full join came_back using (day) order by 1`,
    [later(read.now, -msOfDays(days)), timeZone],
  )

const mostDomains = 20

/** By provider, the busiest first, at most 20. */
export const deliveryByDomain = (read: Read, { days }: { days: number }): Promise<DomainOfDelivery[]> =>
  query<DomainOfDelivery>(
    read,
    `with left_house as (
       select lower(split_part(recipient, '@', 2)) as domain, count(*)::int as sent, count(opened_at)::int as opened,
         count(opened_by_machine_at)::int as "openedByMachine"
       from messaging.send left join messaging.reading on reading.send_id = send.id
       where sent_at >= $1 and channel = 'email' and not is_test group by 1
     ), came_back as (
       select domain, ${counts} from messaging.report where at >= $1 group by 1
     )
     select domain, coalesce(sent, 0) as sent, coalesce(opened, 0) as opened,
       coalesce("openedByMachine", 0) as "openedByMachine", ${zeros}
     from left_house full join came_back using (domain)
     where domain <> '' and domain <> 'erased.invalid' order by 2 desc, 1 limit $2`,
    [later(read.now, -msOfDays(days)), mostDomains],
  )

const counts = `count(*) filter (where kind = 'hard')::int as hard, count(*) filter (where kind = 'soft')::int as soft,
  count(*) filter (where kind = 'complaint')::int as complaints, count(*) filter (where kind = 'away')::int as away`
const zeros = `coalesce(hard, 0) as hard, coalesce(soft, 0) as soft, coalesce(complaints, 0) as complaints,
  coalesce(away, 0) as away`
