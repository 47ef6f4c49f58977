import { fillingName } from './filling-words.ts'
import { partsOf } from './liquid-words.ts'
import { linkedTo, markedWith, richPartsOf, type RichPart } from './rich-words.ts'

/** A chip that stands for what Liquid fills in. */
export function makeChip(liquid: string): HTMLElement {
  const chip = document.createElement('span')
  chip.className = 'word-chip'
  chip.contentEditable = 'false'
  chip.dataset['liquid'] = liquid
  chip.title = liquid
  chip.textContent = fillingName(liquid)
  return chip
}

/** Puts words into an element that somebody writes in, with chips and, where it is rich, marks and links. */
export function writeInto(element: HTMLElement, words: string, isRich: boolean): void {
  element.replaceChildren(...(isRich ? richPartsOf(words) : partsOf(words)).map(nodeOf))
  // A line break at the very end is not shown without something behind it
  if (words.endsWith('\n')) element.append(document.createElement('br'))
}

function nodeOf(part: RichPart): Node {
  if ('text' in part) return document.createTextNode(part.text)
  if ('liquid' in part) return makeChip(part.liquid)
  const node = document.createElement('link' in part ? 'a' : part.mark === 'bold' ? 'strong' : 'em')
  if ('link' in part) {
    node.setAttribute('href', part.link)
    node.title = part.link
  }
  node.append(...part.parts.map(nodeOf))
  return node
}

/** The words as they stand in an element that somebody writes in. */
export function wordsIn(element: HTMLElement, isRich: boolean): string {
  const raw = innerWords(element, isRich).replaceAll('\u200b', '').replaceAll('\u00a0', ' ')
  // Browsers keep a break at the end of a field that was written in; it is nobody's word
  return element.lastChild instanceof HTMLBRElement ? raw.replace(/\n$/, '') : raw
}

const innerWords = (element: Node, isRich: boolean): string =>
  [...element.childNodes].map((node) => wordsOf(node, isRich)).join('')

function wordsOf(node: ChildNode, isRich: boolean): string {
  if (node instanceof Text) return node.data
  if (!(node instanceof HTMLElement)) return ''
  const { liquid } = node.dataset
  if (liquid !== undefined) return liquid
  if (node instanceof HTMLBRElement) return '\n'
  const inner = innerWords(node, isRich)
  if (['DIV', 'P'].includes(node.tagName)) return node.previousSibling ? `\n${inner}` : inner
  if (!isRich) return inner
  if (['B', 'STRONG'].includes(node.tagName)) return markedWith('**', inner)
  if (['I', 'EM'].includes(node.tagName)) return markedWith('_', inner)
  return node instanceof HTMLAnchorElement ? linkedTo(node.getAttribute('href') ?? '', inner) : inner
}
