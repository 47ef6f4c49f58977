import type { enLeaving } from './en-leaving.ts'

/** 사지 않고 떠나는 분께 하는 말. */
export const koLeaving: typeof enLeaving = {
  link: '오늘은 아니신가요? 이유를 알려 주세요',
  title: '오늘은 아니신가요?',
  lead: '괜찮아요. 장바구니는 그대로 둘게요. 무엇이 걸리셨나요? 한 번만 눌러 주셔도 큰 도움이 돼요.',
  reasons: {
    'delivery-cost': '배송비가 비싸요',
    'card-safety': '여기에 카드 번호를 적기가 꺼려져요',
    'too-complicated': '너무 복잡해요',
    'just-looking': '그냥 둘러보고 있어요',
    other: '다른 이유예요',
  },
  comment: '하고 싶은 말씀',
  send: '보내기',
  choose: '하나를 골라 주세요.',
  thanks: '알려 주셔서 고마워요',
  back: '결제로 돌아가기',
  cost: {
    free: (name, when) => `${name}은(는) 무료예요. ${when}.`,
    takeFree: '무료 배송으로 받을게요',
    missing: (amount) => `${amount}만 더 담으시면 배송비가 없어요.`,
    look: '작은 것 하나 더 보기',
    none: '배송비는 택배사가 받는 그대로예요. 비싸다는 말씀을 잘 적어 두었어요.',
  },
  trust: {
    lead: '카드를 저희에게 맡기지 않으셔도 돼요. 저희는 카드 정보를 볼 수 없어요.',
    facts: [
      '카드 정보는 암호화되어 결제사로 바로 가요. 저희 가게를 거치지 않아요.',
      '돈이 나가기 전에 카드사가 본인 확인을 해요.',
      '보이는 합계만 한 번 결제돼요.',
    ],
    other: '카드 없이도 내실 수 있어요.',
    answer: (email) => `먼저 물어보고 싶으시면 ${email}로 편하게 적어 주세요. 사람이 답해요.`,
  },
  complicated: {
    lead: '번거롭게 해 드려 죄송해요. 장바구니를 메일로 보내 드릴게요. 편할 때 이어서 하세요.',
    act: '장바구니를 메일로 받기',
    sent: (email) => `${email} 주소로 장바구니를 보냈어요. 메일은 한 통뿐이고 더 오지 않아요.`,
    help: (email) => `원하시는 것을 ${email}로 적어 주시면 저희가 함께 주문해 드려요.`,
  },
  looking: { lead: '천천히 둘러보세요. 담아 두신 것은 장바구니에 그대로 있어요.', act: '둘러보기' },
  other: '한 글자도 빠짐없이 읽을게요.',
}
