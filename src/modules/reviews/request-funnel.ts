import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { AskChannel } from './ask.ts'
import type { StopReason } from './stop-asking.ts'

interface FunnelCounts {
  /** First messages. */
  readonly asked: number
  /** Reminders. */
  readonly reminded: number
  /** Asked about at all: by a first message, by a reminder, or by both. */
  readonly reached: number
  /** The message did not arrive, so that the next channel was tried. */
  readonly failed: number
  /** Somebody had the form open. */
  readonly opened: number
  readonly reviewed: number
}

/** How asking went on one channel; each order line counts once in each figure. */
export interface ChannelFunnel extends FunnelCounts {
  readonly channel: AskChannel
}

/** How asking went. */
export interface RequestFunnel {
  readonly items: readonly ChannelFunnel[]
  /** Each order line once, whatever the channels. */
  readonly all: FunnelCounts
  /** Lines that arrived in the same time and were not asked about, or no more, by why; the most first. */
  readonly stopped: readonly { readonly because: StopReason; readonly lines: number }[]
}

interface Span {
  readonly from: Date
  readonly before: Date
}

/** Of the lines first asked about from one instant until before another, by channel. Counted from the rows. */
export async function requestFunnel(read: Read, { from, before }: Span): Promise<RequestFunnel> {
  const rows = await query<Omit<ChannelFunnel, 'channel'> & { channel: AskChannel | null }>(read, counted, [
    from,
    before,
  ])
  const stopped = await query<RequestFunnel['stopped'][number]>(
    read,
    `select stopped_because as because, count(*)::int as lines from reviews.request
     where stopped_at is not null and due_at >= $1 and due_at < $2
     group by stopped_because order by lines desc, because`,
    [from, before],
  )
  const items = rows.flatMap(({ channel, ...counts }) => (channel ? [{ channel, ...counts }] : []))
  const { channel: _, ...all } = rows.find(({ channel }) => channel === null)!
  return { items, all, stopped }
}

const lines = (which: string): string => `count(distinct request_id) filter (where ${which})::int`

const counted = `
  select channel, ${lines('round = 1')} as asked, ${lines('round = 2')} as reminded,
    count(distinct request_id)::int as reached, ${lines('failed_at is not null')} as failed,
    ${lines('opened_at is not null')} as opened, ${lines('reviewed_at is not null')} as reviewed
  from reviews.asking
  where request_id in (
    select request_id from reviews.asking where at >= $1 and at < $2 and round = 1)
  group by grouping sets ((channel), ()) order by channel nulls last`
