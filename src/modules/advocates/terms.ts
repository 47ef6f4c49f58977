import { createHash } from 'node:crypto'
import { translated } from '../../kernel/locale.ts'
import type { Programme } from './programme.ts'
import type { AgreedTerms } from './membership.ts'

/** Changes whenever our own words below do, so that what was agreed to says what was promised. */
export const termsWording = 'advocate-terms-1'

/**
 * The disclosure rule follows 16 CFR 255.5 (a material connection is disclosed clearly and conspicuously) and the Korean
 * Fair Trade Commission's Guidelines for Review of Labeling and Advertising of Recommendations and Endorsements (an
 * economic interest is told in clear words, in the title or at the very beginning, in the language of the text).
 */
const own: Readonly<Record<string, readonly string[]>> = {
  en: [
    'You say what you think. Nobody asks you for praise, and nothing you get depends on it.',
    'Where you publish something for which you get or may get a reward, you say so at the very beginning, in plain words such as “Ad” or “I get store credit from this shop”, in the language of what you write, and in a picture or a film where it cannot be missed. This is the law (in the USA 16 CFR 255, in Korea the guidelines of the Fair Trade Commission), and it holds for your link and your code as well.',
    'While you take part, your reviews here carry a line that says so. Those you wrote before stay as they are.',
    'We count who comes by your link or orders with your code, and what of yours shows in the shop. You see the same figures as we do.',
    'Your pictures show elsewhere only where you allow it. What you send stays yours.',
    'You can leave at any time with one click. Your link and code end then; what you were given stays yours.',
  ],
  ko: [
    '생각하시는 그대로 말씀해 주세요. 칭찬을 부탁드리지 않고, 드리는 것은 내용과 아무 상관이 없어요.',
    '대가를 받았거나 받을 수 있는 글을 올리실 때는 제목이나 글의 맨 앞에 “광고” 또는 “이 가게에서 적립금을 받아요”처럼 분명한 말로, 글과 같은 언어로 밝혀 주세요. 사진과 영상에는 놓칠 수 없는 곳에 넣어 주세요. 법으로 정해진 일이고(한국은 공정거래위원회 추천·보증 심사지침, 미국은 16 CFR 255), 나의 링크와 코드를 올리실 때도 마찬가지예요.',
    '함께하시는 동안 여기에 쓰시는 리뷰에는 그렇다는 한 줄이 함께 보여요. 그전에 쓰신 리뷰는 그대로예요.',
    '나의 링크로 오신 분과 나의 코드로 하신 주문, 가게에 보이는 내 글과 사진을 세어요. 저희가 보는 숫자를 똑같이 보실 수 있어요.',
    '사진은 허락하신 곳에만 보여요. 보내 주신 것은 언제나 내 것이에요.',
    '언제든 한 번에 그만두실 수 있어요. 그러면 링크와 코드가 끝나고, 이미 받으신 것은 그대로예요.',
  ],
}

/** Her own language, where we have it. */
const languageOf = (locale: string): string => (locale.split('-')[0]! in own ? locale.split('-')[0]! : 'en')

/** What somebody agrees to who takes part, a paragraph each: what the law asks for first, then the shop's own. */
export function termsFor(programme: Programme, locale: string): { version: string; paragraphs: string[] } {
  const added = translated(programme.terms, locale)
  const paragraphs = [...own[languageOf(locale)]!, ...added.split(/\n{2,}/).filter((text) => text.trim() !== '')]
  return { version: `${termsWording}.${digestOf(added)}`, paragraphs }
}

/** The terms as they are kept with her yes. */
export const agreedTerms = (programme: Programme, locale: string): AgreedTerms => {
  const { version, paragraphs } = termsFor(programme, locale)
  return { version, locale: languageOf(locale), text: paragraphs.join('\n\n') }
}

const disclosures: Readonly<Record<string, string>> = {
  en: 'The author is one of our advocates and gets store credit or codes for speaking of the shop.',
  ko: '글쓴이는 가게의 서포터즈로, 가게를 알리고 적립금이나 할인 코드를 받아요.',
}

/** What stands with a review of somebody who takes part. */
export const disclosureFor = (programme: Programme, locale: string): string =>
  programme.disclosure[languageOf(locale)] || disclosures[languageOf(locale)]!

/** A short name of a text, another one for another text. */
const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 8)
