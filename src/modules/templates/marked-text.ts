import { WordsBroken } from './liquid.ts'

/** The same words as HTML and as plain text, with their Liquid as it was. */
export interface MarkedText {
  readonly html: string
  readonly text: string
}

/**
 * Turns the few marks that staff may write into HTML: paragraphs by empty lines, `**bold**`, `_italic_`,
 * `[words](address)`, lists by `- `. All else is text and is escaped.
 *
 * @throws {WordsBroken} for a link that leads neither to a page of the shop nor to an address with its scheme
 */
export function markedText(source: string): MarkedText {
  const { plain, put } = withoutLiquid(source)
  const blocks = plain.split(/\n[^\S\n]*\n+/).filter((block) => block.trim())
  return {
    html: blocks.map((block) => put(blockHtml(block.trim()))).join(''),
    text: put(blocks.map((block) => inlineText(block.trim())).join('\n\n')),
  }
}

/** The same for words on one line, without paragraphs and lists. */
export function markedLine(source: string): MarkedText {
  const { plain, put } = withoutLiquid(source)
  return { html: put(inlineHtml(plain.replaceAll(/\s+/g, ' '))), text: put(inlineText(plain)) }
}

/** Liquid that writes where a link leads, for an HTML attribute or for plain text. */
export function markedAddress(address: string): string {
  const { plain, put } = withoutLiquid(address)
  return put(addressOf(plain))
}

/** NOTE Bounded, so that a text of nothing but braces costs no more than another. */
const liquid = /\{\{[\s\S]{0,500}?\}\}|\{%[\s\S]{0,500}?%\}/g
/** `\uE002` in front of one that is an address as a whole. */
const inPlace = /([\uE000\uE002])(\d+)\uE001/g

/** What stands between braces is left alone: it is kept aside and put back when all else is done. */
function withoutLiquid(source: string): { plain: string; put: (text: string) => string } {
  const kept: string[] = []
  const plain = source
    .replaceAll(/[\uE000-\uE002]|\r/g, '')
    .replaceAll(liquid, (tag) => `\uE000${kept.push(tag) - 1}\uE001`)
  return {
    plain,
    put: (text) =>
      text.replaceAll(inPlace, (_all, mark: string, at: string) =>
        mark === '\uE002' ? kept[Number(at)]!.replace(/-?\}\}$/, '| safe_address }}') : kept[Number(at)]!,
      ),
  }
}

function blockHtml(block: string): string {
  const lines = block.split('\n')
  if (lines.every((line) => line.startsWith('- ')))
    return `<ul style="margin:0 0 12px;padding-left:20px">${lines.map((line) => `<li>${inlineHtml(line.slice(2))}</li>`).join('')}</ul>`
  return `<p style="margin:0 0 12px">${lines.map(inlineHtml).join('<br />')}</p>`
}

const link = /\[([^[\]\n]+)\]\(([^()\s]+)\)/g

const inlineHtml = (plain: string): string =>
  escapeHtml(plain)
    .replaceAll(link, (_all, words: string, to: string) => `<a href="${addressOf(to)}">${words}</a>`)
    .replaceAll(/\*\*([^*\n]+)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/(^|[\s(“‘])_([^_\n]+)_(?=[\s\p{P}]|$)/gu, '$1<em>$2</em>')

const inlineText = (plain: string): string =>
  plain
    .replaceAll(link, (_all, words: string, to: string) => `${words} (${addressOf(to)})`)
    .replaceAll(/\*\*([^*\n]+)\*\*/g, '$1')
    .replaceAll(/(^|[\s(“‘])_([^_\n]+)_(?=[\s\p{P}]|$)/gu, '$1$2')

/** A page of the shop is one in her language. What a name holds is looked at when it is known: see `safe_address`. */
function addressOf(to: string): string {
  if (/^\/(?!\/)/.test(to)) return `{{ links.home }}${to === '/' ? '' : to}`
  if (/^(https?:\/\/[^\s"'<>]+|mailto:[^\s"'<>]+|tel:[+\d-]+)$/.test(to)) return to
  if (/^\uE000\d+\uE001$/.test(to)) return to.replace('\uE000', '\uE002')
  throw new WordsBroken(
    `A link leads to a page of the shop (/…) or to an address with https://, not to “${to.replaceAll(inPlace, '…')}”.`,
  )
}

export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
