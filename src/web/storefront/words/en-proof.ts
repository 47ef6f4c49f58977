/** What stands around the few reviews that are put first. */
export const enProof = {
  title: 'What others say',
  whole: 'Read it all',
  why: 'Why these reviews?',
  rule: 'First come those about the very thing you chose or have in your cart, then about one like it, then those with the words you searched for, in your language, and, where you are signed in, from people like you. After that come those who bought it here, those that helped most people, and the newest.',
  noStars: 'Stars do not count in this: praise and blame come in the same order.',
  because: {
    variant: 'About the one you chose',
    alike: 'About one like yours',
    words: 'Says what you searched for',
    language: 'In your language',
    about: 'From somebody like you',
  },
}
