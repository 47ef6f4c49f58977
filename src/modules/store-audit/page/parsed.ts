import { selectAll, selectOne } from 'css-select'
import type { Document, Element } from 'domhandler'
import { getAttributeValue, isTag, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'

/** A page taken apart, to be asked by CSS selectors. */
export interface Parsed {
  all(selector: string): Element[]
  one(selector: string): Element | null
  readonly document: Document
}

export function parsed(html: string): Parsed {
  const document = parseDocument(html)
  return {
    document,
    all: (selector) => selectAll<Element['parentNode'] & object, Element>(selector, document as never),
    one: (selector) => selectOne<Element['parentNode'] & object, Element>(selector, document as never),
  }
}

export const attribute = (element: Element | null, name: string): string =>
  (element && getAttributeValue(element, name)) ?? ''

export const has = (element: Element, name: string): boolean => getAttributeValue(element, name) !== undefined

/** Its words in one line. */
export const wordsIn = (element: Element | null): string =>
  element ? textContent(element).replaceAll(/\s+/g, ' ').trim() : ''

/** Those around it, the nearest first. */
export function above(element: Element): Element[] {
  const found: Element[] = []
  for (let at = element.parent; at && isTag(at); at = at.parent) found.push(at)
  return found
}

/** Whether a shopper does not see it before she opens something. */
export const isFolded = (element: Element): boolean =>
  [element, ...above(element)].some(
    (one, at, all) =>
      has(one, 'hidden') ||
      (one.name === 'dialog' && !has(one, 'open')) ||
      (one.name === 'details' && !has(one, 'open') && all[at - 1]?.name !== 'summary'),
  )
