import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
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
  const marks = [...marksOf(marked), ...(await sameWords(tx, marked)), ...(await burst(tx, marked))]
  await query(tx, 'delete from reviews.mark where review_id = $1', [marked.reviewId])
  if (marks.length === 0) return
  await query(
    tx,
    `insert into reviews.mark (review_id, kind, detail, at)
     select $1, kind, detail, $3 from jsonb_to_recordset($2::jsonb) as found (kind text, detail jsonb)`,
    [marked.reviewId, JSON.stringify(marks), tx.now],
  )
}

async function sameWords(tx: Tx, { reviewId, ...words }: Marked): Promise<Mark[]> {
  const digest = textDigest(words)
  if (!digest) return []
  const [row] = await query<{ count: number }>(
    tx,
    `select count(*)::int as count from (
       select from reviews.review where text_digest = $1 and id <> $2 limit 100) as same`,
    [digest, reviewId],
  )
  return row!.count > 0 ? [{ kind: 'duplicate-text', detail: { others: row!.count } }] : []
}

async function burst(tx: Tx, { reviewId, network }: Marked): Promise<Mark[]> {
  if (!network) return []
  const count = (await reviewsFrom(tx, network, reviewId)) + 1
  return count > burstFrom ? [{ kind: 'burst', detail: { count, hours: 24 } }] : []
}

/** How many came from a connection within a day; counted up to 100. */
export async function reviewsFrom(tx: Tx, network: Buffer, exceptId?: string): Promise<number> {
  const [row] = await query<{ count: number }>(
    tx,
    `select count(*)::int as count from (
       select from reviews.review where network = $1 and created_at > $2 and id is distinct from $3::uuid limit 100
     ) as near`,
    [network, later(tx.now, -days(1)), exceptId ?? null],
  )
  return row!.count
}
