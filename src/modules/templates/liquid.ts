import { Liquid, type Template } from 'liquidjs'
import { isKnownName } from './names.ts'

const options = {
  strictVariables: true,
  strictFilters: true,
  // What `default` and `if` ask after may be missing; everything else may not.
  lenientIf: true,
  ownPropertyOnly: true,
  parseLimit: 20_000,
  renderLimit: 1_000,
  memoryLimit: 1_000_000,
}

/** What words of staff may do: nothing that reads files, prints without escaping, or goes on for ever. */
const allowedTags = new Set(['if', 'unless', 'case', 'comment'])
const allowedFilters = new Set([
  ...['default', 'upcase', 'downcase', 'capitalize', 'date', 'truncate', 'truncatewords', 'strip', 'replace'],
  ...['plus', 'minus', 'times', 'divided_by', 'round', 'ceil', 'floor', 'abs', 'size', 'first', 'last', 'join'],
  ...['append', 'prepend', 'remove', 'strip_newlines', 'at_least', 'at_most'],
])

function restricted(engine: Liquid): Liquid {
  for (const tag of Object.keys(engine.tags)) if (!allowedTags.has(tag)) Reflect.deleteProperty(engine.tags, tag)
  for (const filter of Object.keys(engine.filters))
    if (!allowedFilters.has(filter)) Reflect.deleteProperty(engine.filters, filter)
  return engine
}

/** Where a link leads that a name holds: whatever was told must not become a script. */
function withAddress(engine: Liquid): Liquid {
  engine.registerFilter('safe_address', (value: unknown) => {
    const address = typeof value === 'string' ? value.trim() : ''
    if (/^(https?:\/\/|mailto:|tel:)[^\s<>"]+$/i.test(address)) return address
    throw new Error('undefined variable: an address with https://')
  })
  return engine
}

const forHtml = withAddress(restricted(new Liquid({ ...options, outputEscape: 'escape' })))
const forText = withAddress(restricted(new Liquid(options)))

/** Words of staff with names in them, ready to be said to many. */
export interface Words {
  readonly text: readonly Template[]
  readonly html: readonly Template[]
  /** Every name in them, as a path. */
  readonly names: readonly (readonly string[])[]
}

/** Words that cannot be said: broken, not allowed, or of a name that nobody knows. */
export class WordsBroken extends Error {}

/**
 * Reads words once.
 *
 * @param html the same words as HTML, in which all but the Liquid is safe; the text itself when left out
 * @throws {WordsBroken} says why, in a sentence for staff
 */
export function readWords(text: string, html: string = text): Words {
  try {
    const parsed = forText.parse(text)
    return { text: parsed, html: forHtml.parse(html), names: namesIn(parsed) }
  } catch (error) {
    if (error instanceof WordsBroken) throw error
    throw new WordsBroken(sentenceOf(error as Error))
  }
}

function namesIn(parsed: Template[]): string[][] {
  const found = forText.globalVariableSegmentsSync(parsed, { partials: false })
  const paths = found.map((segments) => segments.filter((part) => typeof part === 'string'))
  for (const path of paths) {
    if (isKnownName(path)) continue
    throw new WordsBroken(`Nothing is called “${path.join('.')}”. Choose one of the names that the editor lists.`)
  }
  return paths
}

/** Says words to somebody. @throws {Error} of Liquid when something is missing; `lackOf` makes a sentence of it */
export const sayHtml = (words: Words, data: object): string => forHtml.renderSync([...words.html], data) as string
export const sayText = (words: Words, data: object): string => forText.renderSync([...words.text], data) as string

/** What is missing, by its name; undefined for another error. */
export function lackOf(error: Error): string | undefined {
  return /undefined variable: ([^,\n]+)/.exec(error.message)?.[1]
}

function sentenceOf({ message }: Error): string {
  const first = message.split(/, line:|\n/)[0]!
  const tag = /tag "([^"]+)" not found/.exec(first)
  if (tag) return `“{% ${tag[1]} %}” cannot be used here; if, unless and case can.`
  const filter = /undefined filter: (\S+)/.exec(first)
  if (filter) return `“| ${filter[1]}” cannot be used here.`
  return `This cannot be read: ${first}. Look at what stands between {{ }} and {% %}.`
}
