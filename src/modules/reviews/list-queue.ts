import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Mark, MarkKind } from './mark.ts'

/** Why something waits: it is new, its words were edited, its author appealed, or somebody reported what shows. */
export type WaitingBecause = 'new' | 'edited' | 'appealed' | 'reported'

/**
 * What waits for a decision, as whoever decides sees it: the words, and what a machine noticed in them. Stars,
 * other answers, badge and reviewer are not in it, and cannot be asked for.
 */
export interface WaitingReview {
  readonly id: string
  readonly productId: string
  readonly title: string
  readonly body: string
  readonly locale: string
  readonly mediaIds: readonly string[]
  readonly because: WaitingBecause
  /** Hand it back with the decision, so that words changed meanwhile are not decided upon unread. */
  readonly waitingSince: Date
  readonly marks: readonly Mark[]
  /** Somebody else's reasons for reporting it, each once, with how many gave it. */
  readonly reports: readonly { readonly reason: string; readonly count: number }[]
  /** A colleague referred or rejected it: whoever that was cannot decide. */
  readonly notBy: string | undefined
}

export interface QueuePlace {
  readonly at: Date
  readonly id: string
}

/** What waits for a decision, longest waiting first; this is the only order. Two queries. */
export async function listQueue(
  read: Read,
  asked: {
    after?: QueuePlace | undefined
    limit: number
    productId?: string | undefined
    locale?: string | undefined
    /** Only that in which a machine noticed this. */
    mark?: MarkKind | undefined
  },
): Promise<WaitingReview[]> {
  const rows = await query<QueueRow>(read, waiting, [
    asked.after?.at ?? '-infinity',
    asked.after?.id ?? '00000000-0000-0000-0000-000000000000',
    asked.productId ?? null,
    asked.locale ?? null,
    asked.limit,
    asked.mark ?? null,
  ])
  const notes = await notesOn(
    read,
    rows.map(({ id }) => id),
  )
  return rows.map(({ notBy, ...row }) => ({
    ...row,
    notBy: notBy ?? undefined,
    marks: notes.get(row.id)?.marks ?? [],
    reports: notes.get(row.id)?.reports ?? [],
  }))
}

type QueueRow = Omit<WaitingReview, 'marks' | 'reports' | 'notBy'> & { notBy: string | null }

const columns = `words.id, product_id as "productId", title, body, locale, media_ids as "mediaIds", not_by as "notBy"`

/** NOTE: two branches, each by an index of its own. */
const waiting = `
  (select ${columns}, waiting_since as "waitingSince",
     case when is_edit then 'edited' when appealed_at is not null then 'appealed' else 'new' end as because
   from reviews.words_to_judge as words
   where waiting_since is not null and (title <> '' or body <> '' or media_ids <> '{}')
     and (waiting_since, id) > ($1::timestamptz, $2::uuid)
     and ($3::uuid is null or product_id = $3) and ($4::text is null or locale = $4)
     and ($6::text is null or exists (select from reviews.mark where review_id = words.id and kind = $6))
   order by waiting_since, id limit $5)
  union all
  (select ${columns}, reported.at, 'reported'
   from (select review_id, min(at) as at from reviews.report where settled_at is null group by review_id) as reported
   join reviews.words_to_judge as words on words.id = reported.review_id
   where state = 'published' and waiting_since is null and (reported.at, words.id) > ($1::timestamptz, $2::uuid)
     and ($3::uuid is null or product_id = $3) and ($4::text is null or locale = $4)
     and ($6::text is null or exists (select from reviews.mark where review_id = words.id and kind = $6))
   order by reported.at, words.id limit $5)
  order by "waitingSince", id limit $5`

interface Notes {
  readonly marks: readonly Mark[]
  readonly reports: WaitingReview['reports']
}

async function notesOn(read: Read, ids: readonly string[]): Promise<Map<string, Notes>> {
  if (ids.length === 0) return new Map()
  const rows = await query<Notes & { id: string }>(
    read,
    `select id,
       (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'detail', detail) order by kind), '[]')
        from reviews.mark where review_id = wanted.id) as marks,
       (select coalesce(jsonb_agg(jsonb_build_object('reason', reason, 'count', count) order by reason), '[]')
        from (select reason, count(*)::int as count from reviews.report
          where review_id = wanted.id and settled_at is null group by reason) as said) as reports
     from unnest($1::uuid[]) as wanted (id)`,
    [ids],
  )
  return new Map(rows.map(({ id, ...notes }) => [id, notes]))
}
