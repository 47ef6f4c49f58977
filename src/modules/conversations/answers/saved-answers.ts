import { z } from 'zod'
import { translated, type Translated } from '../../../kernel/locale.ts'
import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { SavedAnswerTitleTaken, SavedAnswerUnknown, TooManySavedAnswers } from '../refusals.ts'

/** So many a shop keeps. */
export const mostSavedAnswers = 200

export const savedAnswerSchema = z
  .object({
    title: z.string().trim().min(1).max(80),
    body: z
      .record(z.string().max(35), z.string().max(4_000))
      .refine((body) => Object.values(body).some((words) => words.trim()), 'Write it in one language at least')
      .refine((body) => Object.keys(body).length <= 10, 'At most 10 languages')
      .describe('By language tag; `{name}` becomes her name as she is called'),
  })
  .meta({ id: 'SavedAnswerToKeep' })

export interface SavedAnswer {
  readonly id: string
  readonly title: string
  readonly body: Translated
  readonly changedAt: Date
  readonly changedBy: string
}

/** All of them, by title; there are at most 200. */
export const listSavedAnswers = (read: Read): Promise<SavedAnswer[]> =>
  query<SavedAnswer>(
    read,
    `select id, title, body, changed_at as "changedAt", changed_by as "changedBy" from conversations.saved_answer
     order by lower(title), id`,
  )

/**
 * Keeps words that staff say again and again. Again with the same id replaces it.
 *
 * @param id of one that is there; a new one when left out
 * @throws {SavedAnswerUnknown}
 * @throws {SavedAnswerTitleTaken}
 * @throws {TooManySavedAnswers} above 200
 */
export async function saveAnswer(
  tx: Tx,
  { id, by, title, body }: { id?: string | undefined; by: string } & z.infer<typeof savedAnswerSchema>,
): Promise<string> {
  const taken = await query<{ id: string }>(
    tx,
    'select id from conversations.saved_answer where lower(title) = lower($1)',
    [title],
  )
  if (taken.some((one) => one.id !== id)) throw new SavedAnswerTitleTaken()
  const values = [title, JSON.stringify(body), tx.now, by]
  if (id) {
    const changed = await query(
      tx,
      `update conversations.saved_answer set title = $2, body = $3, changed_at = $4, changed_by = $5
       where id = $1 returning id`,
      [id, ...values],
    )
    if (changed.length === 0) throw new SavedAnswerUnknown()
    return id
  }
  const [count] = await query<{ count: number }>(tx, 'select count(*)::int as count from conversations.saved_answer')
  if (count!.count >= mostSavedAnswers) throw new TooManySavedAnswers(mostSavedAnswers)
  const made = tx.newId()
  await query(
    tx,
    `insert into conversations.saved_answer (id, title, body, changed_at, changed_by) values ($1, $2, $3, $4, $5)`,
    [made, ...values],
  )
  return made
}

/** @throws {SavedAnswerUnknown} */
export async function removeSavedAnswer(tx: Tx, id: string): Promise<void> {
  const removed = await query(tx, 'delete from conversations.saved_answer where id = $1 returning id', [id])
  if (removed.length === 0) throw new SavedAnswerUnknown()
}

/** The words for one person: in her language, with her name in place of `{name}` or without it where it is not known. */
export function savedAnswerFor(
  { body }: Pick<SavedAnswer, 'body'>,
  { locale, name }: { locale: string; name: string },
): string {
  const words = translated(body, locale)
  return name
    ? words.replaceAll('{name}', name)
    : words
        .replaceAll(/[,、]?\s*\{name\}(님)?/g, '')
        .replaceAll(/^\s*[,!.]?\s*/g, '')
        .trim()
}
