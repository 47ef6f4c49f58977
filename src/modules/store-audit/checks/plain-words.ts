import { auto } from '../check.ts'
import { judgeEach, some } from '../verdicts.ts'
import { wrongProduct } from './looking.ts'

/** Words that say nothing that could be checked; whole words, in the languages that merchants write here. */
const empty = [
  ...['best-in-class', 'cutting-edge', 'game-changing', 'innovative', 'leverage', 'next-level', 'paradigm'],
  ...['revolutionary', 'seamless', 'state-of-the-art', 'synergy', 'turnkey', 'unparalleled', 'world-class'],
  ...['혁신적인', '획기적인', '세계 최고의', '업계 최고의', '최첨단', '프리미엄급'],
]

/** On average; longer ones are read twice or not at all. */
const mostWordsInSentence = 25

/** Words and sentence length of product descriptions: the person is the hero, not the brand. */
export const plainWordsCheck = auto('product.plain-words', {
  title: 'Descriptions are written as people speak',
  about: `Sentences have at most ${mostWordsInSentence} words on average, and no word from the list of empty ones.`,
  why: 'What needs no reading twice is believed (plainlanguage.gov, “Write short sentences”).',
  mend: 'Say the one thing that could be proven wrong: the weight, the hill, the name of the maker.',
  mendAt: '/products',
  weight: 2,
  judge: ({ goods }) =>
    judgeEach(
      goods.products.filter(({ text }) => text.length > 0),
      {
        wrong: (product) => {
          const said = faultOf(product.text)
          return said ? wrongProduct(product, said) : undefined
        },
        good: (count) => `So it is with ${some(count, 'description')}.`,
        bad: (count, of) => `${count} of ${some(of, 'description')} could be plainer.`,
        none: 'No product is described yet.',
      },
    ),
})

function faultOf(text: string): string | undefined {
  const low = text.toLowerCase()
  const word = empty.find((one) => new RegExp(`(^|[^\\p{L}-])${one}($|[^\\p{L}-])`, 'u').test(low))
  if (word) return `“${word}”`
  const sentences = text.split(/[.!?。]+(?:\s|$)/).filter((sentence) => /\p{L}/u.test(sentence))
  const words = sentences.reduce((sum, sentence) => sum + sentence.trim().split(/\s+/).length, 0)
  const average = Math.round(words / Math.max(1, sentences.length))
  return average > mostWordsInSentence ? `${average} words a sentence` : undefined
}
