import type { Quote } from './quote.ts'
import { quoteWords } from './quote-words.ts'

const longest = 420
const quiet = 'color:#6b665e'

/** Quotes as every mail shows them, in HTML that stands in a text of MJML; all that is not ours is escaped. */
export const quotesHtml = (quotes: readonly Quote[], language: string): string =>
  quotes.map((quote) => quoteHtml(quote, language)).join('')

/** The same for readers of plain text. */
export const quotesText = (quotes: readonly Quote[], language: string): string =>
  quotes.map((quote) => quoteText(quote, language)).join('\n\n')

function quoteHtml(quote: Quote, language: string): string {
  const words = quoteWords(language)
  const { title, body, product, author, stars } = quote
  const small = (html: string) =>
    `<div class="quiet" style="${quiet};font-size:13px;line-height:1.5;margin-top:4px">${html}</div>`
  const onward = body.length > longest && product.link ? ` <a href="${escape(product.link)}">${words.readAll}</a>` : ''
  const about = escape(words.about(product.title))
  const credit = [
    `<strong>${escape(author)}</strong>`,
    ...(quote.verified ? [`✓ ${words.verified}`] : []),
    product.link ? `<a href="${escape(product.link)}" style="color:inherit">${about}</a>` : about,
  ]
  return `<blockquote style="margin:0 0 18px;padding:2px 0 2px 18px;border-left:3px solid #e7e2d9">${[
    pictureHtml(quote, language),
    `<div role="img" aria-label="${escape(words.ofFive(stars))}" class="stars" style="letter-spacing:1px;color:#a8620a">${row(stars)}</div>`,
    title ? `<div style="font-weight:600;margin-top:4px">${escape(title)}</div>` : '',
    `<div style="margin-top:4px">${escape(shortened(body)).replaceAll('\n', '<br />')}${onward}</div>`,
    small(credit.join(' · ')),
    ...notesOf(quote, language).map((note) => small(escape(note))),
  ].join('')}</blockquote>`
}

function pictureHtml({ picture, author, product }: Quote, language: string): string {
  if (!picture) return ''
  const height = Math.round((picture.height / picture.width) * 220)
  const alt = escape(quoteWords(language).picturedBy(author, product.title))
  return `<img src="${escape(picture.url)}" alt="${alt}" width="220" height="${height}" style="display:block;width:100%;max-width:220px;height:auto;border-radius:14px;margin-bottom:10px" />`
}

function quoteText(quote: Quote, language: string): string {
  const words = quoteWords(language)
  const { title, body, author, verified, product, stars } = quote
  const credit = [author, ...(verified ? [words.verified] : []), words.about(product.title)].join(', ')
  return [`${row(stars)} ${title}`.trim(), shortened(body), `— ${credit}`, ...notesOf(quote, language)].join('\n')
}

const notesOf = ({ incentive, importedFrom }: Quote, language: string): string[] => [
  ...(incentive ? [quoteWords(language).incentive(incentive)] : []),
  ...(importedFrom ? [quoteWords(language).imported(importedFrom)] : []),
]

const row = (stars: number): string => '★'.repeat(stars) + '☆'.repeat(5 - stars)

/** Whole words, and said that it goes on. */
const shortened = (body: string): string =>
  body.length <= longest ? body : `${body.slice(0, longest).replace(/\s+\S*$/, '')}…`

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
