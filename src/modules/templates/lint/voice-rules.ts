import { isAlwaysThere } from '../names.ts'
import { sentencesOf } from './readability.ts'
import { found, type Rule } from './rule.ts'

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** As a word of its own in languages that part them; anywhere in Korean, where endings follow. */
const asWord = (words: string, isKorean: boolean): RegExp =>
  new RegExp(isKorean ? escaped(words) : `(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'iu')

/** Words the shop does not say, and those it says instead. */
export const wordListRule: Rule = (reading) =>
  reading.said.flatMap(({ place, plain }) => [
    ...reading.voice.forbidden.flatMap((words) => {
      const hit = asWord(words, reading.isKorean).exec(plain)
      if (!hit) return []
      const why = 'The shop’s voice says that we do not say this.'
      return [
        found(reading, {
          rule: 'forbidden-word',
          weight: 'mend',
          place,
          words: hit[0],
          why,
          mend: 'Say it in other words.',
        }),
      ]
    }),
    ...reading.voice.preferred.flatMap(({ say, instead }) => {
      const hit = asWord(instead, reading.isKorean).exec(plain)
      if (!hit) return []
      const why = 'The shop has a word of its own for it.'
      return [found(reading, { rule: 'word-we-use', weight: 'mend', place, words: hit[0], why, mend: `Say “${say}”.` })]
    }),
  ])

const emoji = /\p{Emoji_Presentation}/u

/** Emoji where the voice has none. */
export const emojiRule: Rule = (reading) => {
  const { voice, input } = reading
  const surface = voice.surfaces[input.channel === 'email' ? 'mail' : 'short']
  if (surface.emoji) return []
  return reading.said.flatMap(({ place, plain }) => {
    const hit = emoji.exec(plain)
    if (!hit) return []
    const why = 'The shop’s voice has no emoji here.'
    return [found(reading, { rule: 'emoji', weight: 'consider', place, words: hit[0], why, mend: 'Leave it out.' })]
  })
}

/** Thanks and sorrow end formally whoever speaks. */
const isFormal = (sentence: string): boolean =>
  /(?:니다|니까|십시오)[.!?…]*$/u.test(sentence) && !/(?:고맙습니다|감사합니다|죄송합니다)[.!?…]*$/u.test(sentence)
const isPolite = (sentence: string): boolean => /(?:요|죠)[.!?…~]*$/u.test(sentence)

/** Korean sentences that end otherwise than the shop speaks. */
export const formalityRule: Rule = (reading) => {
  if (!reading.isKorean) return []
  const { formality } = reading.voice.surfaces[reading.input.channel === 'email' ? 'mail' : 'short']
  const differs = formality === 'haeyo' ? isFormal : isPolite
  const [how, other] = formality === 'haeyo' ? ['해요체', '합쇼체'] : ['합쇼체', '해요체']
  return reading.said.flatMap(({ place, plain }) =>
    sentencesOf(plain)
      .filter(differs)
      .map((words) =>
        found(reading, {
          ...{ rule: 'formality', weight: 'mend', place, words },
          why: `The shop speaks ${how} here, and this sentence ends in ${other}.`,
          mend: formality === 'haeyo' ? '“-요”로 끝맺어 주세요.' : '“-습니다”로 끝맺어 주십시오.',
        }),
      ),
  )
}

/** Names that are not known of everybody, with nothing to stand for them: those people get nothing. */
export const nameRule: Rule = (reading) =>
  reading.said.flatMap(({ place, source }) =>
    [...source.matchAll(/\{\{-?\s{0,5}([\w.]{1,200})([^{}]{0,300})\}\}/g)].flatMap(([words, name, rest]) => {
      const path = name!.split('.')
      const isTold = ['event', 'code', 'codeUntil', 'cart', 'order'].includes(path[0]!)
      const isGuarded = rest!.includes('default') || /\{%-?\s*(?:if|unless|case)\b/.test(source)
      if (isTold || isGuarded || isAlwaysThere(path)) return []
      return [
        found(reading, {
          ...{ rule: 'name-without-default', weight: 'consider', place, words },
          why: 'It is not known of everybody; those of whom it is not known get no message.',
          mend: reading.isKorean
            ? `{{ ${name!} | default: "…" }}로 쓰거나 {% if %}로 감싸 주세요.`
            : `Write {{ ${name!} | default: "there" }}, or put it into {% if %}.`,
        }),
      ]
    }),
  )
