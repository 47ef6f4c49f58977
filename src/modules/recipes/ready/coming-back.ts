import { button, code, heading, mail, note, products, signature, text } from '../mail.ts'
import type { Recipe } from '../recipe.ts'
import { segmentsOfShop, send, told, waitDays } from '../steps.ts'

export const missed: Recipe = {
  key: 'missed',
  group: 'coming-back',
  title: { en: 'Long not seen', ko: '오랜만이에요' },
  does: {
    en: 'Asks who has not ordered for half a year how she is, and shows what is new. With a promotion, a code of her own comes second.',
    ko: '반년 동안 주문이 없으신 분께 안부를 묻고 새로운 것을 보여 드려요. 프로모션을 고르면 두 번째에 나만의 코드를 드려요.',
  },
  when: { en: 'When she becomes one of the lapsed, and after three weeks.', ko: '뜸해지신 분이 되었을 때, 그리고 3주 뒤.' },
  asks: { promotion: 'possible' },
  templates: {
    hello: mail(
      'Long not seen: hello',
      { tells: 'empathise' },
      {
        subject: 'It has been a while',
        preheader: 'No offer, just a question.',
        blocks: [
          heading('How have you been?'),
          text(
            'It has been a while since you were here, and we wondered why. Was something not right? Did you find something better? Or did life simply get in the way?\n\nWhatever it is, we would like to know. Answer with one line, and a person reads it.',
          ),
          signature('All the best,'),
          note('Would you rather not hear from us? [Say so here]({{ links.preferences }}), and that is fine.'),
        ],
      },
      {
        subject: '그동안 잘 지내셨어요?',
        preheader: '할인 소식이 아니라 안부예요.',
        blocks: [
          heading('오랜만이에요'),
          text(
            '한동안 뵙지 못해 궁금했어요. 혹시 아쉬운 점이 있으셨나요? 더 나은 곳을 찾으셨나요? 그저 바쁘셨던 걸까요?\n\n무엇이든 들려주시면 좋겠어요. 한 줄만 답장해 주셔도 사람이 읽어요.',
          ),
          signature('늘 평안하시길 바라며'),
          note('이제 소식이 필요 없으시면 [여기서 알려 주세요]({{ links.preferences }}). 괜찮아요.'),
        ],
      },
    ),
    news: mail(
      'Long not seen: what is new',
      { tells: 'sell' },
      {
        subject: 'What is new since you were here',
        preheader: 'Chosen by what you had before.',
        blocks: [
          heading('Some things have changed'),
          text('Going by what you had before, you may like these.'),
          products('recommended', '', { most: 4 }),
          button('Have a look around', '{{ links.home }}'),
        ],
      },
      {
        subject: '그사이 새로 들어온 것들이에요',
        preheader: '예전에 고르신 것에 비추어 골랐어요.',
        blocks: [
          heading('그동안 조금 달라졌어요'),
          text('예전에 고르신 것을 보면 이런 것을 좋아하실 것 같아요.'),
          products('recommended', '', { most: 4 }),
          button('둘러보기', '{{ links.home }}'),
        ],
      },
    ),
    gift: mail(
      'Long not seen: a code',
      { tells: 'sell' },
      {
        subject: 'Something to make coming back easier',
        preheader: 'It is yours alone.',
        blocks: [
          heading('We would be glad to see you again'),
          text('This is for you, should you feel like it.'),
          code('Your code', 'It works once, until {{ codeUntil | default: "the day it says" }}.', 'Have a look around'),
          products('recommended', 'You may like', { most: 2 }),
        ],
      },
      {
        subject: '다시 오시는 길이 가볍도록',
        preheader: '한 분만 쓰실 수 있는 코드예요.',
        blocks: [
          heading('다시 뵈면 반가울 거예요'),
          text('마음이 내키실 때 쓰세요.'),
          code('드리는 코드', '{{ codeUntil | default: "적힌 날" }}까지 한 번 쓸 수 있어요.', '둘러보기'),
          products('recommended', '이런 것을 좋아하실 것 같아요', { most: 2 }),
        ],
      },
    ),
  },
  graph: ({ template, promotion }) => ({
    start: { on: 'segment-entered', segment: segmentsOfShop.lapsed },
    reentry: { mode: 'after', days: 365 },
    cancelOn: [{ event: told.ordered }],
    goal: { event: told.ordered, withinDays: 60 },
    holdout: 15,
    first: 'hello',
    steps: {
      hello: send(template('hello'), 'three-weeks'),
      'three-weeks': waitDays(21, promotion ? 'make' : 'news'),
      ...(promotion
        ? { make: { do: 'code' as const, promotion, validDays: 30, then: 'gift' }, gift: send(template('gift')) }
        : { news: send(template('news')) }),
    },
  }),
}

