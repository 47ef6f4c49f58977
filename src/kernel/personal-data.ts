import { query } from './query.ts'
import type { Read, Tx } from './transaction.ts'

/** One person, by all that she is known by. */
export interface KnownPerson {
  readonly profileIds: readonly string[]
  /** In small letters. */
  readonly emails: readonly string[]
}

/** What a module holds of people: told to them when they ask, and taken out when they want to be forgotten. */
export interface PersonalData {
  /** All that is held of a person, for the file that she may ask for. */
  readonly sections: readonly PersonalSection[]
  /**
   * Takes her out of what the module holds: removed, or emptied where rows must stay. Again changes nothing.
   * Left out where only ids are held, which lead to nobody once the profile is empty.
   */
  erase?(tx: Tx, person: KnownPerson): Promise<readonly ErasedPart[]>
  /** What has to be finished before she can be erased, in sentences for staff; none when nothing has. */
  holdsBack?(read: Read, person: KnownPerson): Promise<readonly string[]>
}

/** One kind of rows, told page by page. */
export interface PersonalSection {
  /** As in the file: `orders`. */
  readonly name: string
  /** What staff see of a row where that is less than she sees; the whole row when left out. */
  forStaff?(row: unknown): unknown
  /** Goes on behind `after`, which is empty at the beginning. */
  page(read: Read, person: KnownPerson, after: string): Promise<readonly { key: string; row: unknown }[]>
}

/** What was done to one kind of rows. */
export interface ErasedPart {
  /** As in the file: `orders`. */
  readonly what: string
  readonly rows: number
  /** What stays of them, and by which right; absent when nothing does. */
  readonly kept?: string
}

/** So many rows are read at a time; a page with fewer is the last. */
export const sectionPage = 500

/**
 * A section whose rows one statement finds: it selects a unique text `key` and a `row` of JSON, of the profiles `$1`
 * and, where rows have only an address, of the emails `$2`.
 *
 * @param forStaff what staff see of a row, where that is less than she sees
 */
export function sectionOf<Row>(name: string, select: string, forStaff?: (row: Row) => unknown): PersonalSection {
  const text = `
    select key, row from (${select}) as held
    where key > $3::text and $1::uuid[] is not null and $2::text[] is not null
    order by key limit ${sectionPage}`
  return {
    name,
    ...(forStaff && { forStaff: (row: unknown) => forStaff(row as Row) }),
    page: (read, { profileIds, emails }, after) => query(read, text, [profileIds, emails, after]),
  }
}

/** Runs a statement that empties or removes rows of the profiles `$1` at the instant `$2`, and tells how many. */
export async function eraseRows(
  tx: Tx,
  { profileIds }: KnownPerson,
  part: { what: string; text: string; kept?: string },
): Promise<ErasedPart> {
  const { what, text, kept } = part
  const [counted] = await query<{ rows: number }>(
    tx,
    `with erased as (${text} returning 1)
     select count(*)::int as rows from erased where $2::timestamptz is not null`,
    [profileIds, tx.now],
  )
  return { what, rows: counted!.rows, ...(kept && { kept }) }
}
