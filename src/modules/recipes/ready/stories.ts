import { advocateJoined } from '../../advocates/index.ts'
import type { JourneyGraph } from '../../journeys/index.ts'
import { button, heading, mail, note, products, signature, story, text } from '../mail.ts'
import type { Recipe } from '../recipe.ts'
import { asGroup, branch, ordersExactly, segmentsOfShop, send, told, untilHour, waitDays } from '../steps.ts'

export const milestone: Recipe = {
  key: 'second-order',
  group: 'after-buying',
  title: { en: 'A word from the founder', ko: '주인장의 한마디' },
  does: {
    en: 'When somebody orders a second time, the founder writes herself, and reads what comes back.',
    ko: '두 번째 주문을 하시면 주인장이 직접 쓰고, 답장도 직접 읽어요.',
  },
  when: {
    en: 'The morning after she became a repeat buyer; once in her life.',
    ko: '다시 구매하신 다음 날 아침, 평생 딱 한 번.',
  },
  asks: { sender: 'possible' },
  templates: {
    word: mail(
      'A word from the founder',
      { tells: 'empathise', purpose: 'order' },
      {
        subject: 'A word from me to you',
        preheader: 'No offer. Just a thank you and a question.',
        blocks: [
          text(
            'Dear {{ person.firstName | default: "friend of the shop" }},\n\nyou came back. I see each order that comes in, and a second one always makes my day: it means that the first was worth it.\n\nMay I ask what made you come back? And what I should do better? Just answer; it comes to me and to nobody else.',
          ),
          signature('Warmly,'),
        ],
      },
      {
        subject: '직접 인사드리고 싶었어요',
        preheader: '할인 이야기가 아니라 고마움과 질문 하나예요.',
        blocks: [
          text(
            '{{ person.firstName | default: "단골" }}님께\n\n다시 와 주셨네요. 들어오는 주문을 하나하나 보는데, 두 번째 주문은 늘 제 하루를 환하게 해요. 처음이 괜찮았다는 뜻이니까요.\n\n무엇이 다시 오시게 했는지, 제가 더 잘해야 할 것은 무엇인지 여쭤봐도 될까요? 답장은 저에게만 와요.',
          ),
          signature('따뜻한 마음을 담아'),
        ],
      },
    ),
  },
  graph: ({ template }) => ({
    start: { on: 'segment-entered', segment: segmentsOfShop.repeat },
    reentry: { mode: 'never' },
    cancelOn: [{ event: told.cancelled }],
    goal: { event: told.ordered, withinDays: 90 },
    holdout: 10,
    first: 'a-day',
    steps: { 'a-day': waitDays(1, 'word'), word: send(template('word')) },
  }),
}

