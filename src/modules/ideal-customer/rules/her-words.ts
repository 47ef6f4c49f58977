import { termsOf } from '../../topics/index.ts'
import { isKorean, linesFor } from '../picture.ts'
import { found, quoted, type Rule } from './rule.ts'
import { asWords, speaksOf, usesWord } from './says.ts'

/** Shorter texts cannot speak of everything. */
const longEnough = { wants: 25, words: 40 } as const
/** Korean says the same in so many words fewer. */
const koreanShare = 0.5

const isShort = ({ length, isKorean: korean }: Parameters<Rule>[0], words: number) =>
  length < words * (korean ? koreanShare : 1)

/** It speaks of none of what she wants. */
export const wantsRule: Rule = (copy) => {
  const wants = linesFor(copy.her.picture.wants, copy.language)
  if (wants.length === 0 || isShort(copy, longEnough.wants)) return []
  if (wants.some((want) => speaksOf(copy.plain, want, copy.isKorean))) return []
  return [
    found(copy, 'wants-unspoken', {
      ...{ weight: 'consider', place: '', words: '' },
      why: `It speaks of nothing that she wants: ${quoted(wants)}.`,
      mend: 'Begin with one of these, and say how this brings her there.',
    }),
  ]
}

/** It has none of the words that are hers. */
export const wordsRule: Rule = (copy) => {
  const { picture, words: learned } = copy.her
  const ofLanguage = learned.filter(({ word }) => isKorean(word) === copy.isKorean)
  const hers = [...linesFor(picture.words, copy.language), ...ofLanguage.map(({ word }) => word)]
  if (hers.length < 3 || isShort(copy, longEnough.words)) return []
  const terms = new Set(termsOf(copy.plain))
  if (hers.some((word) => usesWord(copy.plain, terms, word))) return []
  return [
    found(copy, 'none-of-her-words', {
      ...{ weight: 'consider', place: '', words: '' },
      why: `It has none of the words that she uses and others do not: ${quoted(hers)}.`,
      mend: 'Say it as she does, wherever that is true.',
    }),
  ]
}

/** Words that the shop knows she would never use. */
export const neverRule: Rule = (copy) =>
  linesFor(copy.her.picture.neverWords, copy.language).flatMap((word) =>
    copy.parts.flatMap(({ place, plain }) => {
      const [said] = plain.match(asWords(word, copy.isKorean)) ?? []
      return said === undefined
        ? []
        : [
            found(copy, 'word-she-would-not-use', {
              ...{ weight: 'mend', place, words: said },
              why: `The shop says of her that she would never say “${word}”.`,
              mend: 'Say it in a word of hers.',
            }),
          ]
    }),
  )

const mostUnsaid = 5

/** Hard words that stand in no review, neither in hers nor in those of others. */
export const unsaidRule: Rule = (copy) =>
  [...copy.unsaid].slice(0, mostUnsaid).flatMap((word) => {
    const part = copy.parts.find(({ plain }) => asWords(word, false).test(plain))
    if (!part) return []
    return [
      found(copy, 'word-nobody-says', {
        ...{ weight: 'consider', place: part.place, words: word },
        why: `A long word that stands in no review, of ${copy.her.reviews.here + copy.her.reviews.there} that were read.`,
        mend: 'If it is a name, keep it. Else say what it means to her.',
      }),
    ]
  })
