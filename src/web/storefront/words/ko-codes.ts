import type { enCodes } from './en-codes.ts'

export const koCodes: typeof enCodes = {
  title: '코드',
  ready: '장바구니에 담아 두었어요',
  readyNext: '결제하실 때 저절로 적용돼요. 따로 입력하지 않으셔도 돼요.',
  until: (day: string) => `${day}까지 한 번 쓸 수 있어요.`,
  once: '한 번 쓸 수 있어요.',
  look: '둘러보기',
  cart: '장바구니로',
  states: {
    used: '이미 사용된 코드예요. 코드는 한 번씩만 쓸 수 있어요.',
    'called-off': '취소된 주문과 함께 드린 코드라 더는 쓸 수 없어요.',
    over: '더는 쓸 수 없는 코드예요.',
    'not-yet': '아직 쓸 수 없는 코드예요. 조금 뒤에 다시 와 주세요.',
    unknown: '찾을 수 없는 코드예요. 카드에 적힌 글자를 확인해 주세요.',
  },
  ask: '뭔가 이상한가요? 메일로 알려 주시면 사람이 답해 드려요.',
}
