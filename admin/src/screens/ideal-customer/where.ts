import type { Finding } from '../../parts/findings.tsx'
import { languageName } from '../../parts/translations.tsx'
import { idealWords, placeNames } from './words.ts'

/** Where a finding is, for somebody who sees the text as a whole. */
export function whereOf({ place, language }: Finding): string {
  const named = placeNames[place] ?? (place ? partOf(place) : idealWords.check.whole)
  return `${named} · ${languageName(language)}`
}

/** `blocks.3.left.0` is part 4 of a mail, `trust.1` the second promise. */
function partOf(place: string): string {
  const [name = '', at] = place.split('.')
  if (at === undefined || !/^\d+$/.test(at)) return name
  return name === 'blocks' ? `Part ${Number(at) + 1}` : `Promise ${Number(at) + 1}`
}
