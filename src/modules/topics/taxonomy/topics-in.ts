import type { ReadLanguage } from '../reading/clause.ts'
import type { TopicFinder } from '../reading/read-text.ts'
import type { GoodsKind, Topic } from './topic.ts'
import { topics } from './topics.ts'

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(/\s+/gu, '\\s+')

const englishWord = (word: string): string =>
  word.endsWith('*') ? `${escaped(word.slice(0, -1))}[\\p{L}]*` : `${escaped(word)}(?:s|es)?`

/** One expression a topic and language, so that a text is gone through once for each. */
function expressionOf(words: readonly string[], language: ReadLanguage): RegExp | undefined {
  if (words.length === 0) return undefined
  const [before, after] = language === 'ko' ? ['(?<![가-힣])', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])']
  const alternatives = words.map((word) => (language === 'ko' ? escaped(word) : englishWord(word)))
  return new RegExp(`${before}(?:${alternatives.join('|')})${after}`, 'iu')
}

/** Finds these topics, and no others. */
export function finderOf(topicsToFind: readonly Topic[]): TopicFinder {
  const known = topicsToFind.map(({ key, english, korean }) => ({
    key,
    en: expressionOf(english, 'en'),
    ko: expressionOf(korean, 'ko'),
  }))
  return (text, language) => known.filter((topic) => topic[language]?.test(text)).map(({ key }) => key)
}

const general = new Map<GoodsKind | undefined, TopicFinder>()

/**
 * Finds topics in texts about goods of a kind: the general ones that fit it, and the shop's own.
 *
 * @param kind undefined: all topics
 */
export function topicsInTexts(kind: GoodsKind | undefined, own: readonly Topic[] = []): TopicFinder {
  const known = general.get(kind) ?? finderOf(topics.filter(({ of }) => !of || !kind || of.includes(kind)))
  general.set(kind, known)
  const ofShop = finderOf(own)
  return (text, language) => [...known(text, language), ...ofShop(text, language)]
}
