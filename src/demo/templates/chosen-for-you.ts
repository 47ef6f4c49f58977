import { type DemoTemplate, onjeong } from './demo-template.ts'

/** What goes with hers, and what others say of it. */
export const chosenForYou: DemoTemplate = () => ({
  channel: 'email',
  name: 'Chosen for you',
  sender: onjeong,
  languages: {
    en: {
      subject: 'Four things that go with yours',
      preheader: 'Picked by what you have, and by what others put beside it.',
      blocks: [
        { kind: 'heading', text: 'These would get on well with yours' },
        {
          kind: 'text',
          text: `Hello {{ person.firstName | default: 'there' }},

{% if person.habits.favouriteCategory %}you have taken quite a few things from “{{ person.habits.favouriteCategory }}” home. {% endif %}I went along the shelves and put these aside for you. No hurry: they are here next week, too.`,
        },
        { kind: 'products', source: { from: 'recommended' }, most: 4 },
        { kind: 'review', title: 'What they say at other tables', source: { from: 'hers' }, most: 1 },
        { kind: 'button', text: 'Look around the shop', link: '/' },
        { kind: 'signature', greeting: 'See you soon,', name: 'Onjeong' },
      ],
    },
    ko: {
      subject: '가지고 계신 것과 잘 어울려요',
      preheader: '데려가신 것을 보고, 다른 분들이 함께 고른 것을 모았어요.',
      blocks: [
        { kind: 'heading', text: '잘 어울릴 것들을 따로 두었어요' },
        {
          kind: 'text',
          text: `{{ person.firstName | default: '반가운 분' }}님, 안녕하세요.

{% if person.habits.favouriteCategory %}‘{{ person.habits.favouriteCategory }}’에서 여러 번 골라 주셨죠. {% endif %}선반을 둘러보며 몇 가지를 챙겨 두었어요. 서두르지 않으셔도 돼요. 다음 주에도 여기 있어요.`,
        },
        { kind: 'products', source: { from: 'recommended' }, most: 4 },
        { kind: 'review', title: '다른 집 식탁에서는', source: { from: 'hers' }, most: 1 },
        { kind: 'button', text: '가게 둘러보기', link: '/' },
        { kind: 'signature', greeting: '곧 또 봬요,', name: '온정' },
      ],
    },
  },
})
