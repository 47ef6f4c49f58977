import { clausesOf, languageOf, type ReadLanguage, sentencesOf } from './clause.ts'
import { englishOpinions } from './english.ts'
import { koreanOpinions } from './korean.ts'
import { type Balance, balanceOf, type Leaning, noBalance, type OpinionWord, plus } from './opinion.ts'

/** Finds which topics a piece of text names. */
export type TopicFinder = (text: string, language: ReadLanguage) => readonly string[]

/** What one sentence says, and of what. */
export interface ReadSentence {
  readonly text: string
  /** Absent where its language is not one that is read. */
  readonly language: ReadLanguage | undefined
  readonly leaning: Leaning
  /** By topic. */
  readonly mentions: Readonly<Record<string, Leaning>>
  /** The words that decided, so that anybody can see why. */
  readonly words: readonly OpinionWord[]
}

/** What a whole review says. */
export interface ReadReview {
  readonly sentences: readonly ReadSentence[]
  /** From -1, all against, to 1, all for. */
  readonly score: number
  readonly leaning: Leaning
  /** By topic: all its sentences about that together. */
  readonly opinions: Readonly<Record<string, Leaning>>
}

/** How much must be said before a score comes near its ends: one mild word alone proves little. */
const caution = 3
/** A title sums up. */
const titleWeight = 2
/** Below this on either side somebody leans neither way. */
const neither = 0.1

/** From -1 to 1: what is said for, less what is said against, as a share of both. */
export const scoreOf = ({ good, bad }: Balance): number => (good - bad) / (good + bad + caution)

const leaningOf = (balance: Balance): Leaning => {
  const score = scoreOf(balance)
  return score > neither ? 1 : score < -neither ? -1 : 0
}

/**
 * Reads what somebody wrote of a product, sentence by sentence: what of, and whether for or against. Her stars are no
 * part of it. The same words always give the same answer.
 *
 * @param review with its language as BCP 47 tag; what is neither English nor Korean is split and left unread
 */
export function readReview(review: { title: string; body: string; locale: string }, topicsIn: TopicFinder): ReadReview {
  const titled = readSentences(sentencesOf(review.title), review.locale, topicsIn)
  const rest = readSentences(sentencesOf(review.body), review.locale, topicsIn)
  let all = noBalance
  for (const { balance } of titled) all = plus(all, balance, titleWeight)
  for (const { balance } of rest) all = plus(all, balance)
  const sentences = [...titled, ...rest]
  return { sentences, score: scoreOf(all), leaning: leaningOf(all), opinions: opinionsOf(sentences) }
}

/** The same of sentences that were split before. */
export const readSentences = (sentences: readonly string[], locale: string, topicsIn: TopicFinder): Weighed[] =>
  sentences.map((one) => readSentence(one, locale, topicsIn))

export interface Weighed extends ReadSentence {
  readonly balance: Balance
  readonly balances: Readonly<Record<string, Balance>>
}

function readSentence(text: string, locale: string, topicsIn: TopicFinder): Weighed {
  const language = languageOf(text, locale)
  if (!language) return { text, language, leaning: 0, mentions: {}, words: [], balance: noBalance, balances: {} }
  const clauses = clausesOf(text, language).map(({ parts, weight }) => ({
    weight,
    parts: parts.map((part) => ({ words: wordsOf(part, language), topics: topicsIn(part, language) })),
  }))
  const words = clauses.flatMap(({ parts }) => parts.flatMap((part) => part.words))
  const balance = clauses.reduce((sum, clause) => plus(sum, balanceIn(clause.parts), clause.weight), noBalance)
  const balances: Record<string, Balance> = {}
  for (const { parts } of clauses) {
    for (const part of parts) {
      for (const topic of part.topics) {
        // NOTE: what is said right beside it, else in its clause: "the fabric, as expected, is lovely"
        const near = part.words.length > 0 ? part.words : parts.flatMap((one) => one.words)
        balances[topic] = plus(balances[topic] ?? noBalance, balanceOf(near))
      }
    }
  }
  const mentions = Object.fromEntries(Object.entries(balances).map(([topic, said]) => [topic, leaningOf(said)]))
  return { text, language, leaning: leaningOf(balance), mentions, words, balance, balances }
}

const wordsOf = (part: string, language: ReadLanguage): OpinionWord[] =>
  language === 'ko' ? koreanOpinions(part) : englishOpinions(part)

const balanceIn = (parts: readonly { words: readonly OpinionWord[] }[]): Balance =>
  balanceOf(parts.flatMap(({ words }) => words))

/** What all these sentences together say of each topic. */
export function opinionsOf(sentences: readonly Weighed[]): Record<string, Leaning> {
  const sums: Record<string, Balance> = {}
  for (const { balances } of sentences) {
    for (const [topic, said] of Object.entries(balances)) sums[topic] = plus(sums[topic] ?? noBalance, said)
  }
  return Object.fromEntries(Object.entries(sums).map(([topic, said]) => [topic, leaningOf(said)]))
}