export const birthday: Recipe = {
  key: 'birthday',
  group: 'coming-back',
  title: { en: 'Birthday', ko: '생일 축하' },
  does: {
    en: 'Congratulates who told the shop her birthday (the trait `birthday`), with a code of her own if you choose a promotion.',
    ko: '생일을 알려 주신 분(특성 `birthday`)을 축하해요. 프로모션을 고르면 나만의 코드도 드려요.',
  },
  when: { en: 'On the day, at nine in the morning where she is.', ko: '그날 아침 아홉 시, 계신 곳 시간으로.' },
  asks: { promotion: 'possible' },
  templates: {
    wishes: mail(
      'Birthday',
      { tells: 'empathise' },
      {
        subject: 'Happy birthday',
        preheader: 'From all of us in the shop.',
        blocks: [
          heading('Happy birthday, {{ person.firstName | default: "and many happy returns" }}'),
          text('May it be a good day, with something warm to drink and somebody to share it with.'),
          signature('From all of us,'),
        ],
      },
      {
        subject: '생일 축하드려요',
        preheader: '가게 식구 모두의 마음을 담아.',
        blocks: [
          heading('{{ person.firstName | default: "소중한 손" }}님, 생일 축하드려요'),
          text('따뜻한 것 한 잔과 함께 나눌 사람이 있는 좋은 하루 보내세요.'),
          signature('가게 식구 모두 드림'),
        ],
      },
    ),
    gift: mail(
      'Birthday with a gift',
      { tells: 'empathise' },
      {
        subject: 'Happy birthday, and something for you',
        preheader: 'From all of us in the shop.',
        blocks: [
          heading('Happy birthday, {{ person.firstName | default: "and many happy returns" }}'),
          text('May it be a good day. This is for you.'),
          code('Your birthday code', 'It works once, until {{ codeUntil | default: "the day it says" }}.', 'Choose something'),
          signature('From all of us,'),
        ],
      },
      {
        subject: '생일 축하드려요. 작은 선물도 있어요',
        preheader: '가게 식구 모두의 마음을 담아.',
        blocks: [
          heading('{{ person.firstName | default: "소중한 손" }}님, 생일 축하드려요'),
          text('좋은 하루 보내세요. 작은 선물을 준비했어요.'),
          code('생일 코드', '{{ codeUntil | default: "적힌 날" }}까지 한 번 쓸 수 있어요.', '골라 보기'),
          signature('가게 식구 모두 드림'),
        ],
      },
    ),
  },
  graph: ({ template, promotion }) => ({
    start: { on: 'date', trait: 'birthday', offsetDays: 0, hour: 9, yearly: true },
    reentry: { mode: 'after', days: 300 },
    goal: { event: told.ordered, withinDays: 30 },
    holdout: 10,
    first: promotion ? 'make' : 'wishes',
    steps: promotion
      ? { make: { do: 'code', promotion, validDays: 30, then: 'gift' }, gift: send(template('gift')) }
      : { wishes: send(template('wishes')) },
  }),
}

