import { button, code, heading, mail, note, products, signature, text } from '../mail.ts'
import type { Recipe } from '../recipe.ts'
import { asGroup, branch, ordersAtLeast, send, told, untilHour, waitDays } from '../steps.ts'

const goneBack = [{ event: told.cancelled }, { event: told.refunded }]

export const thankYou: Recipe = {
  key: 'thank-you',
  group: 'after-buying',
  title: { en: 'Thank you', ko: '고마움 전하기' },
  does: {
    en: 'Thanks her for an order, in other words when it is not her first. Nothing is sold in it.',
    ko: '주문에 고마움을 전해요. 처음이신 분과 다시 오신 분께 다른 말로요. 아무것도 팔지 않아요.',
  },
  when: { en: 'Two hours after the order; not for one that was called off.', ko: '주문 두 시간 뒤. 취소된 주문에는 보내지 않아요.' },
  asks: { sender: 'possible' },
  templates: {
    first: mail(
      'Thank you: first order',
      { tells: 'empathise', purpose: 'order' },
      {
        subject: 'Thank you for trusting us',
        preheader: 'A short word from the shop.',
        blocks: [
          heading('Thank you, {{ person.firstName | default: "from all of us" }}'),
          text(
            'A first order takes some trust, and we noticed yours. Somebody packs it by hand and looks it over before it leaves.\n\nIf anything is not as you hoped, answer this mail. A person reads it and sets it right.',
          ),
          signature('With thanks,'),
        ],
      },
      {
        subject: '믿고 주문해 주셔서 고마워요',
        preheader: '가게에서 짧게 인사드려요.',
        blocks: [
          heading('{{ person.firstName | default: "소중한 손" }}님, 고마워요'),
          text(
            '처음 주문에는 믿음이 필요하다는 걸 알아요. 손으로 하나씩 살펴보고 포장해서 보내 드릴게요.\n\n기대와 다른 점이 있으면 이 메일에 답장해 주세요. 사람이 읽고 바로잡아 드려요.',
          ),
          signature('고마운 마음을 담아'),
        ],
      },
    ),
    again: mail(
      'Thank you: back again',
      { tells: 'empathise', purpose: 'order' },
      {
        subject: 'You came back, and that means a lot',
        preheader: 'A short word from the shop.',
        blocks: [
          heading('Good to see you again'),
          text(
            'There are many shops, and you came back to this one. That is what keeps a small shop going, and it is noticed.\n\nIs there anything you would like us to do better? Just answer this mail.',
          ),
          signature('With thanks,'),
        ],
      },
      {
        subject: '다시 찾아 주셔서 정말 고마워요',
        preheader: '가게에서 짧게 인사드려요.',
        blocks: [
          heading('다시 뵈어 반가워요'),
          text(
            '많은 가게 중에 다시 여기를 골라 주셨네요. 그 마음이 작은 가게를 버티게 해요.\n\n더 나아졌으면 하는 점이 있다면 이 메일에 답장으로 들려주세요.',
          ),
          signature('고마운 마음을 담아'),
        ],
      },
    ),
  },
  graph: ({ template }) => ({
    start: { on: 'event', event: told.ordered, after: { hours: 2 } },
    per: 'subject',
    reentry: { mode: 'always' },
    cancelOn: goneBack,
    goal: { event: told.ordered, withinDays: 60 },
    holdout: 10,
    first: 'which',
    steps: {
      which: branch(ordersAtLeast(2), 'again', 'first'),
      again: send(template('again')),
      first: send(template('first')),
    },
  }),
}

export const thirtyDays: Recipe = {
  key: 'thirty-days',
  group: 'after-buying',
  title: { en: 'Thirty days with it', ko: '함께한 지 30일' },
  does: {
    en: 'Asks how it goes a month after the parcel arrived, with help for who is stuck. Made for starter kits.',
    ko: '받으신 지 한 달 뒤 어떻게 쓰고 계신지 여쭙고 도와 드려요. 시작 세트에 잘 맞아요.',
  },
  when: {
    en: 'Thirty days after delivery, in the morning; not when she sends it back.',
    ko: '배송된 날부터 30일 뒤 아침. 반품하시면 보내지 않아요.',
  },
  asks: { products: 'possible', sender: 'possible' },
  templates: {
    how: mail(
      'Thirty days: how is it going?',
      { tells: 'educate' },
      {
        subject: 'A month in: how is it going?',
        preheader: 'And what most people ask by now.',
        blocks: [
          heading('How is {{ order.firstItem | default: "it" }} doing?'),
          text(
            'You have had it for a month. By now most people know what they like about it, and have a question or two.\n\n- Is it as you hoped?\n- Is there something you do not use, because it is not clear how?\n- What would you tell somebody who begins today?\n\nAnswer this mail with a line. A person reads it and helps.',
          ),
          products('recommended', 'What goes well with it', { most: 2 }),
          signature('Until soon,'),
        ],
      },
      {
        subject: '한 달 써 보시니 어떠세요?',
        preheader: '이맘때 많이 물어보시는 것들이에요.',
        blocks: [
          heading('{{ order.firstItem | default: "구매하신 물건" }}, 잘 쓰고 계신가요?'),
          text(
            '함께한 지 한 달이 되었어요. 이쯤이면 마음에 드는 점도, 궁금한 점도 한두 가지 생기시더라고요.\n\n- 기대하신 만큼인가요?\n- 쓰는 법이 헷갈려 손이 안 가는 것이 있나요?\n- 오늘 시작하는 분께 한마디 하신다면요?\n\n한 줄이라도 답장해 주세요. 사람이 읽고 도와 드려요.',
          ),
          products('recommended', '함께 쓰기 좋은 것', { most: 2 }),
          signature('곧 또 인사드릴게요.'),
        ],
      },
    ),
  },
  graph: ({ template, products: chosen }) => ({
    start: { on: 'event', event: told.delivered, about: { last: ['true'] } },
    ...(chosen.length > 0 && {
      where: asGroup({ if: 'event', event: 'bought', about: [...chosen], days: 90, atLeast: 1 }),
    }),
    per: 'subject',
    reentry: { mode: 'always' },
    cancelOn: [...goneBack, { event: told.sendsBack }, { event: told.asksBack, about: { kind: ['return'] } }],
    goal: { event: told.ordered, withinDays: 30 },
    holdout: 10,
    first: 'thirty-days',
    steps: { 'thirty-days': waitDays(30, 'how'), how: send(template('how')) },
  }),
}

