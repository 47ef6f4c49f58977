import { quotesHtml, quotesText } from '../../reviews/index.ts'
import type { BlockOf } from '../block.ts'
import { blockTitle } from './html-parts.ts'
import { type Part, say } from './part.ts'
import { noneFor } from './shop-parts.ts'
import { inText, lineWords } from './simple-parts.ts'

/** Proof: what customers say, each with its stars, its author and whether she bought it here. */
export function reviewPart({ title, source, most, pictures, whenNone }: BlockOf<'review'>): Part {
  const words = lineWords(title)
  const wish = {
    ...(source.from === 'chosen' && { reviewIds: source.reviewIds }),
    ...(source.from === 'products' && { productIds: source.productIds }),
    most,
    pictures,
  }
  return {
    words: [words],
    mjml: inText('padding="16px 32px"'),
    write: (her) => {
      const quotes = her.quotes(wish)
      if (quotes.length === 0) return noneFor(her, whenNone, 'reviews that may be shown to her')
      const said = say(words, her)
      return {
        values: { html: blockTitle(said.html) + quotesHtml(quotes, her.language) },
        text: [said.text, quotesText(quotes, her.language)].filter(Boolean).join('\n\n'),
      }
    },
  }
}