export const backInStock: Recipe = {
  key: 'back-in-stock',
  group: 'coming-back',
  title: { en: 'Back in stock', ko: '재입고 알림' },
  does: {
    en: 'Tells who asked on a product page that what was sold out is here again: first who asked first, and not more people than there is some chance for.',
    ko: '품절이던 것이 다시 들어오면 상품 페이지에서 부탁하신 분께 알려 드려요. 먼저 부탁하신 순서로, 살 수 있을 만큼의 분들께만요.',
  },
  when: { en: 'As soon as it can be had again; once.', ko: '다시 살 수 있게 되는 대로, 딱 한 번.' },
  templates: {
    back: mail(
      'Back in stock',
      { tells: 'serve', purpose: 'order' },
      {
        subject: '{{ event.title.en | default: "What you asked for" }} is here again',
        preheader: 'You asked us to tell you.',
        blocks: [
          heading('{{ event.title.en | default: "It" }} is here again'),
          text('You asked us to tell you, so here we are. There may not be many, and others asked as well.'),
          button('Have a look', '/products/{{ event.handle | default: "" }}'),
          note('You get this once, because you asked for it on our page. We keep your address for nothing else.'),
        ],
      },
      {
        subject: '{{ event.title.ko | default: "기다리시던 것" }}, 다시 들어왔어요',
        preheader: '알려 달라고 부탁하셨어요.',
        blocks: [
          heading('{{ event.title.ko | default: "기다리시던 것" }}, 다시 들어왔어요'),
          text('부탁하신 대로 알려 드려요. 수량이 많지 않을 수 있고, 함께 기다리신 분들도 계세요.'),
          button('보러 가기', '/products/{{ event.handle | default: "" }}'),
          note('상품 페이지에서 부탁하셔서 한 번만 보내 드려요. 주소를 다른 데 쓰지 않아요.'),
        ],
      },
    ),
  },
  graph: ({ template }) => ({
    start: { on: 'event', event: told.backInStock },
    per: 'subject',
    reentry: { mode: 'always' },
    goal: { event: told.ordered, withinDays: 7 },
    first: 'back',
    steps: { back: send(template('back'), undefined, 1) },
  }),
}

export const cheaper: Recipe = {
  key: 'cheaper',
  group: 'coming-back',
  title: { en: 'Costs less now', ko: '가격이 내려갔어요' },
  does: {
    en: 'Tells who had something in her cart within two months that it costs less than it did then.',
    ko: '두 달 안에 장바구니에 담으셨던 것의 가격이 그때보다 내려가면 알려 드려요.',
  },
  when: { en: 'The morning after the price went down; at most every two weeks.', ko: '가격이 내려간 다음 날 아침, 두 주에 한 번까지만.' },
  templates: {
    less: mail(
      'Costs less now',
      { tells: 'sell' },
      {
        subject: '{{ event.title.en | default: "What you had in your cart" }} costs less now',
        preheader: 'Less than when you put it in your cart.',
        blocks: [
          heading('It costs less than it did'),
          text('You had {{ event.title.en | default: "it" }} in your cart a while ago. Its price has gone down since.'),
          button('Have a look', '/products/{{ event.handle | default: "" }}'),
        ],
      },
      {
        subject: '{{ event.title.ko | default: "담아 두셨던 것" }}, 가격이 내려갔어요',
        preheader: '담으셨을 때보다 내려갔어요.',
        blocks: [
          heading('담으셨을 때보다 가격이 내려갔어요'),
          text('얼마 전 장바구니에 담으셨던 {{ event.title.ko | default: "것" }}의 가격이 그사이 내려갔어요.'),
          button('보러 가기', '/products/{{ event.handle | default: "" }}'),
        ],
      },
    ),
  },
  graph: ({ template }) => ({
    start: { on: 'event', event: told.cheaper },
    reentry: { mode: 'after', days: 14 },
    cancelOn: [{ event: told.ordered }],
    goal: { event: told.ordered, withinDays: 14 },
    holdout: 10,
    first: 'morning',
    steps: { morning: { do: 'wait', until: { hour: 10 }, then: 'less' }, less: send(template('less')) },
  }),
}
