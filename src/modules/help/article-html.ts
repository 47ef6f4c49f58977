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

const separate = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)

/** All words of an article, each with a space before it: what somebody types must begin one of them. */
export const searchText = (...texts: readonly Translated[]): string =>
  ` ${texts.flatMap((text) => Object.values(text).flatMap((words) => separate(plainText(words)))).join(' ')}`

/**
 * What to find of the words somebody looks for, eight at most: a word that begins so, and in Hangul, whose words grow
 * together, also one that has it within.
 */
export const wordsIn = (term: string): string[] =>
  separate(term)
    .slice(0, 8)
    .map((word) => (/\p{Script=Hangul}/u.test(word) ? word : ` ${word}`))
