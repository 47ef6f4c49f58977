import { Liquid } from 'liquidjs'
import { z } from 'zod'
import type { AnyMail } from '../mail-definition.ts'
import { type MailPart, type PartWords, partsOf } from './mail-parts.ts'
import { WordsUnfit } from './refusals.ts'

const liquid = new Liquid({ strictVariables: true, strictFilters: true, parseLimit: 5_000 })
const tags = new Set(['if', 'elsif', 'else', 'endif', 'unless', 'endunless'])
const filters = new Set(['default', 'upcase', 'downcase', 'capitalize', 'truncate', 'strip'])

/** What a mail is useless without: where a link leads, a code, the number of an order, an amount of money. */
const cannotLack = /(link|url|code|number|amount)$/i

/** Other words of a mail, by language and part. */
export type WordsByLanguage = Readonly<Record<string, PartWords>>

/**
 * Looks whether other words of a mail can always be written out, before anybody gets them.
 *
 * @param mail in the tone in which the shop speaks now
 * @throws {WordsUnfit} naming the language and the part: it is no part, is broken, speaks of what the mail does not know,
 *   or leaves out what the mail is useless without
 */
export function checkParts(mail: AnyMail, words: WordsByLanguage): void {
  for (const [language, parts] of Object.entries(words)) {
    const own = mail.words[language]
    if (!own) throw new WordsUnfit(`words.${language}`, 'The shop has no words of this mail in this language.')
    const known = new Map(partsOf(own).map((part) => [part.key, part]))
    for (const [key, text] of Object.entries(parts)) {
      const part = known.get(key)
      const field = `words.${language}.${key}`
      if (!part) throw new WordsUnfit(field, 'This mail has no such part.')
      checkPart(mail, part, { field, text })
    }
  }
}

function checkPart(mail: AnyMail, part: MailPart, { field, text }: { field: string; text: string }): void {
  const no = (message: string) => {
    throw new WordsUnfit(field, message)
  }
  if (text.trim() === '') no('Write something, or leave the words as they are.')
  if (part.kind === 'subject' && text.includes('\n')) no('A subject is one line.')
  const marks = text.match(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g) ?? []
  for (const mark of marks) {
    const tag = /^\{%-?\s*(\w+)/.exec(mark)?.[1]
    if (tag && !tags.has(tag)) no(`“{% ${tag} %}” cannot be used here; if and unless can.`)
    if (/[<>]/.test(mark)) no('Compare with == and != alone.')
    for (const [, filter] of mark.matchAll(/\|\s*(\w+)/g))
      if (!filters.has(filter!)) no(`“| ${filter}” cannot be used here.`)
  }
  const names = namesIn(text)
  if (!names) return no('This cannot be read. Look at what stands between {{ }} and {% %}.')
  const said = printedIn(text)
  for (const path of names) {
    const name = path.join('.')
    const { isKnown, lacks } = lookedUp(mail, path)
    if (!isKnown) no(`This mail knows nothing that is called “${name}”.`)
    if (lacks && said.has(name) && !asksFirst(text, lacks))
      no(`“${lacks}” may be missing. Write {% if ${lacks} %} before it and {% endif %} after it.`)
  }
  for (const name of printedIn(part.text)) {
    if (cannotLack.test(name) && !said.has(name)) no(`Without “{{ ${name} }}” she cannot do what the mail is for.`)
  }
}

function namesIn(text: string): string[][] | undefined {
  try {
    const found = liquid.globalVariableSegmentsSync(liquid.parse(text), { partials: false })
    return found.map((segments) => segments.filter((part) => typeof part === 'string'))
  } catch {
    return undefined
  }
}

const printedIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/\{\{-?\s*([\w.]+)/g)].map(([, name]) => name!))

/** Whether it is looked whether there is such a thing before it is spoken of. */
const asksFirst = (text: string, name: string): boolean => {
  const asked = new RegExp(`\\{%-?\\s*if\\s+${name.replaceAll('.', '\\.')}\\b`).exec(text)
  return asked !== null && asked.index < text.search(new RegExp(`\\{\\{-?\\s*${name}`))
}

interface Shape {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly Shape[]
  /** Of a list. */
  readonly items?: Shape
}

/** Whether the mail is given it; `shop` has the words of the frame. `lacks` is what may be missing on the way there. */
function lookedUp({ schema }: AnyMail, path: readonly string[]): { isKnown: boolean; lacks?: string } {
  if (path[0] === 'shop') return { isKnown: path.length === 2 && ['name', 'contactEmail'].includes(path[1]!) }
  let shape = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Shape
  let lacks: string | undefined
  for (const [at, step] of path.entries()) {
    const owner: Shape | undefined = (shape.anyOf ?? [shape])
      .map((one) => one.items ?? one)
      .find(({ properties }) => properties?.[step])
    const found: Shape | undefined = owner?.properties?.[step]
    if (!owner || !found) return { isKnown: false }
    const mayLack = !owner.required?.includes(step) || found.anyOf?.some(({ type }) => type === 'null') === true
    if (mayLack) lacks ??= path.slice(0, at + 1).join('.')
    shape = found
  }
  return lacks === undefined ? { isKnown: true } : { isKnown: true, lacks }
}
