import { chance } from '../drawings/kit/chance.ts'
import { english } from './english.ts'
import { korean } from './korean.ts'

/** What is said of goods of one category, each sentence by itself. */
export interface Sayings {
  readonly good: readonly string[]
  readonly bad: readonly string[]
}

export type Voices = { readonly when: readonly string[] } & Readonly<Record<string, Sayings | readonly string[]>>

/** What somebody says, and with how many stars. */
export interface Said {
  readonly rating: number
  readonly title: string
  readonly body: string
}

const titles: Readonly<Record<string, readonly (readonly string[])[]>> = {
  en: [
    ['Not for me', 'Went wrong', 'I wanted to like it'],
    ['Good idea, poor finish', 'Expected more', 'Half happy'],
    ['All right', 'With a small but', 'Does its job'],
    ['Nearly perfect', 'Would buy again', 'A pleasant surprise'],
    ['Exactly what I hoped for', 'Stays with me', 'Better than described', 'Lovely'],
  ],
  ko: [
    ['저랑은 안 맞아요', '아쉬움이 커요', '기대가 컸나 봐요'],
    ['생각보다 별로', '반쯤 만족', '조금 아쉬워요'],
    ['무난해요', '한 가지만 빼고', '쓸 만해요'],
    ['거의 완벽해요', '또 살 거예요', '생각보다 좋아요'],
    ['바라던 그대로예요', '계속 쓸 거예요', '설명보다 좋아요', '정말 마음에 들어요'],
  ],
}

/** As many of each as people leave: most are glad, some are not. */
const stars = [5, 5, 5, 5, 5, 4, 4, 4, 3, 3, 2, 1] as const

/** Tells one review after another, no two of them alike. */
export function storyteller(): (locale: 'en' | 'ko', category: string, seed: number) => Said {
  const told = new Set<string>()
  return (locale, category, seed) => {
    for (let attempt = 0; ; attempt++) {
      const said = tell(locale, category, chance(seed + attempt * 7_919))
      if (told.has(said.body)) continue
      told.add(said.body)
      return said
    }
  }
}

function tell(locale: 'en' | 'ko', category: string, random: () => number): Said {
  const voices = locale === 'ko' ? korean : english
  const { good, bad } = voices[category] as Sayings
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  const rating = pick(stars)
  const first = pick(rating > 2 ? good : bad)
  const others = [
    [pick(bad.filter((one) => one !== first))],
    [pick(good)],
    [pick(bad)],
    random() < 0.4 ? [pick(bad)] : [pick(good.filter((one) => one !== first))],
    [pick(good.filter((one) => one !== first))],
  ][rating - 1]!
  const sentences = random() < 0.3 ? [first] : [first, ...others]
  const when = pick(voices.when)
  const body = (random() < 0.5 ? [when, ...sentences] : [...sentences, when]).join(' ')
  return { rating, title: random() < 0.6 ? pick(titles[locale]![rating - 1]!) : '', body }
}
