import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { AskChannel } from './ask.ts'

/** How asking went on one channel; each order line counts once in each figure. */
export interface RequestFunnel {
  readonly channel: AskChannel
  readonly asked: number
  readonly reminded: number
  /** Somebody had the form open. */
  readonly opened: number
  readonly reviewed: number
}

/** Of the lines first asked about from one instant until before another, by channel. Counted from the rows. */
export function requestFunnel(read: Read, { from, before }: { from: Date; before: Date }): Promise<RequestFunnel[]> {
  return query<RequestFunnel>(
    read,
    `select first.channel, count(*)::int as asked, count(again.id)::int as reminded,
       count(*) filter (where coalesce(first.opened_at, again.opened_at) is not null)::int as opened,
       count(*) filter (where coalesce(first.reviewed_at, again.reviewed_at) is not null)::int as reviewed
     from reviews.asking as first
     left join reviews.asking as again
       on again.request_id = first.request_id and again.channel = first.channel and again.round = 2
     where first.round = 1 and first.at >= $1 and first.at < $2
     group by first.channel order by first.channel`,
    [from, before],
  )
}
