import { translated, type Translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** What somebody who looks over the whole assortment wants to know; lists are cut, counts are not. */
export interface AssortmentFacts {
  /** Products on sale. */
  readonly active: number
  /** Published collections. */
  readonly collections: number
  /** So many products on sale, evenly from the oldest to the newest: the same ones as long as none comes or goes. */
  readonly spread: readonly string[]
  /** On sale, and in no category and no published collection. */
  readonly unplaced: { readonly count: number; readonly first: readonly NamedThing[] }
  /** Published, without a product on sale. */
  readonly emptyCollections: readonly NamedThing[]
  /** Titles that several products on sale have. */
  readonly sharedTitles: readonly string[]
  /** Published collections with the most of the given products, then in the merchant's order. */
  readonly leadingCollections: readonly (NamedThing & { readonly handle: string })[]
}

interface NamedThing {
  readonly id: string
  readonly title: string
}

const mostNamed = 20

/**
 * Looks over all products, once: for jobs, never for a page. Two queries however many products there are.
 *
 * @param about `spread` products (1 to 500) are picked; `loved` says which collections lead
 */
export async function assortmentFacts(
  read: Read,
  about: { locale: string; spread: number; loved: readonly string[]; leading: number },
): Promise<AssortmentFacts> {
  const [goods] = await query<GoodsRow>(read, overGoods, [about.locale, about.spread, mostNamed])
  const [shelves] = await query<ShelvesRow>(read, overShelves, [about.loved, mostNamed, about.leading])
  const named = <Row extends { title: Translated }>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, title: translated(row.title, about.locale) }))
  return {
    active: goods!.active,
    spread: goods!.spread,
    unplaced: { count: goods!.unplaced, first: named(goods!.firstUnplaced) },
    sharedTitles: goods!.sharedTitles,
    collections: shelves!.collections,
    emptyCollections: named(shelves!.empty),
    leadingCollections: named(shelves!.leading),
  }
}

interface Row {
  id: string
  title: Translated
}

interface GoodsRow {
  active: number
  spread: string[]
  unplaced: number
  firstUnplaced: Row[]
  sharedTitles: string[]
}

interface ShelvesRow {
  collections: number
  empty: Row[]
  leading: (Row & { handle: string })[]
}

const overGoods = `
  with goods as (
    select id, title, coalesce(title->>$1, title->>'en') as said,
      row_number() over (order by id) - 1 as place, count(*) over () as active,
      category_id is null and not exists (
        select from catalog.collection_member as member join catalog.collection on collection.id = collection_id
        where product_id = product.id and published) as unplaced
    from catalog.product where status = 'active'
  )
  select count(*)::int as active, count(*) filter (where unplaced)::int as unplaced,
    coalesce(array_agg(id order by place)
      filter (where place * $2::int / active > (place - 1) * $2::int / active or place = 0), '{}') as spread,
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'title', title) order by place) from (
      select * from goods where unplaced order by place limit $3) as first), '[]') as "firstUnplaced",
    array(select said from goods group by said having count(*) > 1 order by said limit $3) as "sharedTitles"
  from goods`

const overShelves = `
  with shelf as (
    select collection.id, collection.handle, collection.title, collection.position,
      count(product.id) as goods, count(*) filter (where product.id = any($1::uuid[])) as loved
    from catalog.collection
    left join catalog.collection_member as member on member.collection_id = collection.id
    left join catalog.product on product.id = member.product_id and product.status = 'active'
    where collection.published group by collection.id
  )
  select count(*)::int as collections,
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'title', title) order by position, id) from (
      select * from shelf where goods = 0 order by position, id limit $2) as bare), '[]') as empty,
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'title', title, 'handle', handle)
        order by loved desc, position, id) from (
      select * from shelf where goods > 0 order by loved desc, position, id limit $3) as best), '[]') as "leading"
  from shelf`
