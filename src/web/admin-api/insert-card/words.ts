/** What every insert says beside the rule's own words. */
const en = {
  forWhom: (name: string) => `For ${name}`,
  forYou: 'For you',
  scan: 'Scan it, and it is in your cart.',
  type: (shop: string) => `Or type the code at ${shop}`,
  until: (day: string) => `Works once, until ${day}`,
  once: 'Works once',
  order: (number: string) => `With order ${number}`,
  title: (number: string) => `Insert for order ${number}`,
  example: 'Minji',
}

const ko: typeof en = {
  forWhom: (name) => `${name}님께`,
  forYou: '받으신 분께',
  scan: '찍으면 장바구니에 바로 적용돼요.',
  type: (shop) => `${shop}에서 코드를 입력하셔도 돼요`,
  until: (day) => `${day}까지 한 번 쓸 수 있어요`,
  once: '한 번 쓸 수 있어요',
  order: (number) => `주문 ${number}과 함께`,
  title: (number) => `주문 ${number}의 카드`,
  example: '민지',
}

/** In her language, English where there are none. */
export const cardWords = (locale: string): typeof en => (locale.split('-')[0] === 'ko' ? ko : en)
