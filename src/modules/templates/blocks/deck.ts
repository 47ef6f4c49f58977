/** The few words that blocks bring along; all others are staff's. */
export interface Deck {
  readonly from: (price: string) => string
  readonly was: (price: string) => string
  readonly rated: (mean: string, count: number) => string
  readonly ofFive: (stars: number) => string
  readonly verified: string
  readonly about: (product: string) => string
  readonly incentive: (what: string) => string
  readonly imported: (from: string) => string
  readonly readAll: string
  readonly picturedBy: (author: string, product: string) => string
  readonly total: string
  readonly part: (series: string, number: number) => string
  readonly readOn: string
  readonly yourCode: string
}

const english: Deck = {
  from: (price) => `from ${price}`,
  was: (price) => `was ${price}`,
  rated: (mean, count) => `${mean} of 5 · ${count === 1 ? '1 review' : `${count} reviews`}`,
  ofFive: (stars) => `${stars} of 5 stars`,
  verified: 'Bought here',
  about: (product) => `about ${product}`,
  incentive: (what) => `Given for this review, whatever its stars: ${what}`,
  imported: (from) => `Written at ${from} and brought here`,
  readAll: 'Read on',
  picturedBy: (author, product) => `${product}, photographed by ${author}`,
  total: 'Total',
  part: (series, number) => `${series} · part ${number}`,
  readOn: 'Read on',
  yourCode: 'Your code',
}

const korean: Deck = {
  from: (price) => `${price}부터`,
  was: (price) => `원래 ${price}`,
  rated: (mean, count) => `5점 중 ${mean}점 · 후기 ${count}개`,
  ofFive: (stars) => `별 다섯 개 중 ${stars}개`,
  verified: '여기서 구매',
  about: (product) => `${product} 후기`,
  incentive: (what) => `별점과 상관없이 이 후기에 드린 것: ${what}`,
  imported: (from) => `${from}에서 옮겨 온 후기예요`,
  readAll: '이어서 읽기',
  picturedBy: (author, product) => `${author} 님이 찍은 ${product}`,
  total: '합계',
  part: (series, number) => `${series} · ${number}편`,
  readOn: '이어서 읽기',
  yourCode: '내 코드',
}

export const deckOf = (language: string): Deck => (language.startsWith('ko') ? korean : english)
