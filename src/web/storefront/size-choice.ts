import { type FitWish, fitWishes } from '../../modules/catalog/index.ts'
import type { SizeQuestions, SizeWish } from '../../modules/reviews/index.ts'

/** What somebody said of herself for a size; every name in the address begins with `s.`. */
export interface SizeChoice {
  readonly unit: 'cm' | 'in'
  /** As she typed them, by measure. */
  readonly typed: Readonly<Record<string, string>>
  /** Measures of which nothing can be made. */
  readonly faults: ReadonlySet<string>
  readonly wish: SizeWish
  /** All of it as a query, to ask again or to be remembered; empty where she said nothing. */
  readonly query: string
}

const perInch = 2.54
/** Nobody measures less or more. */
const leastCm = 5
export const mostCm = 300

/** Reads it; what it does not understand is left out, and a measure that is none is named. */
export function sizeChoiceOf(params: URLSearchParams, { measures, about }: SizeQuestions): SizeChoice {
  const said = (name: string) => params.get(`s.${name}`)?.trim().slice(0, 20) ?? ''
  const unit = said('unit') === 'in' ? 'in' : 'cm'
  const typed = Object.fromEntries(measures.flatMap((name) => (said(name) ? [[name, said(name)]] : [])))
  const read = Object.entries(typed).map(([name, text]) => [name, centimetresIn(text, unit)] as const)
  const known = read.flatMap(([name, cm]) => (cm === undefined ? [] : [[name, cm] as const]))
  const told = about.flatMap(({ key, choices = [] }) => {
    const value = params.get(`s.about.${key}`)
    return choices.some((choice) => choice.value === value) ? [[key, value!] as const] : []
  })
  const fit = fitWishes.find((each) => each === said('fit')) ?? 'regular'
  return {
    ...{ unit, typed },
    faults: new Set(read.flatMap(([name, cm]) => (cm === undefined ? [name] : []))),
    wish: { measuresCm: Object.fromEntries(known), about: Object.fromEntries(told), fit },
    query: known.length + told.length > 0 ? queryOf({ unit, typed, told, fit }) : '',
  }
}

/** `92`, `36.5` or `36,5`, in the unit. */
function centimetresIn(text: string, unit: 'cm' | 'in'): number | undefined {
  if (!/^\d{1,3}(?:[.,]\d{1,2})?$/.test(text)) return undefined
  const cm = Number(text.replace(',', '.')) * (unit === 'in' ? perInch : 1)
  return cm >= leastCm && cm <= mostCm ? cm : undefined
}

function queryOf(all: {
  unit: string
  typed: Readonly<Record<string, string>>
  told: readonly (readonly [string, string])[]
  fit: FitWish
}): string {
  const query = new URLSearchParams({ 's.unit': all.unit })
  for (const [name, text] of Object.entries(all.typed)) query.set(`s.${name}`, text)
  for (const [key, value] of all.told) query.set(`s.about.${key}`, value)
  if (all.fit !== 'regular') query.set('s.fit', all.fit)
  return query.toString()
}
