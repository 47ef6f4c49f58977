import { outletKeys } from '../outlet.ts'
import type { Sort, StaffSearch } from './listing.ts'
import { readCursor } from './cursor.ts'

/** A statement with its values; its text depends only on which parts are asked for, never on how many values. */
export interface ListingQuery {
  readonly text: string
  readonly values: readonly unknown[]
}

interface Order {
  readonly place: string
  readonly type: string
  readonly kind: 'number' | 'string'
  readonly direction: 'asc' | 'desc'
  readonly joins?: string
}

const newest: Order = {
  place: `coalesce(document.published_at, '-infinity')`,
  type: 'timestamptz',
  kind: 'string',
  direction: 'desc',
}

function orderOf(sort: Sort, bind: (value: unknown) => string, locale: string, words = ''): Order {
  switch (sort) {
    case 'relevance':
      return {
        place: `ts_rank('{0.05, 0.2, 0.5, 1}', document.words, ${words}, 1)::float8`,
        ...{ type: 'float8', kind: 'number', direction: 'desc' },
      }
    case 'featured':
      return { place: 'member.position', type: 'int', kind: 'number', direction: 'asc' }
    case 'title': {
      const language = bind(locale.split('-')[0])
      const joins = 'join catalog.product on product.id = document.product_id'
      const place = `lower(coalesce(product.title ->> ${bind(locale)}, product.title ->> ${language}, product.title ->> 'en', ''))`
      return { place, type: 'text', kind: 'string', direction: 'asc', joins }
    }
    case 'price-up':
      return { place: 'coalesce(price.min_price, 9007199254740991)', type: 'bigint', kind: 'number', direction: 'asc' }
    case 'price-down':
      return { place: 'coalesce(price.min_price, -1)', type: 'bigint', kind: 'number', direction: 'desc' }
    case 'newest':
      return newest
  }
}

const defaultSort = ({ term, collectionId }: StaffSearch): Sort =>
  term ? 'relevance' : collectionId ? 'featured' : 'newest'

function sortOf(search: StaffSearch, tsquery: string | undefined): Sort {
  const sort = search.sort ?? defaultSort(search)
  if (sort === 'relevance' && tsquery === undefined) return defaultSort({ ...search, term: undefined })
  if (sort === 'featured' && search.collectionId === undefined) return 'newest'
  if (sort.startsWith('price') && search.currency === undefined) return 'newest'
  return sort
}

/** The one statement that finds a page of products, counts all, and counts what they can be narrowed by. */
export function listingQuery(
  search: StaffSearch,
  { tsquery, statuses, withFacets }: { tsquery?: string; statuses: readonly string[]; withFacets: boolean },
): ListingQuery {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  // NOTE as a value and not as a row: only then does PostgreSQL know how many products it will find.
  const words = tsquery === undefined ? undefined : `${bind(tsquery)}::tsquery`
  const order = orderOf(sortOf(search, tsquery), bind, search.locale, words)
  const { joins, conditions } = narrowing(search, bind)
  const groups = groupsOf(search.filters ?? {})
  const onlyActive = statuses.length === 1 && statuses[0] === 'active'
  const text = `
    with hit as materialized (
      select document.product_id as id, ${order.place} as place${withFacets ? ', document.facets_hash' : ''}
      from catalog.document ${joins} ${order.joins ?? ''}
      where document.status ${onlyActive ? `= 'active'` : `= any(${bind(statuses)}::text[])`}
        ${words === undefined ? '' : `and document.words @@ ${words}`} ${conditions}
        ${withFacets ? '' : groups.map(({ facets }) => `and document.facets && ${bind(facets)}::text[]`).join(' ')}
    )${withFacets ? `, ${alike(missedGroup(groups, bind))}` : ''}
    select ${withFacets ? '(select coalesce(sum(products), 0)::bigint from alike where missed = 0)' : '(select count(*) from hit)'} as total,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'place', place)), '[]')
        from (${pageOf(search, order, bind, withFacets && groups.length > 0)}) as page) as page,
      ${withFacets ? facetCounts(bind(groups.map(({ group }) => `${group}:`))) : `'[]'::jsonb`} as facets`
  return { text, values }
}

