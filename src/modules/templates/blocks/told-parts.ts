import type { BlockOf } from '../block.ts'
import { deckOf } from './deck.ts'
import { button, image, linked, quiet, serif } from './html-parts.ts'
import { type Part, say, sayPlain } from './part.ts'
import { addressWords, inText, lineWords, plainWords, textWords } from './simple-parts.ts'

/** A story, or one part of a series. */
export function storyPart(block: BlockOf<'story'>): Part {
  const { series, number, mediaId, link } = block
  const words = {
    kicker: lineWords(block.kicker),
    title: lineWords(block.title),
    text: textWords(block.text),
    alt: plainWords(block.alt),
    link: link ? addressWords(link) : undefined,
    linkText: lineWords(block.linkText),
  }
  return {
    words: Object.values(words).flatMap((one) => one ?? []),
    mjml: inText('padding="16px 32px"'),
    write: (her) => {
      const said = { kicker: say(words.kicker, her), title: say(words.title, her), text: say(words.text, her) }
      const to = words.link && sayPlain(words.link, her)
      const part = series && number ? deckOf(her.language).part(series, number) : series
      const kicker = said.kicker.html || plainAsHtml(part)
      const picture = mediaId ? her.picture(mediaId) : undefined
      if (mediaId && !picture) her.warn('The picture of a story is not there (any more) and is left out.')
      const press = say(words.linkText, her)
      const onward = {
        html: press.html || deckOf(her.language).readOn,
        text: press.text || deckOf(her.language).readOn,
      }
      const html = [
        picture
          ? linked(to, image(picture, { width: 536, alt: sayPlain(words.alt, her), style: 'margin-bottom:18px;' }))
          : '',
        kicker &&
          `<div class="quiet" style="${quiet};font-size:13px;letter-spacing:.08em;text-transform:uppercase">${kicker}</div>`,
        `<h2 style="margin:4px 0 12px;${serif};font-weight:400;font-size:30px;line-height:1.2">${said.title.html}</h2>`,
        said.text.html,
        to ? button({ link: to, words: onward.html }, her.colours) : '',
      ]
      const text = [said.kicker.text || part, said.title.text, said.text.text, to && `${onward.text}: ${to}`]
      return { values: { html: html.join('') }, text: text.filter(Boolean).join('\n\n') }
    },
  }
}

const plainAsHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Her single-use code. */
export function codePart(block: BlockOf<'code'>): Part {
  const words = {
    text: lineWords(block.text),
    code: plainWords('{{ code }}'),
    note: lineWords(block.note),
    press: lineWords(block.button),
  }
  return {
    words: Object.values(words),
    mjml: inText('padding="16px 32px"'),
    write: (her) => {
      const said = {
        text: say(words.text, her),
        code: say(words.code, her),
        note: say(words.note, her),
        press: say(words.press, her),
      }
      const label = deckOf(her.language).yourCode
      const html = [
        said.text.html && `<div style="margin-bottom:10px">${said.text.html}</div>`,
        `<div role="group" aria-label="${label}" style="padding:18px 20px;border:1px dashed #b9b1a4;border-radius:14px;text-align:center;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:24px;letter-spacing:.08em">${said.code.html}</div>`,
        said.note.html && `<div class="quiet" style="${quiet};font-size:13px;margin-top:8px">${said.note.html}</div>`,
        said.press.html && button({ link: linkOf(her.home, said.code.text), words: said.press.html }, her.colours),
      ]
      const text = [
        said.text.text,
        `${label}: ${said.code.text}`,
        said.note.text,
        said.press.text && `${said.press.text}: ${linkOf(her.home, said.code.text)}`,
      ]
      return { values: { html: html.filter(Boolean).join('') }, text: text.filter(Boolean).join('\n') }
    },
  }
}

/** Opens the shop with the code in the cart. */
const linkOf = (home: string, code: string): string => (code ? `${home}/codes/${encodeURIComponent(code)}` : home)

/** Who writes, with a face where there is one. */
export function signaturePart(block: BlockOf<'signature'>): Part {
  const words = { greeting: lineWords(block.greeting), name: lineWords(block.name), role: lineWords(block.role) }
  const { mediaId } = block
  return {
    words: Object.values(words),
    mjml: inText('padding="16px 32px"'),
    write: (her) => {
      const said = { greeting: say(words.greeting, her), name: say(words.name, her), role: say(words.role, her) }
      const picture = mediaId ? her.picture(mediaId) : undefined
      if (mediaId && !picture) her.warn('The portrait of the signature is not there (any more) and is left out.')
      const portrait = picture
        ? `<td width="72" valign="middle" style="padding-right:16px">${image(picture, { width: 56, alt: said.name.text, style: 'border-radius:999px;' })}</td>`
        : ''
      const role =
        said.role.html && `<br /><span class="quiet" style="${quiet};font-size:14px">${said.role.html}</span>`
      return {
        values: {
          html: `${said.greeting.html && `<div style="margin-bottom:10px">${said.greeting.html}</div>`}<table role="presentation" cellpadding="0" cellspacing="0"><tr>${portrait}<td valign="middle" style="line-height:1.35"><span style="${serif};font-size:21px">${said.name.html}</span>${role}</td></tr></table>`,
        },
        text: [said.greeting.text, said.name.text, said.role.text].filter(Boolean).join('\n'),
      }
    },
  }
}

/** Small print. */
export function footerNotePart({ text }: BlockOf<'footer-note'>): Part {
  const words = textWords(text)
  return {
    words: [words],
    mjml: (slot) => `<mj-text mj-class="small">${slot('html')}</mj-text>`,
    write: (her) => {
      const { html, text: plain } = say(words, her)
      return { values: { html }, text: plain }
    },
  }
}
