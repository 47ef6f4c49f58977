import type { Tone } from '../shop/index.ts'
import { enOpenings } from './mails/en-openings.ts'
import { koOpenings } from './mails/ko-openings.ts'
import type { Openings } from './mails/openings.ts'

const openings: Readonly<Record<string, Openings>> = { en: enOpenings, ko: koOpenings }

/**
 * How the confirmation of a paid order begins, for a merchant who chooses its tone; in English where there are no
 * words of the language.
 */
export function openingOfConfirmation(
  locale: string,
  tone: Tone,
  about: { name: string; number: string },
): { headline: string; text: string } {
  const { titleFor, happened, next } = (openings[locale] ?? enOpenings).confirmation[tone]
  const filled = (text: string) => text.replaceAll('{{ name }}', about.name).replaceAll('{{ number }}', about.number)
  return { headline: filled(titleFor), text: filled(`${happened} ${next}`) }
}
