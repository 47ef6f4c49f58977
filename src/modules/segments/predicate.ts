import { days, later } from '../../kernel/clock.ts'
import { type Condition, type EventLeaf, type FigureLeaf, isGroup, type Leaf } from './condition.ts'

/** A condition as SQL over `segments.person p`; what is asked for stands in the parameters alone. */
export interface Predicate {
  readonly text: string
  readonly values: readonly unknown[]
}

/**
 * Says a condition so that the database finds everybody who fits in one statement, without looking at people one by
 * one where they are found by what they did. The text varies with the shape of the condition, never with its values.
 *
 * @param among where only some people are asked for: the number of the parameter with their ids
 */
export function predicateOf(
  condition: Condition,
  now: Date,
  given: readonly unknown[] = [],
  among?: number,
): Predicate {
  const values = [...given]
  const param = (value: unknown): string => `$${values.push(value)}`
  const text = say(condition, {
    now,
    param,
    among: among === undefined ? '' : ` and person_id = any($${among}::uuid[])`,
  })
  return { text, values }
}

interface Saying {
  readonly now: Date
  readonly param: (value: unknown) => string
  readonly among: string
}

function say(condition: Condition, saying: Saying): string {
  if (!isGroup(condition)) return sayLeaf(condition, saying)
  const parts = condition.conditions.map((part) => say(part, saying))
  if (condition.if === 'all') return `(${parts.join(' and ')})`
  return condition.if === 'any' ? `(${parts.join(' or ')})` : `(not (${parts.join(' or ')}))`
}

function sayLeaf(leaf: Leaf, saying: Saying): string {
  const { param, among } = saying
  if (leaf.if === 'event') return sayEvent(leaf, saying)
  if (leaf.if === 'figure') return sayFigure(leaf, saying)
  if (leaf.if === 'tag') return `(p.tags @> array[${param(leaf.tag)}::text])`
  if (leaf.if === 'segment') {
    return `(p.person_id in (select person_id from segments.membership where segment_id = ${param(leaf.segment)}::uuid${among}))`
  }
  if (leaf.if === 'consent') {
    const said = (state: string) => param(`${leaf.channel}:${leaf.purpose}:${state}`)
    if (leaf.is !== 'none') return `(p.consents @> array[${said(leaf.is)}::text])`
    return `(not p.consents && array[${['granted', 'asked', 'withdrawn'].map(said).join(', ')}]::text[])`
  }
  const value = `p.traits -> ${param(leaf.trait)}::text`
  if (leaf.is === 'set') return `(${value} is not null)`
  if (leaf.is === 'one-of') {
    const wanted = param(leaf.values!.map((one) => JSON.stringify(one)))
    return `coalesce((${value}) @> any(${wanted}::jsonb[]), false)`
  }
  const sign = leaf.is === 'at-least' ? '>=' : '<='
  return `(case when jsonb_typeof(${value}) = 'number' then (${value})::numeric ${sign} ${param(leaf.number)}::numeric else false end)`
}

/** Who did it often enough is found first; for "at most", who did it too often. */
function sayEvent(leaf: EventLeaf, { now, param, among }: Saying): string {
  const { atLeast, atMost } = leaf
  const from = `select person_id from segments.happening where kind = ${param(leaf.event)}::text
    and about = any(${param(leaf.about ?? [''])}::text[]) and at > ${param(later(now, -days(leaf.days)))}::timestamptz${among}`
  // One event may be about several of the things asked for.
  const count = (leaf.about?.length ?? 0) > 1 ? 'count(distinct seq)' : 'count(*)'
  const often = (times: number) =>
    times === 1 ? from : `${from} group by person_id having ${count} >= ${param(times)}::bigint`
  const parts = [
    ...(atLeast === undefined ? [] : [`p.person_id in (${often(atLeast)})`]),
    ...(atMost === undefined ? [] : [`p.person_id not in (${often(atMost + 1)})`]),
  ]
  return `(${parts.join(' and ')})`
}

const columns = {
  orders: 'p.orders',
  'full-price-orders': 'p.full_price_orders',
  'days-since-order': 'p.last_order_at',
  'days-since-first-order': 'p.first_order_at',
  'days-since-seen': 'p.seen_at',
  'days-known': 'p.created_at',
} as const

function sayFigure(leaf: FigureLeaf, { now, param }: Saying): string {
  const { figure, atLeast, atMost, currency } = leaf
  if (figure === 'spend' || !figure.startsWith('days-')) {
    const value = figure === 'spend' ? `coalesce((p.spend ->> ${param(currency)}::text)::bigint, 0)` : columns[figure]
    const bounds = [
      ...(atLeast === undefined ? [] : [`${value} >= ${param(atLeast)}::bigint`]),
      ...(atMost === undefined ? [] : [`${value} <= ${param(atMost)}::bigint`]),
    ]
    return `(${bounds.join(' and ')})`
  }
  const instant = columns[figure]
  const bounds = [
    ...(atLeast === undefined ? [] : [`${instant} <= ${param(later(now, -days(atLeast)))}::timestamptz`]),
    ...(atMost === undefined ? [] : [`${instant} > ${param(later(now, -days(atMost + 1)))}::timestamptz`]),
  ]
  return `coalesce(${bounds.join(' and ')}, false)`
}
