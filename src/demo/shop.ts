import type { ShopChange } from '../modules/shop/index.ts'
import { both } from './demo-product.ts'

/** Who the demo shop is. */
export const shop: ShopChange['settings'] = {
  name: 'Onjeong',
  tagline: both('Warm things for ordinary days', '보통날을 위한 따뜻한 물건'),
  timeZone: 'Asia/Seoul',
  contactEmail: 'hello@onjeong.example',
  phone: '+82 2 0000 0100',
  address: '12 Seongsui-ro, Seongdong-gu, Seoul 04779, Korea',
  addressIn: { ko: '04779 서울특별시 성동구 성수이로 12' },
  colours: { brand: '#1f6f5c', accent: '#e8743b', paper: '#fbf8f3' },
  founder: {
    name: 'Lee Onjeong',
    story: both(
      'My grandmother kept one good cup, and whoever came in from the cold was given it.\n\nThis shop is that cup. I look for makers who do one thing well, stay with them for a week, and bring home only what I would hand to a guest. It is never very much. It is always warm.',
      '할머니께는 좋은 찻잔이 하나 있었어요. 추운 데서 들어온 사람에게 먼저 내어 주셨죠.\n\n이 가게가 그 찻잔이에요. 한 가지를 오래 해 온 분들을 찾아가 한 주를 지내고, 손님께 내어 드릴 만한 것만 데려와요. 많지는 않아요. 늘 따뜻해요.',
    ),
    thanks: both(
      'Thank you for trusting a small shop with a small thing. I look at every order that comes in; yours made this morning a good one.',
      '작은 가게에 작은 물건을 맡겨 주셔서 고맙습니다. 들어오는 주문을 모두 제 눈으로 봐요. 덕분에 오늘 아침이 좋아졌어요.',
    ),
  },
  policies: {
    delivery: both(
      'We pack on every working day. Within Korea a parcel takes one to two days, to Europe and America four to nine.\n\nWhen something is late we write to you before you have to ask.',
      '평일에는 매일 포장해요. 국내는 하루 이틀, 유럽과 미국은 나흘에서 아흐레 걸려요.\n\n늦어지면 물어보시기 전에 먼저 알려 드려요.',
    ),
    returns: both(
      'Keep it for thirty days. If it is not for you, open the page of your order and choose “Send something back”; we pay the way back and your money returns when the parcel does.',
      '서른 날 동안 곁에 두어 보세요. 맞지 않으면 주문 페이지에서 ‘돌려보내기’를 누르시면 돼요. 돌아오는 배송비는 저희가 내고, 물건이 도착하면 돈을 돌려드려요.',
    ),
    privacy: both(
      'We keep what we need to send you what you bought, and tell nobody else. Ask us and we show you all of it, or delete it.',
      '사신 물건을 보내는 데 필요한 것만 간직하고, 다른 데 알리지 않아요. 말씀하시면 모두 보여 드리거나 지워 드려요.',
    ),
    terms: both(
      'You order from Onjeong in Seoul. An order is agreed when our confirmation reaches you, at the price and the delivery day it names.\n\nIf something is broken or not what we said, tell us: we send another one or give the money back, as you like. Korean law holds, and what the law of your own country promises you stays yours.',
      '서울의 온정에서 주문하시는 거예요. 확인 메일이 닿으면 메일에 적힌 값과 도착일로 계약이 맺어져요.\n\n깨졌거나 말씀드린 것과 다르면 알려 주세요. 새로 보내 드리거나 돈을 돌려드려요, 고르시는 대로요. 한국 법을 따르고, 사시는 나라의 법이 지켜 드리는 것은 그대로 남아요.',
    ),
  },
  trust: [
    { icon: 'delivery', text: both('Leaves us within one working day', '평일 하루 안에 출발해요') },
    { icon: 'return', text: both('Thirty days to send it back, free', '30일 안에 무료 반품') },
    { icon: 'lock', text: both('Card details never reach us', '카드 정보는 저희에게 오지 않아요') },
  ],
  reasonsToBuy: [
    { icon: 'heart', text: both('Made by people we can call by name', '이름을 부를 수 있는 분들이 만들어요') },
    { icon: 'box', text: both('Packed by hand, with a note', '쪽지와 함께 손으로 포장해요') },
    { icon: 'leaf', text: both('Nothing in plastic', '비닐 없이 보내요') },
  ],
  returnDays: 30,
  returns: {
    atOnceUpTo: [
      { amount: 15_000, currency: 'USD' },
      { amount: 200_000, currency: 'KRW' },
    ],
  },
}

/** What the front page opens with. */
export const hero = {
  title: both('Warm things for ordinary days', '보통날을 위한 따뜻한 물건'),
  text: both(
    'Tea from hills we can name, cups thrown in Icheon, and care for skin, dogs and early runs. Packed by hand, with a note.',
    '이름을 댈 수 있는 언덕의 차, 이천에서 빚은 잔, 피부와 강아지와 새벽 달리기를 위한 것들. 쪽지와 함께 손으로 포장해요.',
  ),
  alt: both(
    'A celadon teapot, a burning candle and a cup of tea in low, warm light',
    '낮고 따뜻한 빛 속의 청자 찻주전자와 타는 초, 차 한 잔',
  ),
}
