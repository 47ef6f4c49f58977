const en = {
  title: 'Return slip',
  order: (number: string) => `Order ${number}`,
  to: 'To',
  from: 'From',
  lines: 'In the parcel',
  next: 'What comes next',
  pack: 'Pack everything well and put the lower part of this sheet into the parcel.',
  stick: 'Stick the upper part on the parcel, so that the bars can be read.',
  free: 'Sending it costs you nothing: keep the receipt, we give you the postage back.',
  post: 'Take it to the post office or parcel shop you like, and keep the receipt.',
  due: (day: string) =>
    `Please send it so that it is with us by ${day}; what you got for it already counts until then.`,
  then: 'When it is here we look at it and write you the same day.',
  askAddress: (email: string) => `Ask us where to: ${email}`,
  print: 'Print this page',
  choices: { refund: 'money back', credit: 'store credit', exchange: 'exchange' },
}

const ko: typeof en = {
  title: '반품 송장',
  order: (number) => `주문 ${number}`,
  to: '받는 곳',
  from: '보내는 분',
  lines: '상자 안에 든 것',
  next: '다음은 이렇게 해 주세요',
  pack: '상하지 않게 포장하시고, 이 종이의 아래쪽을 상자에 넣어 주세요.',
  stick: '위쪽은 바코드가 보이도록 상자에 붙여 주세요.',
  free: '반품은 무료예요. 영수증을 보관해 주시면 배송비를 돌려드려요.',
  post: '가까운 우체국이나 택배 접수처에 맡기시고 영수증을 보관해 주세요.',
  due: (day) => `${day}까지 저희에게 닿도록 보내 주세요. 미리 드린 것은 그때까지 유효해요.`,
  then: '도착하면 바로 확인하고 그날 알려 드려요.',
  askAddress: (email) => `보내실 곳은 여기로 물어봐 주세요: ${email}`,
  print: '이 페이지 인쇄하기',
  choices: { refund: '환불', credit: '적립금', exchange: '교환' },
}

/** The slip's words in her language, English where there are none. */
export const labelWords = (locale: string): typeof en => (locale.split('-')[0] === 'ko' ? ko : en)
