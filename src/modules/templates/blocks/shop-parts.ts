import type { BlockOf } from '../block.ts'
import { escapeHtml } from '../marked-text.ts'
import type { Addressee, ShownCart, ShownProduct } from './addressee.ts'
import { deckOf } from './deck.ts'
import { blockTitle, button, image, linked, quiet, stars } from './html-parts.ts'
import { type Part, say, WordsLack } from './part.ts'
import { inText, lineWords } from './simple-parts.ts'

/** Leaves a block out, or the whole message, as staff said. */
export function noneFor(her: Addressee, whenNone: 'leave-out' | 'do-not-send', what: string): undefined {
  if (whenNone === 'do-not-send') throw new WordsLack(what)
  her.warn(`Nothing to show: ${what}. The block is left out.`)
}

export function productsPart({
  title,
  source,
  most,
  layout,
  shows,
  button: press,
  whenNone,
}: BlockOf<'products'>): Part {
  const words = { title: lineWords(title), press: lineWords(press) }
  return {
    words: [words.title, words.press],
    mjml: inText('padding="16px 32px"'),
    write: (her) => {
      const found = her.products(source, most)
      if (found.length === 0) return noneFor(her, whenNone, 'products that fit her')
      const said = { title: say(words.title, her), press: say(words.press, her) }
      const look = { shows, press: said.press.html }
      const body = layout === 'grid' && found.length > 1 ? grid(found, look, her) : list(found, look, her)
      return {
        values: { html: blockTitle(said.title.html) + body },
        text: [said.title.text, ...found.map((one) => plainProduct(one, shows, her))].filter(Boolean).join('\n\n'),
      }
    },
  }
}

interface Look {
  readonly shows: { readonly price: boolean; readonly rating: boolean }
  readonly press: string
}

function grid(found: readonly ShownProduct[], look: Look, her: Addressee): string {
  const cell = (one: ShownProduct | undefined) =>
    `<td width="50%" valign="top" style="padding:0 8px 20px">${one ? `${seen(one, 252)}${factsOf(one, look, her)}` : ''}</td>`
  const rows = found.flatMap((one, at) => (at % 2 === 0 ? [`<tr>${cell(one)}${cell(found[at + 1])}</tr>`] : []))
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 -8px;width:calc(100% + 16px);table-layout:fixed">${rows.join('')}</table>`
}

function list(found: readonly ShownProduct[], look: Look, her: Addressee): string {
  const rows = found.map(
    (one) =>
      `<tr><td width="112" valign="top" style="padding:0 16px 16px 0">${seen(one, 112)}</td><td valign="top" style="padding:0 0 16px">${factsOf(one, look, her)}</td></tr>`,
  )
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0">${rows.join('')}</table>`
}

const seen = ({ picture, link, title }: ShownProduct, width: number): string =>
  picture ? linked(link, image(picture, { width, alt: picture.alt || title })) : ''

function factsOf(one: ShownProduct, { shows, press }: Look, her: Addressee): string {
  const deck = deckOf(her.language)
  const line = (html: string) => `<div style="font-size:14px;line-height:1.45;margin-top:2px">${html}</div>`
  const price = escapeHtml(one.isFrom ? deck.from(one.price) : one.price)
  const was = one.was
    ? ` <s class="quiet" style="${quiet}" aria-label="${escapeHtml(deck.was(one.was))}">${escapeHtml(one.was)}</s>`
    : ''
  return [
    `<div style="margin-top:8px;font-size:16px;line-height:1.35;font-weight:600">${linked(one.link, escapeHtml(one.title))}</div>`,
    shows.price ? line(price + was) : '',
    shows.rating && one.rating ? line(ratingOf(one.rating, her)) : '',
    press ? button({ link: one.link, words: press }, her.colours) : '',
  ].join('')
}

function ratingOf({ mean, count }: { mean: number; count: number }, { language }: Addressee): string {
  const said = deckOf(language).rated(mean.toFixed(1), count)
  return `${stars(mean, said)} <span class="quiet" style="${quiet}">${mean.toFixed(1)} (${count})</span>`
}

function plainProduct(one: ShownProduct, shows: Look['shows'], { language }: Addressee): string {
  const deck = deckOf(language)
  const price = one.isFrom ? deck.from(one.price) : one.price
  const rating = one.rating && deck.rated(one.rating.mean.toFixed(1), one.rating.count)
  const facts = [shows.price ? price : '', shows.rating ? (rating ?? '') : ''].filter(Boolean).join(' · ')
  return [one.title, facts, one.link].filter(Boolean).join('\n')
}

export function cartPart({ title, button: press, whenNone }: BlockOf<'cart'>): Part {
  const words = { title: lineWords(title), press: lineWords(press) }
  return {
    words: [words.title, words.press],
    mjml: (slot, address) =>
      `<mj-text padding="16px 32px 0">${slot('html')}</mj-text><mj-button href="${address('link')}">${slot('words')}</mj-button>`,
    write: (her) => {
      const { cart } = her
      if (!cart) return noneFor(her, whenNone, 'a cart with something in it')
      const said = { title: say(words.title, her), press: say(words.press, her) }
      return {
        values: { html: blockTitle(said.title.html) + cartTable(cart, her), words: said.press.html, link: cart.link },
        text: [said.title.text, ...plainCart(cart, her), `${said.press.text}: ${cart.link}`].filter(Boolean).join('\n'),
      }
    },
  }
}

function cartTable({ lines, total }: ShownCart, { language }: Addressee): string {
  const rows = lines.map(
    ({ title, variant, quantity, total: worth, picture }) =>
      `<tr><td width="72" valign="top" style="padding:8px 14px 8px 0">${picture ? image(picture, { width: 64, alt: '', style: 'border-radius:10px;' }) : ''}</td><td valign="top" style="padding:8px 0">${quantity} × ${escapeHtml(title)}${variant ? `<br /><span class="quiet" style="${quiet};font-size:14px">${escapeHtml(variant)}</span>` : ''}</td><td align="right" valign="top" style="padding:8px 0 8px 12px;white-space:nowrap">${escapeHtml(worth)}</td></tr>`,
  )
  const sum = `<tr><td colspan="2" style="padding:10px 0;border-top:1px solid #e7e2d9;font-weight:600">${deckOf(language).total}</td><td align="right" style="padding:10px 0;border-top:1px solid #e7e2d9;font-weight:600;white-space:nowrap">${escapeHtml(total)}</td></tr>`
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0">${rows.join('')}${sum}</table>`
}

const plainCart = ({ lines, total }: ShownCart, { language }: Addressee): string[] => [
  ...lines.map(
    ({ title, variant, quantity, total: worth }) => `${quantity} x ${title}${variant ? ` (${variant})` : ''}: ${worth}`,
  ),
  `${deckOf(language).total}: ${total}`,
]
