import { button, heading, mail, note, products, signature, text } from '../mail.ts'
import type { Recipe } from '../recipe.ts'
import { branch, ordersAtLeast, send, told, waitDays } from '../steps.ts'

export const welcome: Recipe = {
  key: 'welcome',
  group: 'first-steps',
  title: { en: 'Welcome', ko: '환영 인사' },
  does: {
    en: 'Greets who has signed up for news and confirmed it, says what the shop stands for, and helps her choose.',
    ko: '소식을 신청하고 확인까지 마친 분을 맞이하고, 가게가 어떤 곳인지 들려 드리고, 고르는 걸 도와 드려요.',
  },
  when: {
    en: 'At once after she confirmed, after three days, and after a week if she has not ordered yet.',
    ko: '확인하신 바로 뒤, 사흘 뒤, 그리고 일주일이 지나도 아직 주문이 없으시면 한 번 더.',
  },
  templates: {
    hello: mail(
      'Welcome: hello',
      { tells: 'empathise' },
      {
        subject: 'Good to have you here',
        preheader: 'What you can expect from us, and what not.',
        blocks: [
          heading('Welcome, {{ person.firstName | default: "and make yourself at home" }}'),
          text(
            'Thank you for letting us write to you. We write when there is something worth your time: how to get more out of what you have, what is new, and now and then a story from behind the counter.\n\nYou will not hear from us every day. And whenever you answer, a person reads it.',
          ),
          button('Have a look around', '{{ links.home }}'),
          signature('Until soon,'),
          note('Too much or too little? [Choose what you get]({{ links.preferences }}).'),
        ],
      },
      {
        subject: '반가워요, 잘 오셨어요',
        preheader: '앞으로 어떤 소식을 드릴지 먼저 말씀드릴게요.',
        blocks: [
          heading('{{ person.firstName | default: "반가운 손" }}님, 어서 오세요'),
          text(
            '소식을 받아 주셔서 고마워요. 가지고 계신 물건을 더 잘 쓰는 법, 새로 들어온 것, 가끔은 가게 뒷이야기까지, 시간을 내어 읽을 만한 것만 보내 드릴게요.\n\n매일 보내지는 않아요. 답장을 주시면 사람이 직접 읽고 답해 드려요.',
          ),
          button('천천히 둘러보기', '{{ links.home }}'),
          signature('곧 또 인사드릴게요.'),
          note('너무 많거나 적게 느껴지시면 [받을 소식을 골라 주세요]({{ links.preferences }}).'),
        ],
      },
    ),
    choose: mail(
      'Welcome: help to choose',
      { tells: 'educate' },
      {
        subject: 'Where most people begin',
        preheader: 'A few things that others come back for.',
        blocks: [
          heading('Not sure where to begin?'),
          text(
            'These are what others like and come back for. If you would rather be asked a few questions first, just answer this mail and tell us what you are looking for.',
          ),
          products('recommended', 'A good place to start', { most: 4 }),
          button('See everything', '{{ links.home }}'),
        ],
      },
      {
        subject: '많은 분들이 여기서 시작하세요',
        preheader: '다시 찾는 분이 많은 것들을 모았어요.',
        blocks: [
          heading('무엇부터 볼지 망설여지시나요?'),
          text(
            '다른 분들이 좋아하고 다시 찾으시는 것들이에요. 어떤 걸 찾으시는지 이 메일에 답장으로 알려 주시면 함께 골라 드릴게요.',
          ),
          products('recommended', '이런 것부터 어떠세요', { most: 4 }),
          button('모두 보기', '{{ links.home }}'),
        ],
      },
    ),
    ask: mail(
      'Welcome: a question',
      { tells: 'empathise' },
      {
        subject: 'May we ask you something?',
        preheader: 'One line is enough, and a person reads it.',
        blocks: [
          heading('What brought you to us?'),
          text(
            'You have had a look around by now. Did you find what you were after? Is something missing, or is there something you would like to know first?\n\nJust answer this mail. One line is enough, and a person reads it.',
          ),
          signature('With thanks,'),
        ],
      },
      {
        subject: '하나만 여쭤봐도 될까요?',
        preheader: '한 줄이면 충분해요. 사람이 직접 읽어요.',
        blocks: [
          heading('어떤 걸 찾고 계셨나요?'),
          text(
            '이제 한 번쯤 둘러보셨을 것 같아요. 찾으시던 게 있었나요? 빠진 것이나 먼저 알고 싶으신 게 있나요?\n\n이 메일에 그대로 답장해 주세요. 한 줄이면 충분하고, 사람이 직접 읽어요.',
          ),
          signature('고마워요.'),
        ],
      },
    ),
  },
  graph: ({ template }) => ({
    start: { on: 'event', event: told.consented, about: { channel: ['email'], purpose: ['marketing'] } },
    reentry: { mode: 'never' },
    goal: { event: told.ordered, withinDays: 30 },
    holdout: 10,
    first: 'hello',
    steps: {
      hello: send(template('hello'), 'three-days', 2),
      'three-days': waitDays(3, 'choose'),
      choose: send(template('choose'), 'four-days'),
      'four-days': waitDays(4, 'ordered'),
      ordered: branch(ordersAtLeast(1), undefined, 'ask'),
      ask: send(template('ask')),
    },
  }),
}
