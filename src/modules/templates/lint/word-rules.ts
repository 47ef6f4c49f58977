import { phrases } from './phrases.ts'
import { koreanLength, readingEase, sentencesOf, wordsOf } from './readability.ts'
import { found, type Rule } from './rule.ts'

const whyPhrase = {
  'robot-phrase': 'It sounds like a machine, and people answer people.',
  jargon: 'It is said inside a company, not over a counter.',
  'spam-word': 'It is said so often that mailboxes and people look past it.',
} as const

/** Robot phrases, jargon and worn-out advertising. */
export const phraseRule: Rule = (reading) =>
  reading.said.flatMap(({ place, plain }) =>
    phrases
      .filter(({ language }) => (language === 'ko') === reading.isKorean)
      .flatMap(({ rule, found: pattern, mend }) => {
        const [words] = plain.match(pattern) ?? []
        const weight = rule === 'robot-phrase' ? ('mend' as const) : ('consider' as const)
        return words ? [found(reading, { rule, weight, place, words, why: whyPhrase[rule], mend })] : []
      }),
  )

const longSentence = { en: 28, ko: 20 } as const

/** How hard it is to read: Flesch for English, the length of sentences for both. */
export const readabilityRule: Rule = (reading) => {
  const prose = reading.said.filter(({ kind }) => kind === 'prose')
  const long = prose.flatMap(({ place, plain }) =>
    sentencesOf(plain).flatMap((sentence) => {
      const count = reading.isKorean ? koreanLength(sentence) : wordsOf(sentence).length
      const most = longSentence[reading.isKorean ? 'ko' : 'en']
      if (count <= most) return []
      return [
        found(reading, {
          ...{ rule: 'sentence-too-long', weight: 'consider', place, words: sentence },
          why: `It has ${count} words; on a phone, sentences of more than ${most} are lost half-way.`,
          mend: 'Make two sentences of it.',
        }),
      ]
    }),
  )
  return reading.isKorean || !reading.language.startsWith('en') ? long : [...easeOf(reading, prose), ...long]
}

const easeOf = (reading: Parameters<Rule>[0], prose: Parameters<Rule>[0]['said']) => {
  const ease = readingEase(prose.map(({ plain }) => plain).join('\n'))
  if (ease === undefined || ease >= 60) return []
  const score = Math.max(0, Math.round(ease))
  return [
    found(reading, {
      ...{ rule: 'hard-to-read', weight: ease < 45 ? 'mend' : 'consider', place: '', words: `Flesch ${score}` },
      why: `Its Flesch Reading Ease is ${score}; what everybody reads easily has 60 and more.`,
      mend: 'Use shorter sentences and everyday words.',
    }),
  ]
}

/** Capitals and rows of marks. */
export const shoutingRule: Rule = (reading) =>
  reading.said.flatMap(({ place, plain }) => {
    const [words] = plain.match(/(?:\b[A-Z]{4,}\b[\s,!]*){2,}|[!?]{2,}|！{2,}/) ?? []
    const marks = (plain.match(/!/g) ?? []).length
    if (!words && marks <= 2) return []
    return [
      found(reading, {
        ...{ rule: 'shouting', weight: 'mend', place, words: words?.trim() ?? `${marks} × !` },
        why: 'Capitals and rows of exclamation marks shout, and spam filters listen for them.',
        mend: 'Write it in small letters; one exclamation mark says enough.',
      }),
    ]
  })
