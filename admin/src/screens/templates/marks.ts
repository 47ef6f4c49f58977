import type { Schemas } from '../../api.ts'
import type { Place } from './block-changes.ts'

export type Finding = Schemas['CopyFinding']

/** Something that the shop has to say about a part of the mail. */
export interface Note {
  readonly weight: Finding['weight']
  readonly title: string
  readonly next: string
}

export interface Marks {
  /** About this part itself, the heaviest first. */
  readonly notesAt: (place: Place) => readonly Note[]
}

interface Told {
  readonly locale: string
  readonly findings: readonly Finding[]
  /** Why it was not kept, by the field that it is about. */
  readonly refused: Readonly<Record<string, string>>
  /** What is missing of the person in the preview, and in which parts. */
  readonly lacking: { readonly title: string; readonly words: string; readonly places: readonly Place[] } | undefined
}

export const noteOf = ({ weight, why, mend }: Finding): Note => ({ weight, title: why, next: mend })

/** All that is known about the parts of a mail in one language. */
export function marksOf({ locale, findings, refused, lacking }: Told): Marks {
  const here = findings.filter(({ language }) => language === locale)
  const prefix = `languages.${locale}.`
  const noes = Object.entries(refused)
    .filter(([field]) => field.startsWith(prefix))
    .map(([field, why]) => ({ place: field.slice(prefix.length), why }))
  return {
    notesAt: (place) => [
      ...noes.filter((no) => isOf(no.place, place)).map(({ why }) => refusal(why)),
      ...(lacking?.places.includes(place) ? [{ ...refusal(lacking.words), title: lacking.title }] : []),
      ...here.filter((one) => isOf(one.place, place)).map(noteOf),
    ],
  }
}

const refusal = (why: string): Note => ({ weight: 'refuse', title: '', next: why })

/** A part in a column is noted there, not at the columns. */
function isOf(found: string, place: Place): boolean {
  if (found === place) return true
  if (!found.startsWith(`${place}.`)) return false
  return !/^(left|right)\.\d+/.test(found.slice(place.length + 1))
}
