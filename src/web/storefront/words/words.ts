import { en, type Words } from './en.ts'
import { ko } from './ko.ts'

const decks: Readonly<Record<string, Words>> = { en, ko }

/** The languages the pages speak, the default first. */
export const pageLocales: readonly string[] = Object.keys(decks)

/** The copy deck of a language; English where there is none. */
export const wordsOf = (locale: string): Words => decks[locale.split('-')[0]!] ?? en

export type { Words }
