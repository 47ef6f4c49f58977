import { button, cart, heading, mail, note, products, proof, text } from '../mail.ts'
import type { Recipe } from '../recipe.ts'
import { send, told, waitDays, waitHours } from '../steps.ts'

const kept = {
  en: { act: 'Open my cart', small: 'It opens on any device. This is a reminder and not a reservation.' },
  ko: { act: '장바구니 열기', small: '어느 기기에서든 열려요. 미리 알려 드리는 것이고, 물건을 따로 빼 두지는 않아요.' },
}

export const leftCart: Recipe = {
  key: 'left-cart',
  group: 'carts',
  title: { en: 'A cart left behind', ko: '두고 간 장바구니' },
  does: {
    en: 'Keeps what she had chosen and opens it again on any device. Says nothing any more once she has ordered.',
    ko: '골라 두신 것을 어느 기기에서든 다시 열어 드려요. 주문하시면 더는 보내지 않아요.',
  },
  when: { en: 'An hour after her last change, and once more the next morning.', ko: '마지막으로 담고 한 시간 뒤, 그리고 다음 날 아침 한 번 더.' },
  templates: {
    kept: mail(
      'Cart left behind: we kept it',
      { tells: 'serve' },
      {
        subject: 'We kept your cart',
        preheader: 'Go on where you left off, on any device.',
        blocks: [
          heading('Still thinking it over?'),
          text('Take your time. What you had chosen is still here.'),
          cart(kept.en.act),
          note(kept.en.small),
        ],
      },
      {
        subject: '장바구니를 잘 두었어요',
        preheader: '어느 기기에서든 이어서 보실 수 있어요.',
        blocks: [
          heading('아직 고민 중이세요?'),
          text('천천히 보셔도 괜찮아요. 골라 두신 것은 그대로 있어요.'),
          cart(kept.ko.act),
          note(kept.ko.small),
        ],
      },
    ),
    others: mail(
      'Cart left behind: what others say',
      { tells: 'educate' },
      {
        subject: 'What others say about what you chose',
        preheader: 'In their own words.',
        blocks: [
          heading('In case you are wondering'),
          text('This is what those who have it say, good and less good.'),
          proof('From people who bought it'),
          cart(kept.en.act),
          text('A question that nobody answers here? Just answer this mail.'),
        ],
      },
      {
        subject: '먼저 써 보신 분들의 이야기예요',
        preheader: '있는 그대로 옮겼어요.',
        blocks: [
          heading('궁금하실 것 같아서요'),
          text('좋았던 점도 아쉬웠던 점도, 써 보신 분들의 말 그대로예요.'),
          proof('구매하신 분들의 이야기'),
          cart(kept.ko.act),
          text('여기에 없는 궁금한 점은 이 메일에 답장해 주세요.'),
        ],
      },
    ),
  },
  graph: ({ template }) => ({
    start: { on: 'event', event: told.leftCart, about: { paying: ['false'] } },
    per: 'subject',
    reentry: { mode: 'after', days: 7 },
    cancelOn: [{ event: told.ordered }],
    goal: { event: told.ordered, withinDays: 7 },
    holdout: 10,
    first: 'kept',
    steps: {
      kept: send(template('kept'), 'a-day', 1),
      'a-day': waitDays(1, 'others'),
      others: send(template('others')),
    },
  }),
}

export const leftCheckout: Recipe = {
  key: 'left-checkout',
  group: 'carts',
  title: { en: 'A payment that was not finished', ko: '끝나지 않은 결제' },
  does: {
    en: 'Helps who came as far as paying and stopped: something may have gone wrong, and a person can help.',
    ko: '결제까지 오셨다가 멈추신 분을 도와 드려요. 문제가 있었을 수 있으니까요.',
  },
  when: { en: 'An hour after she stopped, once.', ko: '멈추신 지 한 시간 뒤, 딱 한 번.' },
  templates: {
    help: mail(
      'Payment not finished',
      { tells: 'serve' },
      {
        subject: 'Your order is not placed yet',
        preheader: 'If something went wrong, we do it together.',
        blocks: [
          heading('Did something get in the way?'),
          text(
            'You were about to pay, and your order is not placed yet. Nothing was charged. If a card was refused or a field made no sense, answer this mail: we do the order with you.',
          ),
          cart('Finish my order'),
          note(kept.en.small),
        ],
      },
      {
        subject: '아직 주문이 완료되지 않았어요',
        preheader: '문제가 있었다면 함께 해결해 드릴게요.',
        blocks: [
          heading('혹시 불편한 점이 있으셨나요?'),
          text(
            '결제 직전에 멈추셔서 주문이 아직 완료되지 않았어요. 결제된 금액은 없어요. 카드가 안 되었거나 입력이 어려우셨다면 이 메일에 답장해 주세요. 함께 주문해 드릴게요.',
          ),
          cart('주문 마치기'),
          note(kept.ko.small),
        ],
      },
    ),
  },
  graph: ({ template }) => ({
    start: { on: 'event', event: told.leftCart, about: { paying: ['true'] } },
    per: 'subject',
    reentry: { mode: 'after', days: 3 },
    cancelOn: [{ event: told.ordered }],
    goal: { event: told.ordered, withinDays: 3 },
    holdout: 10,
    first: 'help',
    steps: { help: send(template('help'), undefined, 1) },
  }),
}

export const lookedAndLeft: Recipe = {
  key: 'looked-and-left',
  group: 'carts',
  title: { en: 'Looked and left', ko: '둘러보고 가신 분' },
  does: {
    en: 'Reminds who looked at something and put nothing in her cart. Nothing is sent to who has bought it since.',
    ko: '보기만 하고 담지 않으신 것을 한 번 되새겨 드려요. 그사이 사셨다면 보내지 않아요.',
  },
  when: { en: 'Four hours after she looked, at most every two weeks.', ko: '보신 지 네 시간 뒤, 두 주에 한 번까지만.' },
  segments: {
    looked: {
      name: 'Looked and left',
      about: 'Looked at goods twice within a day, put nothing in a cart and bought nothing for a week.',
      condition: {
        if: 'all',
        conditions: [
          { if: 'event', event: 'viewed', days: 1, atLeast: 2 },
          { if: 'event', event: 'put-in-cart', days: 7, atMost: 0 },
          { if: 'event', event: 'bought', days: 7, atMost: 0 },
        ],
      },
    },
  },
  templates: {
    again: mail(
      'Looked and left',
      { tells: 'sell' },
      {
        subject: 'You had a look at {{ viewed.firstItem | default: "this" }}',
        preheader: 'Here it is again, with what others say.',
        blocks: [
          heading('Here it is again'),
          products('viewed', '', { isNeeded: true }),
          proof('What others say'),
          button('Go on looking', '{{ links.home }}'),
        ],
      },
      {
        subject: '{{ viewed.firstItem | default: "보시던 것" }}, 다시 보여 드릴게요',
        preheader: '다른 분들의 이야기도 함께요.',
        blocks: [
          heading('보시던 것이에요'),
          products('viewed', '', { isNeeded: true }),
          proof('다른 분들의 이야기'),
          button('이어서 보기', '{{ links.home }}'),
        ],
      },
    ),
  },
  graph: ({ template, segment }) => ({
    start: { on: 'segment-entered', segment: segment('looked') },
    reentry: { mode: 'after', days: 14 },
    cancelOn: [{ event: told.ordered }, { event: 'checkout.items-added' }],
    goal: { event: told.ordered, withinDays: 7 },
    holdout: 10,
    first: 'four-hours',
    steps: { 'four-hours': waitHours(4, 'again'), again: send(template('again'), undefined, 4) },
  }),
}
