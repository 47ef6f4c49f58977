import { z } from 'zod'
import type { Translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { PriceGroupInUse, PriceGroupInvalid, PriceGroupUnknown, TooManyPriceGroups } from './refusals.ts'

export const priceGroupSchema = z
  .object({
    key: z.string().trim().min(1).max(64).describe('By which price lists and programs refer to it; it stays'),
    name: z
      .record(z.string(), z.string().trim().max(80))
      .refine((name) => Object.values(name).some(Boolean), 'Say what shoppers read: friends of the house')
      .describe('As shoppers read it beside their price, by language: “Price for friends of the house”'),
    tag: z.string().trim().toLowerCase().max(60).optional().describe('Whoever has this tag belongs to it'),
  })
  .meta({ id: 'PriceGroupTerms' })

/** People who have prices of their own: put in by hand, or by a tag. */
export type PriceGroup = z.infer<typeof priceGroupSchema>

export interface KnownPriceGroup {
  readonly key: string
  readonly name: Translated
  readonly tag: string | null
  /** Put in by hand. */
  readonly members: number
  /** Names of the price lists for them. */
  readonly lists: readonly string[]
}

export const mostPriceGroups = 100

/** All groups by key; a shop has few. One query. */
export const listPriceGroups = (read: Read): Promise<KnownPriceGroup[]> =>
  query<KnownPriceGroup>(
    read,
    `select key, name, tag,
       (select count(*)::int from pricing.group_member where group_key = price_group.key) as members,
       array(select list.name from pricing.price_list list where list.group_key = price_group.key order by 1) as lists
     from pricing.price_group order by key limit $1`,
    [mostPriceGroups],
  )

/** The ids of those put in by hand; goes on after `after`. */
export async function listGroupMembers(
  read: Read,
  page: { group: string; after?: string | undefined; limit: number },
): Promise<string[]> {
  const rows = await query<{ id: string }>(
    read,
    `select profile_id as id from pricing.group_member
     where group_key = $1 and ($2::uuid is null or profile_id > $2) order by profile_id limit $3`,
    [page.group, page.after ?? null, page.limit],
  )
  return rows.map(({ id }) => id)
}

/**
 * Makes a group, or changes how it is called and which tag opens it; its people and price lists stay.
 *
 * @throws {PriceGroupInvalid} naming the field
 * @throws {TooManyPriceGroups} above a hundred
 */
export async function savePriceGroup(tx: Tx, input: z.input<typeof priceGroupSchema>): Promise<PriceGroup> {
  const checked = priceGroupSchema.safeParse(input)
  if (!checked.success) {
    const issue = checked.error.issues[0]!
    throw new PriceGroupInvalid(issue.path.join('.'), issue.message)
  }
  const { key, name, tag } = checked.data
  await query(
    tx,
    `insert into pricing.price_group (key, name, tag) values ($1, $2, $3)
     on conflict (key) do update set name = excluded.name, tag = excluded.tag`,
    [key, JSON.stringify(name), tag || null],
  )
  const [count] = await query<{ all: number }>(tx, 'select count(*)::int as all from pricing.price_group', [])
  if (count!.all > mostPriceGroups) throw new TooManyPriceGroups(mostPriceGroups)
  return checked.data
}

/** Removes a group with its people; harmless when it is gone. @throws {PriceGroupInUse} while a price list is for it */
export async function removePriceGroup(tx: Tx, key: string): Promise<void> {
  const lists = await query(tx, 'select from pricing.price_list where group_key = $1', [key])
  if (lists.length > 0) throw new PriceGroupInUse()
  await query(tx, 'delete from pricing.price_group where key = $1', [key])
}

/** @throws {PriceGroupUnknown} */
export async function checkPriceGroup(read: Read, key: string): Promise<void> {
  const rows = await query(read, 'select from pricing.price_group where key = $1', [key])
  if (rows.length === 0) throw new PriceGroupUnknown()
}

/** A group that a program names and nobody has made yet is called by its key. */
export async function knowPriceGroup(tx: Tx, key: string): Promise<void> {
  await query(tx, 'insert into pricing.price_group (key, name) values ($1, $2) on conflict do nothing', [
    key,
    JSON.stringify({ en: key }),
  ])
}
