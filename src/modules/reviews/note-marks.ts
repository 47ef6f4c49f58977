import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { burstFrom, type Mark, marksOf, textDigest } from './mark.ts'

interface Marked {
  readonly reviewId: string
  readonly title: string
  readonly body: string
  readonly network: Buffer | undefined
}

/**
 * Has the machine look at a review's words and where they come from, and keeps what it noticed for whoever decides.
 * What it noticed before is replaced.
 */
export async function noteMarks(tx: Tx, marked: Marked): Promise<void> {
  await keepMarks(tx, marked.reviewId, await marksFor(tx, marked))
}

/** What the machine notices in a review, which need not be kept yet. */
export const marksFor = async (read: Read, marked: Marked): Promise<Mark[]> => [
  ...marksOf(marked),
  ...(await likeOthers(read, marked)),
]

/** Keeps what was noticed in place of what was noticed before. */
export async function keepMarks(tx: Tx, reviewId: string, marks: readonly Mark[]): Promise<void> {
  await query(
    tx,
    `with found as (
       select kind, detail from jsonb_to_recordset($2::jsonb) as found (kind text, detail jsonb)
     ), gone as (
       delete from reviews.mark where review_id = $1 and kind not in (select kind from found)
     )
     insert into reviews.mark (review_id, kind, detail, at) select $1, kind, detail, $3 from found
     on conflict (review_id, kind) do update set detail = excluded.detail, at = excluded.at`,
    [reviewId, JSON.stringify(marks), tx.now],
  )
}

/** The same words as others, or one of many from one connection. */
async function likeOthers(tx: Read, { reviewId, network, ...words }: Marked): Promise<Mark[]> {
  const [row] = await query<{ same: number; near: number }>(
    tx,
    `select
       (select count(*)::int from (
         select from reviews.review where text_digest = $1 and id <> $4 limit 100) as same) as same,
       (select count(*)::int from (
         select from reviews.review where network = $2 and created_at > $3 and id <> $4 limit 100) as near) as near`,
    [textDigest(words) ?? null, network ?? null, later(tx.now, -days(1)), reviewId],
  )
  const { same, near } = row!
  return [
    ...(same > 0 ? [{ kind: 'duplicate-text', detail: { others: same } } as const] : []),
    ...(near + 1 > burstFrom ? [{ kind: 'burst', detail: { count: near + 1, hours: 24 } } as const] : []),
  ]
}

/** How many came from a connection within a day; counted up to 100. */
export async function reviewsFrom(tx: Tx, network: Buffer): Promise<number> {
  const [row] = await query<{ count: number }>(
    tx,
    `select count(*)::int as count from (
       select from reviews.review where network = $1 and created_at > $2 limit 100
     ) as near`,
    [network, later(tx.now, -days(1))],
  )
  return row!.count
}