export const ladder: Recipe = {
  key: 'ladder',
  group: 'after-buying',
  title: { en: 'From a small first order to a larger one', ko: '작은 첫 주문에서 다음 걸음으로' },
  does: {
    en: 'Who began with a small order is shown the next step up, at her pace, and another one after that.',
    ko: '작은 것부터 시작하신 분께 천천히 다음 걸음을, 그다음 걸음을 보여 드려요.',
  },
  when: {
    en: 'Two weeks after a first order of at most about 50 dollars; again a month after each step she takes.',
    ko: '약 5만 원 이하의 첫 주문 두 주 뒤, 그리고 한 걸음 나아가실 때마다 한 달 뒤.',
  },
  templates: {
    next: mail(
      'The next step',
      { tells: 'educate' },
      {
        subject: 'If you liked the first, this is the next step',
        preheader: 'What people go on to from where you are.',
        blocks: [
          heading('Where others went from here'),
          text('You began with {{ order.firstItem | default: "something small" }}. This is what people go on to.'),
          products('recommended', '', { most: 3, isNeeded: true }),
          text('Not sure whether it is for you? Answer this mail and ask.'),
        ],
      },
      {
        subject: '마음에 드셨다면, 다음은 이거예요',
        preheader: '많은 분들이 이렇게 이어 가셨어요.',
        blocks: [
          heading('여기서 이렇게 이어 가세요'),
          text('{{ order.firstItem | default: "작은 것" }}부터 시작하셨죠. 많은 분들이 다음으로 고르신 것이에요.'),
          products('recommended', '', { most: 3, isNeeded: true }),
          text('나에게 맞을지 망설여지시면 답장으로 물어보세요.'),
        ],
      },
    ),
    best: mail(
      'The best that we have',
      { tells: 'sell' },
      {
        subject: 'You know us by now. This is the best we have',
        preheader: 'For who knows what she likes.',
        blocks: [
          heading('For who knows what she likes'),
          text('You have been with us for a while. These are the things we are proudest of.'),
          products('recommended', '', { most: 4, isNeeded: true }),
          button('See everything', '{{ links.home }}'),
        ],
      },
      {
        subject: '이제 저희를 아시니까, 가장 좋은 것으로',
        preheader: '취향을 아시는 분께.',
        blocks: [
          heading('취향을 아시는 분께'),
          text('어느새 꽤 오래 함께하셨네요. 저희가 가장 자랑스러워하는 것들이에요.'),
          products('recommended', '', { most: 4, isNeeded: true }),
          button('모두 보기', '{{ links.home }}'),
        ],
      },
    ),
  },
  graph: ({ template, currency, smallOrder }) => ({
    start: { on: 'event', event: told.ordered },
    where: asGroup(ordersExactly(1), { if: 'figure', figure: 'spend', currency, atMost: smallOrder }),
    reentry: { mode: 'never' },
    cancelOn: [{ event: told.cancelled }, { event: told.refunded }],
    goal: { event: told.ordered, withinDays: 120 },
    holdout: 15,
    first: 'two-weeks',
    steps: {
      'two-weeks': waitDays(14, 'still-first'),
      'still-first': branch(ordersExactly(1), 'next', 'a-month'),
      next: send(template('next'), 'took-it'),
      'took-it': { do: 'wait-for', event: told.ordered, timeout: { days: 45 }, then: 'a-month' },
      'a-month': waitDays(30, 'climbed'),
      climbed: branch({ if: 'figure', figure: 'spend', currency, atLeast: smallOrder * 2 }, 'reached', undefined),
      reached: { do: 'goal', name: 'Spent twice as much', then: 'best' },
      best: send(template('best')),
    },
  }),
}

const serial = (number: number, en: string, ko: string) =>
  mail(
    `Story ${number}`,
    { tells: 'empathise' },
    {
      subject: `A story: part ${number}`,
      preheader: 'Nothing to buy in this one.',
      blocks: [
        story(
          number,
          'Behind the counter',
          en,
          `Write part ${number} here: what happened, who was there, how it ended.`,
        ),
        signature('Until the next part,'),
      ],
    },
    {
      subject: `이야기 ${number}편`,
      preheader: '이번에는 팔 것이 없어요.',
      blocks: [
        story(
          number,
          '가게 뒷이야기',
          ko,
          `${number}편을 여기에 써 주세요. 무슨 일이 있었고, 누가 있었고, 어떻게 끝났는지요.`,
        ),
        signature('다음 편에서 만나요.'),
      ],
    },
  )

/** Counts who opened a part within a week, herself and not her machine; the next one leaves some days later, in the evening. */
const whoRead = (part: string, name: string, next?: string): JourneyGraph['steps'] => ({
  [`${part}-opened`]: {
    ...{
      do: 'wait-for',
      event: told.opened,
      about: { isMachine: ['false'] },
      timeout: { days: 7 },
      then: `${part}-read`,
    },
    ...(next && { otherwise: `${part}-unread` }),
  },
  [`${part}-read`]: { do: 'goal', name, ...(next && { then: `${part}-rest` }) },
  ...(next && { [`${part}-rest`]: waitDays(4, next, 19), [`${part}-unread`]: untilHour(19, next) }),
})

