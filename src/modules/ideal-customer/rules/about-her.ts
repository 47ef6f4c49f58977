import { koreanLength, readingEase, sentencesOf } from '../../templates/index.ts'
import type { ReadingLevel, Tone } from '../picture.ts'
import { found, type ReadCopy, type Rule } from './rule.ts'

const us = { en: /\b(?:we|us|our|ours|ourselves)\b/giu, ko: /저희|당사|폐사|우리(?=[는가의를도 ])/gu }
/** Korean leaves “you” out; that she is spoken to is heard in the endings. */
const you = {
  en: /\b(?:you|your|yours|yourself)\b/giu,
  ko: /당신|여러분|고객|[가-힣]님|드려|드릴|드립|세요|으시|시면|하실|보실|하시|보시/gu,
}
const times = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** It speaks of the shop more than of her. */
export const aboutUsRule: Rule = (copy) => {
  const language = copy.isKorean ? 'ko' : 'en'
  const [ours, hers] = [times(copy.plain, us[language]), times(copy.plain, you[language])]
  if (!isEnglish(copy) && !copy.isKorean) return []
  if (ours < 2 || ours <= hers) return []
  const part = copy.parts.find(({ plain }) => times(plain, us[language]) > 0)!
  const sentence = sentencesOf(part.plain).find((one) => times(one, us[language]) > 0) ?? part.plain
  return [
    found(copy, 'about-us', {
      ...{ weight: 'mend', place: part.place, words: sentence },
      why: copy.isKorean
        ? `It says “저희” or “우리” ${ours} times, and speaks to her ${hers} times.`
        : `It says “we” or “our” ${ours} times, “you” or “your” ${hers} times.`,
      mend: 'Turn it round: what does she have of it? “We roast on Mondays” is “Yours was roasted on Monday”.',
    }),
  ]
}

const isEnglish = ({ language }: ReadCopy): boolean => /^en(-|$)/i.test(language)

const leastEase: Record<ReadingLevel, number> = { easy: 80, plain: 60, demanding: 40 }
const longestKorean: Record<ReadingLevel, number> = { easy: 10, plain: 15, demanding: 22 }

/** Harder to read than she likes. */
export const levelRule: Rule = (copy) => {
  const { readingLevel } = copy.her.picture
  const hardest = longestSentence(copy)
  if (!hardest) return []
  const mend = 'Shorter sentences, and the everyday word for the long one. This is the longest.'
  if (copy.isKorean) {
    const [many, most] = [koreanLength(hardest.words), longestKorean[readingLevel]]
    const why = `A sentence of ${many} words; at her level (${readingLevel}) it is ${most} at most.`
    return many > most ? [found(copy, 'above-her-level', { weight: 'mend', ...hardest, why, mend })] : []
  }
  const ease = isEnglish(copy) ? readingEase(copy.plain) : undefined
  if (ease === undefined || ease >= leastEase[readingLevel]) return []
  const why = `Flesch Reading Ease ${Math.round(ease)}; at her level (${readingLevel}) it is ${leastEase[readingLevel]} or more.`
  return [found(copy, 'above-her-level', { weight: 'mend', ...hardest, why, mend })]
}

const longestSentence = ({ parts }: ReadCopy) =>
  parts
    .flatMap(({ place, plain }) => sentencesOf(plain).map((words) => ({ place, words })))
    .toSorted((a, b) => koreanLength(b.words) - koreanLength(a.words))[0]

/** Words for one exclamation mark. */
const calm: Record<Tone, number> = { plain: Infinity, warm: 50, playful: 15 }

/** Louder than she likes to be spoken to. */
export const toneRule: Rule = (copy) => {
  const { tone } = copy.her.picture
  const marks = times(copy.plain, /!/gu)
  const most = tone === 'plain' ? 0 : Math.max(1, Math.floor(copy.length / calm[tone]))
  if (marks <= most) return []
  const part = copy.parts.find(({ plain }) => plain.includes('!'))!
  return [
    found(copy, 'too-loud-for-her', {
      ...{ weight: 'consider', place: part.place },
      words: sentencesOf(part.plain).find((sentence) => sentence.includes('!')) ?? part.plain,
      why: `It calls out ${marks === 1 ? 'once' : `${marks} times`}; she likes it ${tone}.`,
      mend: 'Leave the marks out, and let the words do it.',
    }),
  ]
}