function pageOf(
  { cursor, limit }: StaffSearch,
  order: Order,
  bind: (value: unknown) => string,
  isFiltered: boolean,
): string {
  const after = cursor === undefined ? undefined : readCursor(cursor, order.kind)
  const beyond = order.direction === 'asc' ? '>' : '<'
  const last = after && `${bind(after.place)}::${order.type}`
  const further = after ? `and (place ${beyond} ${last} or (place = ${last} and id < ${bind(after.id)}::uuid))` : ''
  const met = isFiltered ? 'facets_hash in (select facets_hash from alike where missed = 0)' : 'true'
  return `select id, place from hit where ${met} ${further}
    order by place ${order.direction}, id desc limit ${bind(limit + 1)}`
}

function narrowing(search: StaffSearch, bind: (value: unknown) => string): { joins: string; conditions: string } {
  const joins: string[] = []
  const conditions: string[] = []
  if (search.collectionId !== undefined) {
    joins.push(`join catalog.collection_member as member
      on member.product_id = document.product_id and member.collection_id = ${bind(search.collectionId)}`)
  }
  if (search.categoryId !== undefined) {
    conditions.push(`and document.facets @> array[${bind(`category:${search.categoryId}`)}::text]`)
  }
  if (search.currency !== undefined) {
    joins.push(`left join catalog.listing_price as price
      on price.product_id = document.product_id and price.currency = ${bind(search.currency)}`)
    if (search.price?.from !== undefined) conditions.push(`and price.min_price >= ${bind(search.price.from)}`)
    if (search.price?.to !== undefined) conditions.push(`and price.min_price <= ${bind(search.price.to)}`)
  }
  if (search.outlet) conditions.push(`and not document.not_sold_in && ${bind(outletKeys(search.outlet))}::text[]`)
  if (search.notSoldIn !== undefined) {
    conditions.push(`and document.not_sold_in @> array[${bind(search.notSoldIn)}]::text[]`)
  }
  if (search.available) {
    joins.push('left join catalog.listing_stock as stock on stock.product_id = document.product_id')
    conditions.push('and stock.available is not false')
  }
  return { joins: joins.join(' '), conditions: conditions.join(' ') }
}

/** The statement's text grows with the groups, so there are few. */
const mostGroups = 8

const groupsOf = (filters: NonNullable<StaffSearch['filters']>) =>
  Object.entries(filters)
    .filter(([, chosen]) => chosen.length > 0)
    .slice(0, mostGroups)
    .map(([group, chosen]) => ({ group, facets: chosen.slice(0, 50).map((value) => `${group}:${value}`) }))

/** Which group, counted from 1, a product has no chosen value of: 0 for none, less than 0 for several. */
function missedGroup(groups: ReturnType<typeof groupsOf>, bind: (value: unknown) => string): string {
  if (groups.length === 0) return '0'
  const misses = groups.map(({ facets }) => `(not one.facets && ${bind(facets)}::text[])::int`)
  if (groups.length === 1) return misses[0]!
  const first = misses.map((miss, at) => `${miss} * ${at + 1}`).join(' + ')
  return `case when ${misses.join(' + ')} > 1 then -1 else ${first} end`
}

/** Products that look the same to every filter are counted first; one of them is tried and taken apart for all. */
const alike = (missed: string): string => `alike as materialized (
      select same.facets_hash, same.products, one.facets, ${missed} as missed
      from (select facets_hash, count(*) as products from hit group by facets_hash) as same
      cross join lateral (
        select facets from catalog.document where document.facets_hash = same.facets_hash limit 1
      ) as one
    )`

/** A value counts the products that miss nothing, or nothing but its own group: what choosing it too would show. */
const facetCounts = (groups: string): string => `(
  select coalesce(jsonb_agg(jsonb_build_object('group', "group", 'values', "values") order by "group"), '[]') from (
    select "group", jsonb_agg(jsonb_build_object('value', value, 'count', count) order by count desc, value) as "values"
    from (
      select "group", substr(facet, length("group") + 2) as value, count,
        row_number() over (partition by "group" order by count desc, facet) as rank
      from (
        select facet, substring(facet from '^((?:option|attribute):[^:]*|[a-z]+):') as "group", sum(products)::int as count
        from alike, unnest(facets) as facet
        where missed = 0 or starts_with(facet, (${groups}::text[])[missed])
        group by facet) as counted) as ranked
    where rank <= 50 group by "group") as grouped)`