export const series: Recipe = {
  key: 'stories',
  group: 'stories',
  title: { en: 'Stories in parts', ko: '이어지는 이야기' },
  does: {
    en: 'Tells a story in three parts that sells nothing, and counts who reads each. What it brings all the same is counted beside those who get none.',
    ko: '아무것도 팔지 않는 이야기를 세 편으로 들려 드리고 편마다 누가 읽는지 세어요. 그래도 무엇이 남는지는 받지 않은 분들과 견주어 세어요.',
  },
  when: {
    en: 'Two weeks after she confirmed our news; the next part some days after she read one, and after a week at the latest.',
    ko: '소식을 확인하신 두 주 뒤부터, 한 편을 읽으신 며칠 뒤에 다음 편. 늦어도 일주일 뒤에.',
  },
  isDraft: true,
  templates: {
    one: serial(1, 'How it began', '이렇게 시작했어요'),
    two: serial(2, 'What nearly went wrong', '하마터면 큰일 날 뻔했어요'),
    three: serial(3, 'What came of it', '그래서 이렇게 되었어요'),
  },
  graph: ({ template }) => ({
    start: { on: 'event', event: told.consented, about: { channel: ['email'], purpose: ['marketing'] } },
    reentry: { mode: 'never' },
    goal: { event: told.ordered, withinDays: 60 },
    holdout: 20,
    first: 'two-weeks',
    steps: {
      'two-weeks': waitDays(14, 'one', 19),
      one: send(template('one'), 'one-opened', 4),
      ...whoRead('one', 'Read part 1', 'two'),
      two: send(template('two'), 'two-opened', 4),
      ...whoRead('two', 'Read part 2', 'three'),
      three: send(template('three'), 'three-opened', 4),
      ...whoRead('three', 'Read part 3'),
    },
  }),
}

export const advocates: Recipe = {
  key: 'advocates',
  group: 'stories',
  title: { en: 'An invitation to speak for us', ko: '함께해 주실래요' },
  does: {
    en: 'Invites who buys and writes reviews to try new things first and to say what she thinks. Tags her, so that you find her again.',
    ko: '구매하고 리뷰도 써 주시는 분을 새것을 먼저 써 보고 의견을 주시는 자리로 모셔요. 태그를 달아 다시 찾을 수 있어요.',
  },
  when: {
    en: 'Two days after she became one of the advocates; once.',
    ko: '응원해 주시는 분이 되고 이틀 뒤, 딱 한 번.',
  },
  asks: { sender: 'possible' },
  templates: {
    invite: mail(
      'Invitation of advocates',
      { tells: 'empathise' },
      {
        subject: 'Would you look over our shoulder?',
        preheader: 'An invitation, and nothing to buy.',
        blocks: [
          heading('You speak well, and plainly'),
          text(
            'Your reviews help others more than anything we could write. So we would like to ask you: may we send you new things before anybody else sees them, and hear what you think, whatever it is?\n\nRead what it means, and say yes or no. After a no nothing changes, and we do not ask again.',
          ),
          button('Read what it means', '/account/advocate'),
          signature('With thanks,'),
          note(
            'Whatever you write stays yours, and is never changed. What you publish for a thank-you is marked as such.',
          ),
        ],
      },
      {
        subject: '곁에서 한번 봐 주실래요?',
        preheader: '초대장이에요. 살 것은 없어요.',
        blocks: [
          heading('솔직한 말씀, 늘 고마워요'),
          text(
            '남겨 주신 리뷰는 저희가 쓰는 어떤 글보다 다른 분들께 도움이 돼요. 그래서 여쭙고 싶어요. 새것을 누구보다 먼저 보내 드리고, 어떤 의견이든 들어도 될까요?\n\n어떤 일인지 읽어 보시고 편하게 골라 주세요. 아니어도 달라지는 것은 없고 다시 여쭙지 않아요.',
          ),
          button('어떤 일인지 보기', '/account/advocate'),
          signature('고마운 마음을 담아'),
          note('써 주신 글은 언제나 그대로예요. 고마움을 받고 올리신 글에는 그렇다고 밝혀요.'),
        ],
      },
    ),
  },
  graph: ({ template }) => ({
    start: { on: 'segment-entered', segment: segmentsOfShop.advocates },
    reentry: { mode: 'never' },
    goal: { event: advocateJoined.type, withinDays: 30 },
    first: 'two-days',
    steps: {
      'two-days': waitDays(2, 'invite'),
      invite: send(template('invite'), 'tag'),
      tag: { do: 'tag', add: ['advocate-invited'] },
    },
  }),
}
