import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type Bucket, quantile } from './buckets.ts'
import type { Template } from './measurement.ts'

export interface MostSeenAsked {
  /** Days in UTC, both included. */
  readonly from: string
  readonly to: string
  readonly template: Template
  readonly limit: number
  /** The last one of the page before. */
  readonly after?: { readonly views: number; readonly subject: string } | undefined
}

/** A single page: its product, collection or category. */
export interface SeenPage {
  readonly subject: string
  readonly views: number
  readonly visitors: number
  readonly entries: number
  readonly bounces: number
  /** How long half of its views lasted at least; null where nobody has left it yet. */
  readonly medianMs: number | null
}

/** The pages of a template that show something of their own, most seen first; goes on after `after`. */
export async function mostSeen(read: Read, { from, to, template, limit, after }: MostSeenAsked): Promise<SeenPage[]> {
  const rows = await query<Omit<SeenPage, 'medianMs' | 'bounces'> & { wentOn: number }>(
    read,
    `select subject, sum(views)::int as views, sum(visitors)::int as visitors, sum(entries)::int as entries,
       sum(went_on)::int as "wentOn"
     from analytics.page_day
     where day between $1 and $2 and template = $3 and subject <> ''
     group by subject having sum(views) > 0 and ($4::int is null or (-sum(views), subject) > (-$4::int, $5))
     order by sum(views) desc, subject limit $6`,
    [from, to, template, after?.views ?? null, after?.subject ?? '', limit],
  )
  const times = await query<Bucket & { subject: string }>(
    read,
    `select subject, bucket, sum(count)::int as count from analytics.spread_day
     where day between $1 and $2 and template = $3 and subject = any($4) and measure = 'visible'
     group by subject, bucket`,
    [from, to, template, rows.map(({ subject }) => subject)],
  )
  return rows.map(({ wentOn, ...row }) => ({
    ...row,
    bounces: Math.max(0, row.entries - wentOn),
    medianMs:
      quantile(
        'visible',
        times.filter(({ subject }) => subject === row.subject),
        0.5,
      ) ?? null,
  }))
}
