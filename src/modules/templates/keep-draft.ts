import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { DraftMovedOn } from './refusals.ts'

/** The longest draft that is kept, in letters. */
export const longestDraft = 400_000
/** What nobody went on with for so long is shown to nobody else as being written. */
const writingMs = days(1)

/** What stood in an editor when it was last kept; nothing but the editor reads it, and it need not be complete. */
export interface KeptDraft {
  readonly by: string
  readonly content: string
  /** The template's version that was changed; null of a new template. */
  readonly on: number | null
  /** Grows with each time it is kept. */
  readonly revision: number
  readonly savedAt: Date
}

/** Of one template, or of a new one: her own draft, and who else wrote on it within a day and has not saved. */
export async function draftsOf(
  read: Read,
  { place, by }: { place: string; by: string },
): Promise<{ mine: KeptDraft | undefined; others: KeptDraft[] }> {
  const drafts = await query<KeptDraft>(
    read,
    `select by, content, on_version as "on", revision, saved_at as "savedAt" from templates.draft
     where place = $1 and (by = $2 or (place <> 'new' and saved_at > $3)) order by saved_at desc limit 20`,
    [place, by, later(read.now, -writingMs)],
  )
  return { mine: drafts.find((one) => one.by === by), others: drafts.filter((one) => one.by !== by) }
}

/**
 * Keeps what somebody is writing, beside what anybody else is: nobody's draft is ever written over by another's, nor by an
 * older window of her own.
 *
 * @param draft.revision of the draft that she goes on with; 0 where she began
 * @throws {DraftMovedOn} when it was kept since from another window
 * @returns its new revision
 */
export async function keepDraft(
  tx: Tx,
  draft: { place: string; by: string; content: string; on: number | null; revision: number },
): Promise<{ revision: number; savedAt: Date }> {
  const [kept] = await query<{ revision: number }>(
    tx,
    `insert into templates.draft as known (place, by, content, on_version, revision, saved_at)
     select $1, $2, $3, $4::int, 1, $6
     where $5::int = 0 or exists (select from templates.draft where place = $1 and by = $2)
     on conflict (place, by) do update set content = excluded.content, on_version = excluded.on_version,
       revision = known.revision + 1, saved_at = excluded.saved_at where known.revision = $5
     returning revision`,
    [draft.place, draft.by, draft.content, draft.on, draft.revision, tx.now],
  )
  if (!kept) throw new DraftMovedOn()
  return { revision: kept.revision, savedAt: tx.now }
}

/** Lets a draft go, because it was saved or thrown away. Again changes nothing. */
export async function dropDraft(tx: Tx, { place, by }: { place: string; by: string }): Promise<void> {
  await query(tx, 'delete from templates.draft where place = $1 and by = $2', [place, by])
}
