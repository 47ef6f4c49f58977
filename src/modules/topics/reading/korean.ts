import { koreanPhrases } from './korean-phrases.ts'
import { koreanStems, koreanWishes } from './korean-words.ts'
import type { OpinionWord } from './opinion.ts'

const turned = { good: -0.9, bad: -0.6 } as const
const wish = -1.2
const strong = /^(?:너무|정말|진짜|아주|매우|무척|엄청|완전|굉장히|훨씬|참|제일|가장|몹시|상당히)$/u
const weak = /^(?:조금|좀|약간|살짝|다소|그럭저럭|은근)$/u

const values = new Map(koreanStems)
/** NOTE: a stem stands at the beginning of a word; the longest that fits is taken. */
const stem = new RegExp(
  `(?<![가-힣])(?:안|못)?(${[...values.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((one) => one.replaceAll(' ', '\\s*'))
    .join('|')})`,
  'gu',
)

/** The opinion words of a part of a Korean sentence: phrases, then stems with their endings and what negates them. */
export function koreanOpinions(text: string): OpinionWord[] {
  const { found: said, rest: part } = koreanPhrases(text)
  const wished = koreanWishes.exec(part)
  const words = [...part.matchAll(stem)].flatMap((match): OpinionWord[] => {
    const value = values.get(match[1]!) ?? values.get(spaced(match[1]!)) ?? 0
    return value === 0 ? [] : [{ text: wordAt(part, match.index), value: inContext(part, match, value) }]
  })
  const found = [...said, ...words]
  if (!wished) return found
  return [...found.filter(({ text }) => !text.startsWith('좋')), { text: wished[0], value: wish }]
}

const bySqueezed = new Map([...values.keys()].map((one) => [one.replaceAll(' ', ''), one] as const))
const spaced = (found: string): string => bySqueezed.get(found.replaceAll(/\s/gu, '')) ?? ''

/** The whole word with its ending, as it is shown. */
const wordAt = (part: string, at: number): string =>
  /^\S+(?:\s(?:않|못|없|아니|들)\S*)?/u.exec(part.slice(at))?.[0] ?? ''

function inContext(part: string, match: RegExpExecArray, value: number): number {
  const before = part.slice(0, match.index).trim().split(/\s+/u).at(-1) ?? ''
  const factor = strong.test(before) ? 1.3 : weak.test(before) ? 0.7 : 1
  if (!isNegated(part, match, before, value)) return value * factor
  return value * factor * (value > 0 ? turned.good : turned.bad)
}

/**
 * `안 좋아요`, `좋지 않아요`, `좋은 줄 모르겠어요`, `불편함이 없어요`, `물집이 안 생겨요`, `추천은 못 해요`; not `좋지 않나요?` in a question, which agrees.
 */
function isNegated(part: string, match: RegExpExecArray, before: string, value: number): boolean {
  const ownNegation = /^(?:안|못)/u.test(match[0]) && !/^(?:안|못)/u.test(match[1]!)
  if (ownNegation || (/^(?:안|못|별로|전혀|그닥|딱히|그다지)$/u.test(before) && !/^(?:안|못)/u.test(match[1]!)))
    return true
  const after = part.slice(match.index + match[0].length)
  const negated =
    /^[가-힣]*(?:고\s싶)?지(?:는|도|를|가|만은)?\s*(?:않|못|아니|안\s)(?!나요|아요\?|을까)/u.test(after) ||
    /^[가-힣]*진\s*않/u.test(after)
  const without =
    /^[가-힣]{0,3}(?:\s(?:점|것|게|거|데|부분|곳)[가-힣]?)?\s*(?:하나도?\s*|전혀\s*|거의\s*|1도\s*)?없/u.test(after)
  const unsure = /^[가-힣]*\s*(?:줄|지는|건지|지)\s*(?:잘\s*)?모르/u.test(after)
  const isGone =
    value < 0 &&
    /^[가-힣]{0,3}\s*(?:많이|싹|확|다|확실히|금방|훨씬|눈에\s*띄게)?\s*(?:사라|없어졌|없어지|줄었|줄어|가라앉|옅어|완화|개선|덜)/u.test(
      after,
    )
  const doesNotCome = value < 0 && /^[가-힣]*[이가은는도]\s+안\s/u.test(after)
  const isNotDone = /^(?:은|는|이|가|을|를|도)?\s+(?:절대\s*|별로\s*|도저히\s*|전혀\s*)?(?:안|못)\s?[가-힣]/u.test(
    after,
  )
  return negated || without || unsure || isGone || doesNotCome || isNotDone
}
