import type { BodyOf } from '../../api.ts'
import { writtenTexts } from '../markets/shop-markets.ts'
import type { Category } from './category-tree.ts'
import { keyFrom } from './key-from.ts'
import { questionOf, questionValues, type QuestionValues } from './question-values.ts'

export type Patch = BodyOf<'changeCategory'>
type Definition = Category['attributes'][number]
export type Kind = Definition['kind']

/** One thing asked, as it is being written. */
export interface AskedValues {
  /** For React: a key may still change. */
  place: string
  isKept: boolean
  key: string
  kind: Kind
  label: Record<string, string>
  required: boolean
  unit: string
  choices: string[]
  /** Choices in the languages of the shop. */
  labels: Record<string, Record<string, string>>
}

export interface Values {
  title: Record<string, string>
  description: Record<string, string>
  handle: string
  parentId: string | null
  seo: { title: Record<string, string>; description: Record<string, string> }
  attributes: AskedValues[]
  reviewQuestions: QuestionValues[]
}

export const valuesOf = (kept?: Category, below: string | null = null, locale = 'en'): Values => ({
  title: { ...kept?.title },
  description: { ...kept?.description },
  handle: kept?.handle ?? '',
  parentId: kept ? kept.parentId : below,
  seo: { title: { ...kept?.seo.title }, description: { ...kept?.seo.description } },
  attributes: (kept?.attributes ?? []).map(({ key, kind, label, required, unit, choices, labels }) => ({
    ...{ place: key, isKept: true, key, kind, required },
    label: { ...label },
    unit: unit ?? '',
    choices: [...(choices ?? [])],
    labels: { ...labels },
  })),
  reviewQuestions: (kept?.reviewQuestions ?? []).map((question) => questionValues(question, locale)),
})

let written = 0

export const blankAsked = (): AskedValues => ({
  ...{ place: `new ${++written}`, isKept: false, key: '', kind: 'text', required: false },
  ...{ label: {}, unit: '', choices: [], labels: {} },
})

/** All that is written. */
export const bodyOf = (
  { handle, title, description, seo, parentId, attributes, reviewQuestions }: Values,
  locale = 'en',
) => ({
  ...{ title: writtenTexts(title), description: writtenTexts(description), parentId },
  seo: { title: writtenTexts(seo.title), description: writtenTexts(seo.description) },
  ...(handle.trim() ? { handle: handle.trim() } : {}),
  attributes: attributes.map(definitionOf),
  reviewQuestions: reviewQuestions.map((question) => questionOf(question, locale)),
})

const definitionOf = ({ key, kind, label, required, unit, choices, labels }: AskedValues): Definition => ({
  ...{ key: key.trim() || keyFrom(label), kind, label: writtenTexts(label), required },
  ...(kind === 'number' && unit.trim() ? { unit: unit.trim() } : {}),
  ...(kind === 'list' && choices.length > 0 ? { choices, ...labelsOf(choices, labels) } : {}),
})

/** Of the choices that are left, those that are called something in some language. */
function labelsOf(choices: readonly string[], labels: AskedValues['labels']): Pick<Definition, 'labels'> {
  const written = choices.map((choice) => [choice, writtenTexts(labels[choice] ?? {})] as const)
  const told = written.filter(([, label]) => Object.keys(label).length > 0)
  return told.length > 0 ? { labels: Object.fromEntries(told) } : {}
}

/** Only what differs, so that what others change meanwhile stays. */
export function patchOf(values: Values, before: Values, locale = 'en'): Patch {
  const [next, was] = [bodyOf(values, locale), bodyOf(before, locale)] as Record<string, unknown>[]
  const differing = Object.entries(next ?? {}).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(was?.[name]),
  )
  return Object.fromEntries(differing)
}
