import type { ProductSearch, Sort } from './listing.ts'
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

function orderOf(sort: Sort, bind: (value: unknown) => string, locale: string): Order {
  switch (sort) {
    case 'relevance':
      return {
        place: `ts_rank('{0.05, 0.2, 0.5, 1}', document.words, asked.tsquery, 1)::float8`,
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

const defaultSort = ({ term, collectionId }: ProductSearch): Sort =>
  term ? 'relevance' : collectionId ? 'featured' : 'newest'

function sortOf(search: ProductSearch, tsquery: string | undefined): Sort {
  const sort = search.sort ?? defaultSort(search)
  if (sort === 'relevance' && tsquery === undefined) return defaultSort({ ...search, term: undefined })
  if (sort === 'featured' && search.collectionId === undefined) return 'newest'
  if (sort.startsWith('price') && search.currency === undefined) return 'newest'
  return sort
}

/** The one statement that finds a page of products, counts all, and counts what they can be narrowed by. */
export function listingQuery(
  search: ProductSearch,
  { tsquery, statuses, withFacets }: { tsquery?: string; statuses: readonly string[]; withFacets: boolean },
): ListingQuery {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const order = orderOf(sortOf(search, tsquery), bind, search.locale)
  const { joins, conditions } = narrowing(search, bind)
  const groups = groupsOf(search.filters ?? {})
  const onlyActive = statuses.length === 1 && statuses[0] === 'active'
  const text = `
    with ${tsquery === undefined ? '' : `asked as materialized (select ${bind(tsquery)}::tsquery as tsquery),`}
    hit as materialized (
      select document.product_id as id, ${order.place} as place${withFacets ? ', document.facets' : ''},
        ${withFacets ? missedGroups(groups, bind) : `'{}'::text[]`} as missed
      from ${tsquery === undefined ? '' : 'asked,'} catalog.document ${joins} ${order.joins ?? ''}
      where document.status ${onlyActive ? `= 'active'` : `= any(${bind(statuses)}::text[])`}
        ${tsquery === undefined ? '' : 'and document.words @@ asked.tsquery'} ${conditions}
        ${withFacets ? '' : groups.map(({ facets }) => `and document.facets && ${bind(facets)}::text[]`).join(' ')}
    )
    select (select count(*) from hit where missed = '{}') as total,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'place', place)), '[]')
        from (${pageOf(search, order, bind)}) as page) as page,
      ${withFacets ? facetCounts : `'[]'::jsonb`} as facets`
  return { text, values }
}

function pageOf({ cursor, limit }: ProductSearch, order: Order, bind: (value: unknown) => string): string {
  const after = cursor === undefined ? undefined : readCursor(cursor, order.kind)
  const beyond = order.direction === 'asc' ? '>' : '<'
  const last = after && `${bind(after.place)}::${order.type}`
  const further = after ? `and (place ${beyond} ${last} or (place = ${last} and id < ${bind(after.id)}::uuid))` : ''
  return `select id, place from hit where missed = '{}' ${further}
    order by place ${order.direction}, id desc limit ${bind(limit + 1)}`
}

function narrowing(search: ProductSearch, bind: (value: unknown) => string): { joins: string; conditions: string } {
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
  if (search.available) {
    joins.push('left join catalog.listing_stock as stock on stock.product_id = document.product_id')
    conditions.push('and stock.available is not false')
  }
  return { joins: joins.join(' '), conditions: conditions.join(' ') }
}

/** The statement's text grows with the groups, so there are few. */
const mostGroups = 8

const groupsOf = (filters: NonNullable<ProductSearch['filters']>) =>
  Object.entries(filters)
    .filter(([, chosen]) => chosen.length > 0)
    .slice(0, mostGroups)
    .map(([group, chosen]) => ({ group, facets: chosen.slice(0, 50).map((value) => `${group}:${value}`) }))

/** The groups of which a product has no chosen value. */
function missedGroups(groups: ReturnType<typeof groupsOf>, bind: (value: unknown) => string): string {
  if (groups.length === 0) return `'{}'::text[]`
  const missed = groups.map(
    ({ group, facets }) => `case when not document.facets && ${bind(facets)}::text[] then ${bind(group)}::text end`,
  )
  return `array_remove(array[${missed.join(', ')}], null)`
}

/** A value counts the products that miss nothing, or nothing but its own group: what choosing it too would show. */
const facetCounts = `(
  select coalesce(jsonb_agg(jsonb_build_object('group', "group", 'values', "values") order by "group"), '[]') from (
    select "group", jsonb_agg(jsonb_build_object('value', value, 'count', count) order by count desc, value) as "values"
    from (
      select "group", substr(facet, length("group") + 2) as value, count,
        row_number() over (partition by "group" order by count desc, facet) as rank
      from (
        select facet, substring(facet from '^((?:option|attribute):[^:]*|[a-z]+):') as "group", count(*)::int as count
        from hit, unnest(facets) as facet
        where missed = '{}' or (cardinality(missed) = 1 and starts_with(facet, missed[1] || ':'))
        group by facet) as counted) as ranked
    where rank <= 50 group by "group") as grouped)`
