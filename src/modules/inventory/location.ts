import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { LocationCodeTaken, LocationNotFound, LocationInvalid } from './refusals.ts'

/** A place that stock is kept at: a warehouse, a shop, a market stall. */
export interface Location {
  id: string
  /** Short name for files and integrations: small letters, digits and hyphens. */
  code: string
  name: string
}

/** All locations, in the order in which stock is drawn from them. */
export function listLocations(read: Read): Promise<Location[]> {
  return query<Location>(read, 'select id, code, name from inventory.location order by id')
}

/**
 * Opens a location.
 *
 * @returns its id
 * @throws {LocationCodeTaken}
 * @throws {LocationInvalid} naming `code` or `name` when it does not fit, or when there are 200 locations already
 */
export async function addLocation(tx: Tx, location: { code: string; name: string }): Promise<string> {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(location.code)) {
    throw new LocationInvalid('code', 'Use 1 to 40 small letters, digits and hyphens, like market-hall.')
  }
  checkName(location.name)
  if ((await knownLocations(tx)).size >= 200) throw new LocationInvalid('code', 'There can be 200 locations at most.')

  const id = tx.newId()
  const added = await query(
    tx,
    'insert into inventory.location (id, code, name) values ($1, $2, $3) on conflict (code) do nothing returning id',
    [id, location.code, location.name.trim()],
  )
  if (added.length === 0) throw new LocationCodeTaken()
  return id
}

/**
 * Gives a location another name.
 *
 * @throws {LocationNotFound}
 * @throws {LocationInvalid} when the name is empty or longer than 80 characters
 */
export async function renameLocation(tx: Tx, location: { id: string; name: string }): Promise<void> {
  checkName(location.name)
  const renamed = await query(tx, 'update inventory.location set name = $2 where id = $1 returning id', [
    location.id,
    location.name.trim(),
  ])
  if (renamed.length === 0) throw new LocationNotFound('id')
}

export async function knownLocations(read: Read): Promise<Set<string>> {
  return new Set((await query<{ id: string }>(read, 'select id from inventory.location')).map((row) => row.id))
}

/** @throws {LocationNotFound} naming the first field whose location does not exist */
export async function checkLocations(
  read: Read,
  asked: readonly { locationId: string; field: string }[],
): Promise<void> {
  const known = await knownLocations(read)
  for (const { locationId, field } of asked) if (!known.has(locationId)) throw new LocationNotFound(field)
}

function checkName(name: string): void {
  if (name.trim() === '' || name.trim().length > 80)
    throw new LocationInvalid('name', 'Write a name of 1 to 80 characters.')
}
