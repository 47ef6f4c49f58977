import { z } from 'zod'
import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { checked } from '../refusals.ts'
import { stemOf, wordsOf } from './words.ts'

/** Words that mean the same to shoppers: who searches one finds the others too. */
export interface Synonyms {
  readonly id: string
  readonly words: readonly string[]
}

const mostSets = 1_000

const synonymsSchema = z
  .array(z.string().trim().max(60))
  .min(2)
  .max(20)
  .refine((words) => words.every((word) => wordsOf(word).length > 0), 'Each needs a letter or digit')

/**
 * Saves a set of synonyms; with an id it replaces that set. Of at least two words; a word may be several (`green tea`),
 * which are then found by it, but do not lead to it.
 *
 * @throws {CatalogInputInvalid} when there are not 2 to 20, or one has no letter or digit
 */
export async function saveSynonyms(tx: Tx, { id, words }: { id?: string; words: readonly string[] }): Promise<string> {
  const unique = [...new Set(checked(synonymsSchema, words))]
  const stems = unique.flatMap((word) => {
    const parts = wordsOf(word)
    return parts.length === 1 ? [stemOf(parts[0]!)] : []
  })
  const rows = await query<{ id: string }>(
    tx,
    `insert into catalog.synonym (id, words, stems, created_at) values ($1, $2, $3, $4)
     on conflict (id) do update set words = excluded.words, stems = excluded.stems returning id`,
    [id ?? tx.newId(), unique, stems, tx.now],
  )
  return rows[0]!.id
}

/** Harmless when it is gone already. */
export async function removeSynonyms(tx: Tx, id: string): Promise<void> {
  await query(tx, 'delete from catalog.synonym where id = $1', [id])
}

/** All sets, oldest first; at most 1,000. */
export const listSynonyms = (read: Read): Promise<Synonyms[]> =>
  query<Synonyms>(read, 'select id, words from catalog.synonym order by id limit $1', [mostSets])
