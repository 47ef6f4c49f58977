import { writtenTexts } from '../markets/shop-markets.ts'
import type { Category } from './category-tree.ts'
import { keyFrom } from './key-from.ts'

type Question = Category['reviewQuestions'][number]
export type QuestionKind = Question['kind']

/** One question to reviewers, as it is being written. */
export interface QuestionValues {
  /** For React: a key may still change. */
  place: string
  isKept: boolean
  key: string
  kind: QuestionKind
  label: Record<string, string>
  low: Record<string, string>
  high: Record<string, string>
  /** As they are called in the shop's first language. */
  choices: string[]
  /** With their words in other languages, which stay. */
  kept: NonNullable<Question['choices']>
}

export const questionValues = (question: Question, locale: string): QuestionValues => ({
  ...{ place: question.key, isKept: true, key: question.key, kind: question.kind },
  ...{ label: { ...question.label }, low: { ...question.low }, high: { ...question.high } },
  choices: (question.choices ?? []).map((choice) => nameOf(choice, locale)),
  kept: question.choices ?? [],
})

let written = 0

export const blankQuestion = (): QuestionValues => ({
  ...{ place: `new question ${++written}`, isKept: false, key: '', kind: 'scale' },
  ...{ label: {}, low: {}, high: {}, choices: [], kept: [] },
})

export const questionOf = (values: QuestionValues, locale: string): Question => {
  const { key, kind, label, low, high } = values
  const [least, most] = [writtenTexts(low), writtenTexts(high)]
  return {
    ...{ key: key.trim() || keyFrom(label), kind, label: writtenTexts(label) },
    ...(kind === 'scale' && Object.keys(least).length > 0 ? { low: least } : {}),
    ...(kind === 'scale' && Object.keys(most).length > 0 ? { high: most } : {}),
    ...(kind === 'about' ? { choices: choicesOf(values, locale) } : {}),
  }
}

/** A choice that is kept keeps its value, under which answers stand; a new one gets one made of its words. */
const choicesOf = ({ choices, kept }: QuestionValues, locale: string): NonNullable<Question['choices']> =>
  choices.map((name, at) => {
    const same = kept.find((choice) => nameOf(choice, locale) === name)
    return same ?? { value: valueFrom(name) || `choice-${at + 1}`, label: { [locale]: name } }
  })

const nameOf = ({ label, value }: { label: Record<string, string>; value: string }, locale: string): string =>
  label[locale] || Object.values(label).find(Boolean) || value

const valueFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
