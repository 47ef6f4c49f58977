import { translated, type Translated } from '../../../kernel/locale.ts'

const words = {
  slip: { en: 'Packing slip', ko: '포장 명세서' },
  order: { en: 'Order', ko: '주문' },
  to: { en: 'To', ko: '받는 분' },
  by: { en: 'Promised by', ko: '약속한 날' },
  goods: { en: 'In this parcel', ko: '담을 물건' },
  nothing: { en: 'All of this order has left already.', ko: '이 주문의 물건은 모두 출발했어요.' },
  gift: { en: 'gift', ko: '선물' },
  extras: { en: 'With it', ko: '함께 챙기기' },
  card: { en: 'On the card', ko: '카드에 적을 말' },
  note: { en: 'For you', ko: '드리는 말씀' },
  byHand: { en: 'By hand:', ko: '손글씨:' },
  insert: { en: 'Your code', ko: '코드' },
  wish: { en: 'The customer wrote', ko: '고객의 말씀' },
  total: { en: 'Total', ko: '합계' },
} satisfies Record<string, Translated>

export type SlipWord = keyof typeof words

/** A word of the slip in the customer's language. */
export const slipWord = (word: SlipWord, locale: string): string => translated(words[word], locale)
