/**
 * What the helper says, in both languages. `{…}` is filled in. It speaks as the shop does everywhere: short, warm, without
 * pretending to be somebody.
 */
export const helperWords = {
  hello: {
    en: 'Hello. Ask me about your order, a product or how things work here. For a person of our team, write “person”.',
    ko: '안녕하세요. 주문, 상품, 이용 방법을 물어보시면 바로 찾아 드릴게요. 직원과 이야기하시려면 ‘상담원’이라고 적어 주세요.',
  },
  thanks: { en: 'You are welcome.', ko: '도움이 되었다니 다행이에요.' },
  orderIs: { en: 'Your order {number}: {status}.{promise}', ko: '주문 {number}: {status}.{promise}' },
  promised: { en: ' We promised it for {from} to {to}.', ko: ' {from}에서 {to} 사이에 도착할 예정이에요.' },
  promisedDay: { en: ' We promised it for {from}.', ko: ' {from}에 도착할 예정이에요.' },
  noOrder: {
    en: 'I see no order of yours yet.',
    ko: '아직 주문하신 내역이 보이지 않아요.',
  },
  notYourOrder: {
    en: 'I find no order {number} of yours. Please look at the number once more, or write “person”.',
    ko: '{number} 주문을 찾지 못했어요. 번호를 한 번 더 확인하시거나 ‘상담원’이라고 적어 주세요.',
  },
  signInForOrder: {
    en: 'I show orders to their owner alone. Please sign in, or open the link in the mail that confirmed your order.',
    ko: '주문 내역은 본인께만 보여 드려요. 로그인하시거나, 주문 확인 메일의 링크를 열어 주세요.',
  },
  inStock: { en: '{title} is in stock{price}.', ko: '{title}, 지금 구매하실 수 있어요{price}.' },
  fewLeft: { en: '{title}: {left} left{price}.', ko: '{title}, {left}개 남아 있어요{price}.' },
  soldOut: {
    en: '{title} is sold out at the moment. On its page you can ask to be told when it is back.',
    ko: '{title}은(는) 지금 품절이에요. 상품 페이지에서 재입고 알림을 신청하실 수 있어요.',
  },
  costs: { en: '{title} costs {price}.', ko: '{title}의 가격은 {price}이에요.' },
  costsFrom: { en: '{title} costs from {price}.', ko: '{title}의 가격은 {price}부터예요.' },
  rated: {
    en: '{title} has {mean} of 5 stars in {count:review|reviews}. This one helped most people:',
    ko: '{title}의 평점은 5점 만점에 {mean}점, 리뷰는 {count}개예요. 가장 많은 분께 도움이 된 리뷰예요.',
  },
  noReviews: { en: 'Nobody has reviewed {title} yet.', ko: '{title}에는 아직 리뷰가 없어요.' },
  whichProduct: {
    en: 'Which product do you mean? Write its name, or ask me on its page.',
    ko: '어떤 상품인지 이름을 알려 주시거나, 그 상품 페이지에서 물어봐 주세요.',
  },
  fromArticle: { en: 'This is in our help:', ko: '도움말에 이렇게 나와 있어요.' },
  fromQuestion: {
    en: 'Somebody asked that before. The answer was:',
    ko: '다른 분도 같은 것을 물어보셨어요. 답변이에요.',
  },
  fromPolicy: { en: 'This is how we do it: {text}', ko: '저희 가게의 안내예요. {text}' },
  openNow: {
    en: 'Somebody of our team is there now. Write “person”, and I ask them over.',
    ko: '지금 직원이 자리에 있어요. ‘상담원’이라고 적어 주시면 연결해 드릴게요.',
  },
  opensAt: { en: 'Our team is there again on {when}.', ko: '{when}부터 직원이 답해 드려요.' },
  noHours: { en: 'Our team answers as soon as somebody is there.', ko: '직원이 확인하는 대로 답해 드릴게요.' },
  miss: {
    en: 'I do not know that for sure, so I would rather not guess. Say it in other words, or write “person” for our team.',
    ko: '확실하지 않은 내용은 말씀드리지 않으려고 해요. 다른 말로 물어보시거나, ‘상담원’이라고 적어 주세요.',
  },
  handedOpen: {
    en: 'I have asked our team over. Somebody answers you here.',
    ko: '직원에게 전달했어요. 곧 여기에서 답해 드릴게요.',
  },
  handedClosed: {
    en: 'I have passed it on. {when} Leave your mail address, and the answer reaches you there too.',
    ko: '직원에게 전달했어요. {when} 메일 주소를 남겨 주시면 답변을 메일로도 보내 드려요.',
  },
  handedClosedKnown: {
    en: 'I have passed it on. {when} If you have left by then, the answer goes to your mail address.',
    ko: '직원에게 전달했어요. {when} 자리를 비우시면 답변을 메일로 보내 드려요.',
  },
  sorry: { en: 'I am sorry to hear that. ', ko: '불편을 드려 죄송해요. ' },
  onProduct: { en: 'Do you have a question about {title}?', ko: '{title}에 대해 궁금한 점이 있으세요?' },
  withCart: {
    en: 'I see {count:thing|things} in your cart. Is anything unclear before you order?',
    ko: '장바구니에 {count}개가 담겨 있어요. 주문 전에 궁금한 점이 있으세요?',
  },
} as const

export type HelperWord = keyof typeof helperWords

/** What stands for the state of an order, as on its own page. */
export const orderStatusWords: Readonly<Record<string, { readonly en: string; readonly ko: string }>> = {
  'waiting-for-payment': { en: 'we wait for your payment', ko: '결제를 기다리고 있어요' },
  confirmed: { en: 'it is in, and will be packed next', ko: '주문이 접수되어 곧 포장해요' },
  packing: { en: 'it is being packed', ko: '포장하고 있어요' },
  'partly-on-its-way': { en: 'a part of it is on its way', ko: '일부가 배송 중이에요' },
  'on-its-way': { en: 'it is on its way', ko: '배송 중이에요' },
  delivered: { en: 'it has arrived', ko: '배송이 끝났어요' },
  returned: { en: 'it came back to us', ko: '반품되었어요' },
  refunded: { en: 'your money was given back', ko: '환불되었어요' },
  cancelled: { en: 'it was cancelled', ko: '취소되었어요' },
}

/** `{count}` stands for a value, `{count:review|reviews}` for a number with its noun. */
export function helperSays(
  word: HelperWord,
  locale: string,
  about: Readonly<Record<string, string | number>> = {},
): string {
  const text: string = helperWords[word][locale.startsWith('ko') ? 'ko' : 'en']
  return text
    .replaceAll(/\{(\w+):([^|}]+)\|([^}]+)\}/g, (_, name: string, one: string, many: string) => {
      const value = about[name] ?? 0
      return `${value} ${value === 1 ? one : many}`
    })
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => String(about[name] ?? ''))
}
