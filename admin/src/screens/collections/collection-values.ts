import type { BodyOf, Schemas } from '../../api.ts'
import { major, minor } from '../../money.ts'
import { writtenTexts } from '../markets/shop-markets.ts'

export type Collection = Schemas['CollectionDetail']
export type Patch = BodyOf<'changeCollection'>
type Rule = NonNullable<Collection['rule']>
type Condition = Rule['conditions'][number]

export const fields = ['tag', 'category', 'price', 'title', 'vendor', 'type', 'option'] as const
export type Field = (typeof fields)[number]
export type Operator = Condition['operator']

/** One condition as it is being written; a price stands in the major unit of its currency. */
export interface ConditionValues {
  field: Field
  /** Of an option its name, of a price its currency; else empty. */
  name: string
  operator: Operator
  value: string
}

export interface Values {
  title: Record<string, string>
  description: Record<string, string>
  handle: string
  seo: { title: Record<string, string>; description: Record<string, string> }
  published: boolean
  mediaId: string | null
  kind: 'hand' | 'rule'
  rule: { match: Rule['match']; conditions: ConditionValues[] }
  productIds: string[]
}

/** How each field can be asked for. */
export const operatorsOf = (field: Field): readonly Operator[] => {
  if (field === 'price') return ['less-than', 'more-than']
  return field === 'title' ? ['contains', 'contains-not'] : ['is', 'is-not']
}

export const blankCondition: ConditionValues = { field: 'tag', name: '', operator: 'is', value: '' }

export function valuesOf(kept?: Collection): Values {
  return {
    title: { ...kept?.title },
    description: { ...kept?.description },
    handle: kept?.handle ?? '',
    seo: { title: { ...kept?.seo.title }, description: { ...kept?.seo.description } },
    published: kept?.published ?? true,
    mediaId: kept?.mediaId ?? null,
    kind: kept?.rule ? 'rule' : 'hand',
    rule: {
      match: kept?.rule?.match ?? 'all',
      conditions: kept?.rule?.conditions.map(asWritten) ?? [blankCondition],
    },
    productIds: [...(kept?.productIds ?? [])],
  }
}

function asWritten(condition: Condition): ConditionValues {
  const name = 'name' in condition ? condition.name : ''
  const value =
    condition.field === 'price' ? String(major({ amount: Number(condition.value), currency: name })) : condition.value
  return { field: condition.field, name, operator: condition.operator, value }
}

/** As the shop keeps it. */
export const ruleOf = ({ match, conditions }: Values['rule']): Rule => ({ match, conditions: conditions.map(kept) })

function kept({ field, name, operator, value }: ConditionValues): Condition {
  const named = field === 'price' || field === 'option' ? { name: name.trim() } : {}
  const text = field === 'price' ? String(minor(Number(value), name).amount) : value.trim()
  return { field, ...named, operator, value: text } as Condition
}

/** Whether nothing of it is left open, so that it can be tried. */
export const isComplete = ({ field, name, value }: ConditionValues): boolean =>
  value.trim() !== '' && (name.trim() !== '' || (field !== 'price' && field !== 'option'))

/** All that is written. */
export function bodyOf(values: Values) {
  const { kind, rule, productIds, handle, ...told } = values
  return {
    ...told,
    title: writtenTexts(told.title),
    description: writtenTexts(told.description),
    seo: { title: writtenTexts(told.seo.title), description: writtenTexts(told.seo.description) },
    ...(handle.trim() ? { handle: handle.trim() } : {}),
    ...(kind === 'rule' ? { rule: ruleOf(rule) } : { rule: null, productIds }),
  }
}

/** Only what differs, so that what others change meanwhile stays. */
export function patchOf(values: Values, before: Values): Patch {
  const [next, was] = [bodyOf(values), bodyOf(before)] as Record<string, unknown>[]
  const differing = Object.entries(next ?? {}).filter(([name, value]) => !isSame(value, was?.[name]))
  return Object.fromEntries(differing)
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
