import type { Element } from 'domhandler'
import { marks } from './marks.ts'
import type { PageFacts } from './page-facts.ts'
import { above, attribute, has, isFolded, type Parsed, wordsIn } from './parsed.ts'

type BodyFacts = Pick<
  PageFacts,
  | 'landmarks'
  | 'hasSkipLink'
  | 'headings'
  | 'unlabelled'
  | 'unnamed'
  | 'popups'
  | 'menuEntries'
  | 'hasSearch'
  | 'trail'
  | 'policyLinks'
  | 'contactLinks'
  | 'leftovers'
  | 'links'
  | 'hasFreeDelivery'
>

/** More are not kept of one page. */
const mostLinks = 80

/** How a page is built, for thumbs, eyes and screen readers. */
export const bodyFacts = (page: Parsed): BodyFacts => ({
  landmarks: ['header', 'nav', 'main', 'footer'].filter((part) => page.one(part)),
  hasSkipLink: page.one(marks.skip) !== null,
  headings: page
    .all('h1, h2, h3, h4, h5, h6')
    .filter((heading) => above(heading).every(({ name }) => name !== 'dialog'))
    .map(({ name }) => Number(name.slice(1))),
  unlabelled: page
    .all(fields)
    .filter((field) => !isLabelled(page, field))
    .map(nameOf),
  unnamed: page
    .all('button, a[href]')
    .filter((one) => !isNamed(one))
    .map(nameOf),
  popups: popupsOf(page),
  menuEntries: page.all(marks.menu).length,
  hasSearch: page.one(marks.search) !== null,
  trail: page.all(marks.trail).map(wordsIn),
  policyLinks: [...new Set(page.all(marks.policies).map((link) => attribute(link, 'href')))],
  contactLinks: [...new Set(page.all(marks.contact).map((link) => attribute(link, 'href')))],
  leftovers: leftoversIn(wordsIn(page.one('main'))),
  links: linksOf(page),
  hasFreeDelivery: page.one(marks.freeDelivery) !== null,
})

const fields =
  'input:not([type="hidden"]):not([type="submit"]):not([type="button"]):not([type="image"]), select, textarea'

function isLabelled(page: Parsed, field: Element): boolean {
  if (attribute(field, 'aria-label') || attribute(field, 'aria-labelledby') || attribute(field, 'title')) return true
  if (above(field).some(({ name }) => name === 'label')) return true
  const id = attribute(field, 'id')
  return id !== '' && page.all('label').some((label) => attribute(label, 'for') === id && wordsIn(label) !== '')
}

/** Words of its own, or of a picture in it; what is hidden from screen readers needs none. */
function isNamed(one: Element): boolean {
  if (attribute(one, 'aria-hidden') === 'true') return true
  if (wordsIn(one) || attribute(one, 'aria-label') || attribute(one, 'aria-labelledby')) return true
  return picturesIn(one).some((picture) => attribute(picture, 'alt') !== '')
}

const picturesIn = (one: Element): Element[] =>
  one.children.flatMap((child) =>
    'name' in child ? [...(child.name === 'img' ? [child as Element] : []), ...picturesIn(child as Element)] : [],
  )

const nameOf = (one: Element): string =>
  `<${one.name}${['id', 'name', 'class', 'href'].flatMap((name) => (has(one, name) ? [` ${name}="${attribute(one, name)}"`] : []))[0] ?? ''}>`

/** Dialogs that stand open, and what calls itself a pop-up and is not hidden. */
function popupsOf(page: Parsed): string[] {
  const open = page.all(
    'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"], [data-popup], [class*="popup"]',
  )
  return [...new Set(open.filter((one) => !isFolded(one)).map(nameOf))]
}

const unfinished: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['lorem ipsum', /lorem ipsum/i],
  ['braces of a template', /\{\{|\}\}|\$\{/],
  ['undefined', /\bundefined\b|\[object Object\]|\bNaN\b/],
  ['TODO', /\bTODO\b|\bFIXME\b|\bXXX\b/],
]

const leftoversIn = (words: string): string[] =>
  unfinished.flatMap(([name, pattern]) => (pattern.test(words) ? [name] : []))

/** Own pages only: no files, no places in a page. */
function linksOf(page: Parsed): string[] {
  const own = page.all('a[href^="/"]').map((link) => attribute(link, 'href').split('#')[0]!)
  return [...new Set(own.filter((path) => !/^\/\/|^\/(media|assets)\//.test(path)))].slice(0, mostLinks)
}
