import type { DemoTemplate } from './demo-template.ts'

/** In her chat, with answers that a journey can wait for. */
export const askedInChat: DemoTemplate = () => ({
  channel: 'messenger',
  name: 'Did it arrive well?',
  tells: 'serve',
  purpose: 'order',
  languages: {
    en: {
      text: 'Hello {{ person.firstName | default: "there" }}, did everything arrive well?',
      link: '{{ links.account }}',
      linkText: 'See the order',
      answers: ['Yes, it did', 'Not yet'],
    },
    ko: {
      text: '{% if person.firstName %}{{ person.firstName }}님, {% endif %}잘 도착했나요?',
      link: '{{ links.account }}',
      linkText: '주문 보기',
      answers: ['네, 잘 왔어요', '아직이에요'],
    },
  },
})

/** The cart once more, on the phone. */
export const cartInShort: DemoTemplate = () => ({
  channel: 'push',
  name: 'Your cart, in short',
  tells: 'serve',
  languages: {
    en: { title: 'Still warm', body: '{{ cart.firstItem }} waits where you left it.', link: '{{ cart.link }}' },
    ko: { title: '잘 두었어요', body: '{{ cart.firstItem }}, 두고 가신 그대로 있어요.', link: '{{ cart.link }}' },
  },
})
