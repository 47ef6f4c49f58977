/** The languages whose sentiment is read. */
export type ReadLanguage = 'en' | 'ko'

/** What stands between two contrasts; what comes after the last one weighs more. */
export interface Clause {
  /** Pieces between commas and the like; a negation does not reach over their ends. */
  readonly parts: readonly string[]
  readonly weight: number
}

/** A turn with "but" takes weight from what stands before it and gives it to what follows. */
const weights = { before: 0.5, after: 1.5, plain: 1 } as const

const sentenceEnds = /(?<=[.!?…。！？][.!?…。！？"'”’)\]]*)\s+|\n+|(?<=[가-힣][~^ㅎㅋㅠㅜ]+)\s+/u
const abbreviated = /(?:^|\s)(?:e\.g|i\.e|vs|approx|etc|no|st|dr|mr|mrs|ms|\p{L})\.$/iu

/** The sentences of a text, in order, without those that say nothing. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  for (const piece of text.normalize('NFC').split(sentenceEnds)) {
    const before = sentences.at(-1)
    if (before !== undefined && abbreviated.test(before)) sentences[sentences.length - 1] = `${before} ${piece}`
    else sentences.push(piece)
  }
  return sentences.map((one) => one.trim()).filter((one) => /[\p{L}\p{N}]/u.test(one))
}

/**
 * In what a sentence is read: Korean where it has Hangul, English where the review is said to be English or Korean;
 * else nothing is known of it.
 *
 * @param locale of the review, BCP 47
 */
export function languageOf(sentence: string, locale: string): ReadLanguage | undefined {
  if (/[가-힣]/u.test(sentence)) return 'ko'
  return /^(?:en|ko)(?:-|$)/i.test(locale) ? 'en' : undefined
}

const contrasts: Readonly<Record<ReadLanguage, RegExp>> = {
  en: /\b(?:but|however|unfortunately|sadly|alas|although|though|except|otherwise|yet|nevertheless)\b|\b(?=only (?:issue|problem|complaint|downside|thing|drawback|con)\b)/iu,
  ko: /(?<=지만|[는은운한인던큰쁜간긴린른난준선]데|으나|아도|어도|더니)(?=[\s,])|(?:^|\s)(?:그런데|근데|하지만|그러나|그렇지만|다만|반면(?:에)?|단[,\s])/u,
}

const breaks = /[,;:()[\]–—]+|\s-+\s|\.\.+|\band (?=(?:the|its?|i|they|my|this|that|also)\b)/iu

/** The clauses of a sentence, and their parts. */
export function clausesOf(sentence: string, language: ReadLanguage): Clause[] {
  const clauses = sentence.split(contrasts[language]).filter((one) => /\p{L}/u.test(one))
  return clauses.map((clause, at) => ({
    parts: clause.split(breaks).filter((part) => /\p{L}/u.test(part)),
    weight: clauses.length === 1 ? weights.plain : at === clauses.length - 1 ? weights.after : weights.before,
  }))
}
