import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { ThreadChannel } from './thread.ts'

/** How conversations of one channel went, of those that began in a period. */
export interface ChannelFigures {
  readonly channel: ThreadChannel
  readonly begun: number
  readonly answered: number
  readonly settled: number
  /** Answered by the helper alone, and never by anybody of the staff. */
  readonly byHelperAlone: number
  /** Medians in seconds; null where there is nothing to reckon them from. */
  readonly firstAnswerSeconds: number | null
  readonly firstStaffAnswerSeconds: number | null
  readonly settledSeconds: number | null
}

/** From the first word of each round to the first answer, and until it was settled. */
export const conversationFigures = (read: Read, { from, to }: { from: Date; to: Date }): Promise<ChannelFigures[]> =>
  query<ChannelFigures>(
    read,
    `select channel, count(*)::int as begun, count(answered_at)::int as answered, count(closed_at)::int as settled,
       count(*) filter (where answered_by = 'helper' and staff_answered_at is null and handed_over_at is null)::int
         as "byHelperAlone",
       ${median('answered_at')} as "firstAnswerSeconds",
       ${median('staff_answered_at', 'coalesce(handed_over_at, opened_at)')} as "firstStaffAnswerSeconds",
       ${median('closed_at')} as "settledSeconds"
     from conversations.round where opened_at >= $1 and opened_at < $2 group by channel order by channel`,
    [from, to],
  )

const median = (until: string, from = 'opened_at'): string =>
  `(percentile_cont(0.5) within group (order by extract(epoch from ${until} - ${from}))
      filter (where ${until} is not null))::float8`
