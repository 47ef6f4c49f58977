import { days, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { burstFrom, type Mark, marksOf, textDigest } from '../mark.ts'

interface Marked {
  readonly postId: string
  readonly author: string
  readonly body: string
  readonly network: Buffer | undefined
}

/**
 * Has the machine that looks at reviews look at a question's or an answer's words and name, and keeps what it noticed
 * for whoever decides. What it noticed before is replaced.
 */
export async function notePostMarks(tx: Tx, { postId, author, body, network }: Marked): Promise<void> {
  const marks = [...marksOf({ title: author, body }), ...(await same(tx, postId, body)), ...(await burst(tx, network))]
  await query(tx, 'delete from reviews.post_mark where post_id = $1', [postId])
  if (marks.length === 0) return
  await query(
    tx,
    `insert into reviews.post_mark (post_id, kind, detail, at)
     select $1, kind, detail, $3 from jsonb_to_recordset($2::jsonb) as found (kind text, detail jsonb)`,
    [postId, JSON.stringify(marks), tx.now],
  )
}

async function same(tx: Tx, postId: string, body: string): Promise<Mark[]> {
  const digest = textDigest({ title: '', body })
  if (!digest) return []
  const [row] = await query<{ count: number }>(
    tx,
    `select count(*)::int as count from (
       select from reviews.post where text_digest = $1 and id <> $2
       union all select from reviews.review where text_digest = $1 limit 100) as same`,
    [digest, postId],
  )
  return row!.count > 0 ? [{ kind: 'duplicate-text', detail: { others: row!.count } }] : []
}

async function burst(tx: Tx, network: Buffer | undefined): Promise<Mark[]> {
  const count = network ? await postsFrom(tx, network) : 0
  return count > burstFrom ? [{ kind: 'burst', detail: { count, hours: 24 } }] : []
}

/** How many came from a connection within a day; counted up to 100. */
export async function postsFrom(tx: Tx, network: Buffer): Promise<number> {
  const [row] = await query<{ count: number }>(
    tx,
    `select count(*)::int as count from (
       select from reviews.post where network = $1 and created_at > $2 limit 100) as near`,
    [network, later(tx.now, -days(1))],
  )
  return row!.count
}
