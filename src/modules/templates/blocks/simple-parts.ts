import type { BlockOf, SimpleBlock } from '../block.ts'
import { readWords } from '../liquid.ts'
import { markedAddress, markedLine, markedText } from '../marked-text.ts'
import type { Addressee } from './addressee.ts'
import { button, image, linked, quiet, serif } from './html-parts.ts'
import { type Part, say, sayPlain } from './part.ts'

export const lineWords = (source: string) => {
  const { text, html } = markedLine(source)
  return readWords(text, html)
}
export const textWords = (source: string) => {
  const { text, html } = markedText(source)
  return readWords(text, html)
}
export const addressWords = (source: string) => readWords(markedAddress(source))
export const plainWords = (source: string) => readWords(source)

/** One slot that holds all: most blocks are written as HTML that stands in MJML's frame of a text. */
export const inText =
  (attributes = ''): Part['mjml'] =>
  (slot) =>
    `<mj-text ${attributes}>${slot('html')}</mj-text>`

const aligned = (align: 'left' | 'centre') => `align="${align === 'centre' ? 'center' : 'left'}"`

export function headingPart({ text, size, align }: BlockOf<'heading'>): Part {
  const words = lineWords(text)
  const style = `margin:0;${serif};font-weight:400;font-size:${size === 'large' ? 32 : 23}px;line-height:1.2;text-align:${align === 'centre' ? 'center' : 'left'}`
  return {
    words: [words],
    mjml: inText(`padding="12px 32px 4px" ${aligned(align)}`),
    write: (her) => {
      const { html, text: plain } = say(words, her)
      return { values: { html: `<h2 style="${style}">${html}</h2>` }, text: plain }
    },
  }
}

export function textPart({ text, align }: BlockOf<'text'>): Part {
  const words = textWords(text)
  return {
    words: [words],
    mjml: inText(aligned(align)),
    write: (her) => {
      const { html, text: plain } = say(words, her)
      return { values: { html }, text: plain }
    },
  }
}

export function picturePart({ mediaId, alt, link, width, caption }: BlockOf<'picture'>): Part {
  const words = { alt: plainWords(alt), caption: lineWords(caption), link: link ? addressWords(link) : undefined }
  return {
    words: [words.alt, words.caption, ...(words.link ? [words.link] : [])],
    mjml: inText('padding="12px 32px"'),
    write: (her) => {
      const picture = her.picture(mediaId)
      if (!picture) {
        her.warn('A picture is not there (any more) and is left out.')
        return undefined
      }
      const said = { alt: sayPlain(words.alt, her), caption: say(words.caption, her) }
      const to = words.link && sayPlain(words.link, her)
      const seen = image(picture, { width: width === 'full' ? 536 : 268, alt: said.alt })
      const below =
        said.caption.html && `<p class="quiet" style="margin:6px 0 0;font-size:13px;${quiet}">${said.caption.html}</p>`
      return {
        values: { html: linked(to, seen) + below },
        text: [said.alt && `[${said.alt}]`, said.caption.text, to].filter(Boolean).join('\n'),
      }
    },
  }
}

export function buttonPart({ text, link, align }: BlockOf<'button'>): Part {
  const words = { text: lineWords(text), link: addressWords(link) }
  return {
    words: [words.text, words.link],
    mjml: (slot, address) => `<mj-button href="${address('link')}" ${aligned(align)}>${slot('words')}</mj-button>`,
    write: (her) => {
      const said = say(words.text, her)
      const to = sayPlain(words.link, her)
      return { values: { words: said.html, link: to }, text: `${said.text}: ${to}` }
    },
  }
}

const spaces = { small: 12, medium: 28, large: 52 } as const

const dividerPart: Part = {
  words: [],
  mjml: () => '<mj-divider />',
  write: () => ({ values: {}, text: '—' }),
}
const spacerPart = ({ size }: BlockOf<'spacer'>): Part => ({
  words: [],
  mjml: () => `<mj-spacer height="${spaces[size]}px" />`,
  write: () => ({ values: {}, text: '' }),
})

export function simplePart(block: SimpleBlock): Part {
  switch (block.kind) {
    case 'heading':
      return headingPart(block)
    case 'text':
      return textPart(block)
    case 'picture':
      return picturePart(block)
    case 'button':
      return buttonPart(block)
    case 'divider':
      return dividerPart
    case 'spacer':
      return spacerPart(block)
  }
}

/** A simple block as HTML alone, for where MJML cannot stand. */
export function asHtml(block: SimpleBlock, values: Readonly<Record<string, string>>, her: Addressee): string {
  switch (block.kind) {
    case 'divider':
      return '<p style="border-top:1px solid #e7e2d9;margin:16px 0;font-size:1px">&nbsp;</p>'
    case 'spacer':
      return `<div style="height:${spaces[block.size]}px;line-height:${spaces[block.size]}px">&nbsp;</div>`
    case 'button':
      return button({ link: values['link']!, words: values['words']! }, her.colours)
    default:
      return `<div style="padding:4px 0">${values['html']!}</div>`
  }
}
