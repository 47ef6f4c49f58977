import type { Tones } from './words/en-tones.ts'
import type { Visit } from './visit.ts'

/** The first words of a surface, in the tone that the merchant has chosen for it and the language of the page. */
export const toned = <Surface extends keyof Tones>(
  { words, shop }: Visit,
  surface: Surface,
): Tones[Surface][keyof Tones[Surface]] => words.tones[surface][shop.tones[surface]]
