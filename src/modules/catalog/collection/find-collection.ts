import { keep } from '../../../kernel/kept.ts'
import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { Collection } from './collection.ts'

const columns = `
  collection.id, collection.handle, collection.title, collection.description, collection.seo,
  collection.media_id as "mediaId", collection.published, collection.position,
  collection.created_at as "createdAt", collection.changed_at as "changedAt",
  case when kind = 'rule' then jsonb_build_object('match', match, 'conditions', (
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'field', field, 'name', nullif(name, ''), 'operator', operator, 'value', value)) order by position), '[]')
    from catalog.collection_condition where collection_id = collection.id)) end as rule`

/** A collection, also one that is not published. */
export async function findCollection(read: Read, collectionId: string): Promise<Collection | undefined> {
  const rows = await query<Collection>(read, `select ${columns} from catalog.collection where id = $1`, [collectionId])
  return rows[0]
}

export interface CollectionSearch {
  /** For staff: also those that are not published. */
  unpublished?: boolean
  /** The id of the last one of the page before. */
  after?: string | undefined
  /** 1 to 250. */
  limit: number
}

/** The collections in the merchant's order. */
export async function listCollections(
  read: Read,
  { unpublished = false, after, limit }: CollectionSearch,
): Promise<Collection[]> {
  return query<Collection>(
    read,
    `select ${columns} from catalog.collection
     where (published or $1) and ($2::uuid is null
       or (position, id) > (select position, id from catalog.collection where id = $2))
     order by position, id limit $3`,
    [unpublished, after ?? null, Math.min(limit, 250)],
  )
}

/** How many products are in each of these, of any status; one query. */
export async function countMembers(read: Read, collectionIds: readonly string[]): Promise<Map<string, number>> {
  if (collectionIds.length === 0) return new Map()
  const rows = await query<{ id: string; count: number }>(
    read,
    `select collection_id as id, count(*)::int as count from catalog.collection_member
     where collection_id = any($1::uuid[]) group by 1`,
    [collectionIds],
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}
/** The first collections that are published, in the merchant's order: every page names some of them. */
export const navigationCollections = keep({
  name: 'catalog.navigation',
  tables: ['catalog.collection'],
  load: (read) => listCollections(read, { limit: 50 }),
})

/** The products put into a collection by hand, in their order; for staff. */
export async function collectionProductIds(read: Read, collectionId: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    read,
    `select product_id as id from catalog.collection_member where collection_id = $1
     order by position, product_id desc limit 5000`,
    [collectionId],
  )
  return rows.map(({ id }) => id)
}
