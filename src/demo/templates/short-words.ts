import type { DemoTemplate } from './demo-template.ts'

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
