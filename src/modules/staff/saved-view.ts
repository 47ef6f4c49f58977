import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { TooManyViews, ViewsArePersonal } from './refusals.ts'

/** A set of filters of a list, by the name that a person gave it for herself. */
export interface SavedView {
  readonly id: string
  /** Which list it is of, e.g. `orders`. */
  readonly list: string
  readonly name: string
  readonly filters: Readonly<Record<string, string>>
}

/** The most that one person keeps of one list. */
export const mostViews = 20

/** The views that somebody keeps, of all lists, in the order she kept them. */
export const listViews = (read: Read, userId: string): Promise<SavedView[]> =>
  query<SavedView>(
    read,
    'select id, list, name, filters from staff.saved_view where user_id = $1 order by list, created_at, id',
    [userId],
  )

/**
 * Keeps a set of filters under a name; the same name of the same list again replaces its filters.
 *
 * @throws {ViewsArePersonal} for who is not on the staff, as a program is not
 * @throws {TooManyViews} above 20 of one list
 */
export async function saveView(
  tx: Tx,
  view: { userId: string; list: string; name: string; filters: Record<string, string> },
): Promise<SavedView> {
  const { userId, list, name, filters } = view
  // Two that are kept at once wait for each other, so that nobody passes the limit
  const [member] = await query(
    tx,
    'select user_id from staff.member where user_id = $1 and left_at is null for no key update',
    [userId],
  )
  if (!member) throw new ViewsArePersonal()
  const others = (await listViews(tx, userId)).filter(
    (one) => one.list === list && one.name.toLowerCase() !== name.toLowerCase(),
  )
  if (others.length >= mostViews) throw new TooManyViews(mostViews)

  const [kept] = await query<SavedView>(
    tx,
    `insert into staff.saved_view (id, user_id, list, name, filters, created_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (user_id, list, lower(name)) do update set name = excluded.name, filters = excluded.filters
     returning id, list, name, filters`,
    [tx.newId(), userId, list, name, JSON.stringify(filters), tx.now],
  )
  return kept!
}

/** Forgets a view of hers; one that is not there, or is not hers, is passed over. */
export async function removeView(tx: Tx, view: { userId: string; id: string }): Promise<void> {
  await query(tx, 'delete from staff.saved_view where id = $1 and user_id = $2', [view.id, view.userId])
}
