import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { checkSaying, lockStanding, type About, type Saying, writeEntry } from './write-entry.ts'
import type { Wording } from './wording.ts'

/**
 * Makes a yes count that she was asked to confirm, by what she answered from the very address it is about, or by a code
 * that was sent to it: the second half of a double opt-in without a link.
 *
 * It counts for seven days after she was asked, and only while that yes is her last word. Again changes nothing.
 *
 * @returns whether there was a yes to confirm
 * @throws {EvidenceTooLarge}
 */
export async function confirmByReply(tx: Tx, about: About, evidence: Saying['evidence']): Promise<boolean> {
  const standing = await lockStanding(tx, about)
  if (standing?.state !== 'asked') return false
  const [asked] = await query<{ wording: Wording | null; country: string | null }>(
    tx,
    `select e.wording, e.country from consent.confirmation c join consent.entry e on e.id = c.entry_id
     where c.entry_id = $1 and c.expires_at > $2 and c.confirmed_at is null`,
    [standing.entryId, tx.now],
  )
  if (!asked) return false
  const saying: Saying = {
    source: 'confirmation',
    wording: asked.wording ?? undefined,
    country: asked.country ?? undefined,
    evidence: { ...evidence, askedBy: standing.entryId },
  }
  checkSaying(saying)
  await query(tx, 'update consent.confirmation set confirmed_at = $2 where entry_id = $1', [standing.entryId, tx.now])
  await writeEntry(tx, about, 'granted', saying)
  return true
}
