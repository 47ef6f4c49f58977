import type { CopyPart } from '../copy/copy.ts'
import type { IdealFinding, IdealRule } from '../finding.ts'
import type { Her } from '../her.ts'

/** One language of a text, as rules look at it. */
export interface ReadCopy {
  readonly language: string
  readonly isKorean: boolean
  readonly parts: readonly CopyPart[]
  /** All of it. */
  readonly plain: string
  /** How many words it has. */
  readonly length: number
  readonly her: Her
  /** Hard words of it that no review says. */
  readonly unsaid: ReadonlySet<string>
  /** Names of topics that she speaks against of this very product. */
  readonly productWorries: readonly { readonly topic: string; readonly name: string; readonly negative: number }[]
}

export type Rule = (copy: ReadCopy) => readonly IdealFinding[]

const longestWords = 200

/** A finding of this language; what it is about is cut to 200 letters. */
export const found = (
  { language }: ReadCopy,
  rule: IdealRule,
  finding: Omit<IdealFinding, 'rule' | 'language'>,
): IdealFinding => ({ rule, language, ...finding, words: finding.words.slice(0, longestWords) })

/** As people name several things: “one”, “two”, “three”. */
export const quoted = (some: readonly string[], most = 4): string =>
  some
    .slice(0, most)
    .map((one) => `“${one}”`)
    .join(', ')
