import { button, heading, mail, note, products, signature, text } from '../mail.ts'
import type { Recipe } from '../recipe.ts'
import { send, told, waitDays } from '../steps.ts'

export const guide: Recipe = {
  key: 'guide',
  group: 'first-steps',
  title: { en: 'Something worth an address', ko: '이메일로 받는 안내서' },
  does: {
    en: 'Gives a guide, a list or a book to who leaves an address on the page /guide, tags her, and goes on from there. News only where she ticks the box and confirms.',
    ko: '/guide 페이지에 이메일을 남기신 분께 안내서를 보내 드리고 태그를 달아 이어 가요. 소식은 따로 동의하고 확인하신 분께만 보내요.',
  },
  when: { en: 'At once, and a question after four days.', ko: '바로 보내 드리고, 나흘 뒤에 한 번 여쭤봐요.' },
  asks: { guide: 'needed', sender: 'possible' },
  segments: {
    asked: {
      name: 'Asked for the guide',
      about: 'Left an address on the page /guide.',
      condition: { if: 'all', conditions: [{ if: 'tag', tag: 'guide' }] },
    },
  },
  templates: {
    here: mail(
      'The guide: here it is',
      { tells: 'educate', purpose: 'order' },
      {
        subject: 'Here is what you asked for',
        preheader: 'One tap, and it opens.',
        blocks: [
          heading('Here it is'),
          text('You asked for it on our page. It is yours, with no strings attached.'),
          button('Open it', '/guide/open'),
          note('You get this once, because you asked for it.'),
        ],
      },
      {
        subject: '부탁하신 안내서를 보내 드려요',
        preheader: '한 번 누르면 열려요.',
        blocks: [
          heading('여기 있어요'),
          text('페이지에서 부탁하신 것이에요. 아무 조건 없이 드려요.'),
          button('열어 보기', '/guide/open'),
          note('부탁하셔서 한 번만 보내 드려요.'),
        ],
      },
    ),
    ask: mail(
      'The guide: was it of use?',
      { tells: 'educate' },
      {
        subject: 'Was it of use?',
        preheader: 'And what people try first.',
        blocks: [
          heading('Did you find what you were looking for?'),
          text('If a question came up while you read, answer this mail. A person reads it and helps.'),
          products('recommended', 'What people try first', { most: 3 }),
          signature('Until soon,'),
        ],
      },
      {
        subject: '도움이 되셨나요?',
        preheader: '많은 분들이 먼저 써 보시는 것도 함께요.',
        blocks: [
          heading('찾으시던 내용이 있었나요?'),
          text('읽다가 궁금한 점이 생기셨다면 이 메일에 답장해 주세요. 사람이 읽고 도와 드려요.'),
          products('recommended', '많은 분들이 먼저 써 보시는 것', { most: 3 }),
          signature('곧 또 인사드릴게요.'),
        ],
      },
    ),
  },
  graph: ({ template, segment }) => ({
    start: { on: 'segment-entered', segment: segment('asked') },
    reentry: { mode: 'never' },
    goal: { event: told.ordered, withinDays: 60 },
    first: 'here',
    steps: {
      here: send(template('here'), 'four-days', 1),
      'four-days': waitDays(4, 'ask'),
      ask: send(template('ask')),
    },
  }),
}