export const runningOut: Recipe = {
  key: 'running-out',
  group: 'after-buying',
  title: { en: 'Running out', ko: '다 떨어져 갈 때' },
  does: {
    en: 'Tells her in time that what she buys again and again runs out, by how long it lasted her before. One tap fills a cart with it.',
    ko: '되풀이해 사시는 것이 떨어질 때를 지난 구매에 비추어 미리 알려 드려요. 한 번 누르면 장바구니에 담겨요.',
  },
  when: { en: 'A week before it is used up, in the morning.', ko: '다 쓰시기 일주일 전 아침.' },
  templates: {
    soon: mail(
      'Running out',
      { tells: 'serve' },
      {
        subject: 'Is your {{ event.title.en | default: "supply" }} running low?',
        preheader: 'One tap, and it is in your cart.',
        blocks: [
          heading('{{ event.title.en | default: "Your supply" }} may run out soon'),
          text(
            'Going by how long it lasted you before, you have about a week left. If that is right, one tap puts the same again in your cart.',
          ),
          button('The same again', '/cart/again/{{ event.reorderKey | default: "" }}'),
          note('Still enough left? Then leave it be: we write once about it.'),
        ],
      },
      {
        subject: '{{ event.title.ko | default: "쓰시던 것" }}, 얼마 안 남지 않았나요?',
        preheader: '한 번 누르면 장바구니에 담겨요.',
        blocks: [
          heading('{{ event.title.ko | default: "쓰시던 것" }}, 곧 떨어질 것 같아요'),
          text('지난번에 쓰신 기간으로 보면 일주일쯤 남은 것 같아요. 맞다면 한 번만 눌러 같은 것을 담아 보세요.'),
          button('같은 것으로 다시', '/cart/again/{{ event.reorderKey | default: "" }}'),
          note('아직 넉넉하시다면 그냥 두셔도 돼요. 한 번만 알려 드려요.'),
        ],
      },
    ),
  },
  graph: ({ template }) => ({
    start: { on: 'event', event: told.runsOut },
    reentry: { mode: 'after', days: 7 },
    cancelOn: [{ event: told.ordered }],
    goal: { event: told.ordered, withinDays: 21 },
    holdout: 10,
    first: 'morning',
    steps: { morning: untilHour(10, 'soon'), soon: send(template('soon'), undefined, 2) },
  }),
}

export const nextTime: Recipe = {
  key: 'next-time',
  group: 'after-buying',
  title: { en: 'Something for next time', ko: '다음을 위한 선물' },
  does: {
    en: 'Gives who has received an order a code of her own for the next one. Each code works once, and what it brings is counted.',
    ko: '주문을 받으신 분께 다음에 쓰실 수 있는 나만의 코드를 드려요. 코드는 한 번만 쓰이고 성과도 남아요.',
  },
  when: { en: 'A week after delivery; not when she sends it back.', ko: '배송 일주일 뒤. 반품하시면 보내지 않아요.' },
  asks: { promotion: 'needed' },
  templates: {
    code: mail(
      'Something for next time',
      { tells: 'sell' },
      {
        subject: 'Something for your next order',
        preheader: 'It is yours alone, and there is no hurry.',
        blocks: [
          heading('A small thank you'),
          text('We hope what you ordered is all you hoped for. This is for the next time, whenever that is.'),
          code('Your code', 'It works once, until {{ codeUntil | default: "the day it says" }}.', 'Have a look around'),
        ],
      },
      {
        subject: '다음 주문에 쓰실 작은 선물이에요',
        preheader: '한 분만 쓰실 수 있는 코드예요. 서두르지 않으셔도 돼요.',
        blocks: [
          heading('작은 고마움이에요'),
          text('주문하신 것이 마음에 드셨기를 바라요. 언제가 되든 다음에 쓰실 수 있는 코드를 드릴게요.'),
          code('드리는 코드', '{{ codeUntil | default: "적힌 날" }}까지 한 번 쓸 수 있어요.', '둘러보기'),
        ],
      },
    ),
  },
  graph: ({ template, promotion }) => ({
    start: { on: 'event', event: told.delivered, about: { last: ['true'] } },
    per: 'subject',
    reentry: { mode: 'after', days: 60 },
    cancelOn: [...goneBack, { event: told.sendsBack }],
    goal: { event: told.ordered, withinDays: 45 },
    holdout: 20,
    first: 'a-week',
    steps: {
      'a-week': waitDays(7, 'make'),
      make: { do: 'code', promotion: promotion!, validDays: 45, then: 'tell' },
      tell: send(template('code')),
    },
  }),
}
