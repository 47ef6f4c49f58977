/** The few words that blocks bring along; all others are staff's. */
export interface Deck {
  readonly from: (price: string) => string
  readonly was: (price: string) => string
  readonly rated: (mean: string, count: number) => string
  readonly total: string
  readonly part: (series: string, number: number) => string
  readonly readOn: string
  readonly yourCode: string
}

const english: Deck = {
  from: (price) => `from ${price}`,
  was: (price) => `was ${price}`,
  rated: (mean, count) => `${mean} of 5 · ${count === 1 ? '1 review' : `${count} reviews`}`,
  total: 'Total',
  part: (series, number) => `${series} · part ${number}`,
  readOn: 'Read on',
  yourCode: 'Your code',
}

const korean: Deck = {
  from: (price) => `${price}부터`,
  was: (price) => `원래 ${price}`,
  rated: (mean, count) => `5점 중 ${mean}점 · 리뷰 ${count}개`,
  total: '합계',
  part: (series, number) => `${series} · ${number}편`,
  readOn: '이어서 읽기',
  yourCode: '내 코드',
}

export const deckOf = (language: string): Deck => (language.startsWith('ko') ? korean : english)
