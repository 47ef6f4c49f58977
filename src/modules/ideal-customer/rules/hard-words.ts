import { syllablesOf, wordsOf } from '../../templates/index.ts'
import { termsOf } from '../../topics/index.ts'

const manySyllables = 4
/** Of so few reviews it says little that a word is in none. */
export const fewestToKnow = 200

/**
 * Long English words of a text as reviews are counted by: four syllables or more, names left out (those with a capital
 * that does not begin a sentence).
 */
export function hardWordsOf(plain: string): string[] {
  const names = new Set(
    (plain.match(/(?<=[\p{L}\p{N},;:] )\p{Lu}[\p{L}’'-]+/gu) ?? []).map((name) => name.toLowerCase()),
  )
  const hard = wordsOf(plain)
    .map((word) => word.toLowerCase())
    .filter((word) => /^[a-z]+$/.test(word) && !names.has(word) && syllablesOf(word) >= manySyllables)
  return [...new Set(hard.flatMap((word) => termsOf(word)))]
}
