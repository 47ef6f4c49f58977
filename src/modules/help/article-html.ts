import type { Translated } from '../../kernel/locale.ts'
import { plainText, sanitisedHtml } from '../catalog/index.ts'

/**
 * The body as it is kept: text formatting, lists, tables and links, and nothing that runs. Links within the shop are
 * for everybody to follow, all others tell search engines that the shop does not vouch for them.
 */
export const articleHtml = (html: string): string =>
  sanitisedHtml(html).replaceAll(/(<a href="\/(?!\/)[^"]*") rel="nofollow noopener"/g, '$1')

/** Each language by itself; those without words are left out. */
export const eachLanguage = (text: Translated, clean: (words: string) => string): Translated =>
  Object.fromEntries(
    Object.entries(text)
      .map(([locale, words]) => [locale, clean(words)] as const)
      .filter(([, words]) => words !== ''),
  )

/** In which language a text is read that is asked for in another: as `translated` chooses. */
export const languageOf = (text: Translated, locale: string): string =>
  [locale, locale.split('-')[0]!, 'en'].find((tag) => Object.hasOwn(text, tag) && text[tag]) ??
  Object.keys(text).find((tag) => text[tag]) ??
  locale

/** All words of an article, by which it is found. */
export const searchText = (...texts: readonly Translated[]): string =>
  texts
    .flatMap((text) => Object.values(text).map(plainText))
    .join('\n')
    .toLowerCase()

/** The words somebody looks for, eight at most. */
export const wordsIn = (term: string): string[] =>
  term.toLowerCase().normalize('NFC').split(/\s+/).filter(Boolean).slice(0, 8)
