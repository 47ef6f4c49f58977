/** What stands around a quote; the words of the quote are its author’s. */
export interface QuoteWords {
  readonly ofFive: (stars: number) => string
  readonly verified: string
  readonly about: (product: string) => string
  readonly incentive: (what: string) => string
  readonly imported: (from: string) => string
  readonly readAll: string
  readonly picturedBy: (author: string, product: string) => string
}

const english: QuoteWords = {
  ofFive: (stars) => `${stars} of 5 stars`,
  verified: 'Bought here',
  about: (product) => `about ${product}`,
  incentive: (what) => `Given for this review, whatever its stars: ${what}`,
  imported: (from) => `Written at ${from} and brought here`,
  readAll: 'Read on',
  picturedBy: (author, product) => `${product}, photographed by ${author}`,
}

const korean: QuoteWords = {
  ofFive: (stars) => `별 다섯 개 중 ${stars}개`,
  verified: '여기서 구매',
  about: (product) => `${product} 리뷰`,
  incentive: (what) => `별점과 상관없이 이 리뷰에 드린 것: ${what}`,
  imported: (from) => `${from}에서 옮겨 온 리뷰예요`,
  readAll: '이어서 읽기',
  picturedBy: (author, product) => `${author} 님이 찍은 ${product}`,
}

export const quoteWords = (language: string): QuoteWords => (language.startsWith('ko') ? korean : english)
