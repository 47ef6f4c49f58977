import type { BlockOf } from '../block.ts'
import { escapeHtml } from '../marked-text.ts'
import type { Addressee, ShownQuote } from './addressee.ts'
import { deckOf } from './deck.ts'
import { blockTitle, image, linked, quiet, stars } from './html-parts.ts'
import type { Part } from './part.ts'
import { say } from './part.ts'
import { noneFor } from './shop-parts.ts'
import { inText, lineWords } from './simple-parts.ts'

const longest = 420

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

/** Reviews as every mail shows them. */
export const quotesHtml = (quotes: readonly ShownQuote[], language: string): string =>
  quotes.map((quote) => quoteHtml(quote, language)).join('')

/** The same for readers of plain text. */
export const quotesText = (quotes: readonly ShownQuote[], language: string): string =>
  quotes.map((quote) => quoteText(quote, language)).join('\n\n')

function quoteHtml(quote: ShownQuote, language: Addressee['language']): string {
  const deck = deckOf(language)
  const { title, body, picture, product, author } = quote
  const small = (html: string) => `<div class="quiet" style="${quiet};font-size:13px;line-height:1.5;margin-top:4px">${html}</div>`
  const isLong = body.length > longest
  const words = escapeHtml(shortened(body)).replaceAll('\n', '<br />')
  return `<blockquote style="margin:0 0 18px;padding:2px 0 2px 18px;border-left:3px solid #e7e2d9">${[
    picture ? image(picture, { width: 220, alt: deck.picturedBy(author, product.title), style: 'margin-bottom:10px;' }) : '',
    `<div>${stars(quote.stars, deck.ofFive(quote.stars))}</div>`,
    title ? `<div style="font-weight:600;margin-top:4px">${escapeHtml(title)}</div>` : '',
    `<div style="margin-top:4px">${words}${isLong && product.link ? ` <a href="${escapeHtml(product.link)}">${deck.readAll}</a>` : ''}</div>`,
    small(
      [
        `<strong>${escapeHtml(author)}</strong>`,
        quote.verified ? `✓ ${deck.verified}` : '',
        linked(product.link, escapeHtml(deck.about(product.title)), 'text-decoration:underline;'),
      ].filter(Boolean).join(' · '),
    ),
    ...notesOf(quote, language).map((note) => small(escapeHtml(note))),
  ].join('')}</blockquote>`
}

function quoteText(quote: ShownQuote, language: string): string {
  const deck = deckOf(language)
  const { title, body, author, verified, product } = quote
  return [
    `${'★'.repeat(quote.stars)}${'☆'.repeat(5 - quote.stars)} ${title}`.trim(),
    shortened(body),
    `— ${[author, verified ? deck.verified : '', deck.about(product.title)].filter(Boolean).join(', ')}`,
    ...notesOf(quote, language),
  ].join('\n')
}

const notesOf = ({ incentive, importedFrom }: ShownQuote, language: string): string[] => [
  ...(incentive ? [deckOf(language).incentive(incentive)] : []),
  ...(importedFrom ? [deckOf(language).imported(importedFrom)] : []),
]

/** Whole words, and said that it goes on. */
const shortened = (body: string): string =>
  body.length <= longest ? body : `${body.slice(0, longest).replace(/\s+\S*$/, '')}…`
