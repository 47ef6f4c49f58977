/** What a buyer or the shop answers. */
export interface DemoAnswer {
  /** A name, or `shop`. */
  readonly by: string
  readonly body: string
  readonly votes: number
}

/** What somebody asks of a product, and what became of it. */
export interface DemoQuestion {
  readonly handle: string
  readonly locale: 'en' | 'ko'
  readonly author: string
  readonly body: string
  readonly daysAgo: number
  readonly answers: readonly DemoAnswer[]
  /** Left out: it shows. */
  readonly fate?: 'waits' | 'rejected'
}

const english = (handle: string, daysAgo: number, author: string, body: string, answers: readonly DemoAnswer[]) => ({
  ...{ handle, daysAgo, author, body, answers, locale: 'en' as const },
})
const korean = (handle: string, daysAgo: number, author: string, body: string, answers: readonly DemoAnswer[]) => ({
  ...{ handle, daysAgo, author, body, answers, locale: 'ko' as const },
})
const owner = (by: string, votes: number, body: string): DemoAnswer => ({ by, votes, body })
const shop = (votes: number, body: string): DemoAnswer => ({ by: 'shop', votes, body })

/** Questions of the demo, in both languages; two without an answer, one that waits, one that nobody wants to read. */
export const demoQuestions: readonly DemoQuestion[] = [
  english('court-sneaker', 41, 'Ada', 'Does the sole hold on wet pavement?', [
    owner('Nora B.', 7, 'Walked home through rain in them. Fine on asphalt, a little slippery on metal grates.'),
    shop(3, 'The sole is natural rubber without lugs: good on stone and asphalt, not made for ice or mud.'),
  ]),
  korean('court-sneaker', 33, '하윤', '발볼이 넓은 편인데 반 사이즈 올려야 할까요?', [
    owner('김**', 5, '저도 발볼이 넓어요. 반 사이즈 올리니 하루 종일 편해요.'),
    shop(2, '가죽이 발에 맞게 늘어나요. 지금 신으시는 운동화가 발볼에서 끼면 반 사이즈 크게 고르세요.'),
  ]),
  english('flow-leggings', 37, 'Jo', 'Are they see-through when I squat?', [
    owner(
      'Ines C.',
      9,
      'The dark ones are not. In Oat I can make out a seam in bright light, so I wear skin tone under it.',
    ),
  ]),
  korean('flow-leggings', 26, '서아', '키가 158인데 길이가 많이 남을까요?', [
    owner('박**', 6, '저는 157이에요. 발목에 한 번 접힐 만큼 남는데 보기 싫지 않아요.'),
    shop(1, '상품 페이지의 치수표에 다리 안쪽 길이가 있어요. 입으시던 레깅스와 재어 보시면 가장 정확해요.'),
  ]),
  english('round-teapot', 30, 'Theo', 'Is it enough for two people, or do I pour twice?', [
    shop(4, 'It holds 450 ml: two mugs without refilling, or four small cups.'),
  ]),
  korean('jeju-green-tea', 29, '지우', '같은 잎을 몇 번까지 우려도 되나요?', [
    owner('최**', 8, '세 번까지 마셔요. 세 번째는 물을 조금 더 뜨겁게 하면 맛이 남아 있어요.'),
    shop(2, '두세 번을 권해요. 우린 잎은 반나절 안에 드시는 게 좋아요.'),
  ]),
  english('jeju-green-tea', 19, 'Mae', 'Can I drink it in the evening, or does it keep me awake?', [
    shop(
      3,
      'Green tea has caffeine, about a third of a coffee. For the evening take the roasted barley tea, which has none.',
    ),
  ]),
  english('daylight-sun-cream', 22, 'Imani', 'Does it leave a white cast on darker skin?', [
    owner(
      'Zola M.',
      11,
      'On me a faint one for the first ten minutes, then it is gone. Two thin layers work better than one thick.',
    ),
  ]),
  english('shaving-starter-kit', 16, 'Ben', 'I have never used a safety razor. Will I cut myself?', [
    owner(
      'Tom R.',
      6,
      'Once, on the first day, because I pressed. Let its weight do the work and it is gentler than my old one.',
    ),
    shop(
      2,
      'There is a small card in the box about the angle. Begin on the cheeks, leave the chin for the second week.',
    ),
  ]),
  korean('daylight-sun-cream', 9, '은호', '운동할 때 발라도 눈이 시리지 않나요?', []),
  english('celadon-cup', 7, 'Priya', 'Are the two cups exactly the same colour, or does each differ a little?', []),
  {
    ...korean(
      'slow-chew-sticks',
      1,
      '보리네',
      '이가 약한 열두 살 강아지도 씹을 수 있을까요? 문의는 bori@example.com 으로 주세요.',
      [],
    ),
    fate: 'waits',
  },
  {
    ...english(
      'hearth-candle',
      12,
      'Deals',
      'Why pay this much? Same candle at www.cheap-goods.example with code HALF',
      [],
    ),
    fate: 'rejected',
  },
]
