import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { compile, type Compiled } from './compile.ts'
import { lackOf, sayText, type Words } from './liquid.ts'
import { isAlwaysThere } from './names.ts'
import type { TemplateInput } from './template.ts'

/** A name without which a message cannot be written, and where it stands. */
export interface OpenName {
  /** `order.number` */
  readonly name: string
  /** `blocks.3` or `subject` */
  readonly place: string
  readonly language: string
}

/** The most names that are looked for in one place. */
const mostNames = 20

/**
 * Which names these templates cannot do without though not everybody has them: those for which no words stand ready. A
 * condition around them does not count as asking, nor does a list that may be left out. Two statements however many.
 */
export async function openNamesOf(read: Read, templateIds: readonly string[]): Promise<Map<string, OpenName[]>> {
  const rows = await query<{ id: string; content: TemplateInput }>(
    read,
    `select t.id, v.content from templates.template t
     join templates.version v on v.template_id = t.id and v.version = t.version where t.id = any($1::uuid[])`,
    [templateIds],
  )
  return new Map(rows.map(({ id, content }) => [id, openNames(content)]))
}

/** The same of one template. */
export const openNames = (content: TemplateInput): OpenName[] =>
  Object.keys(content.languages).flatMap((language) =>
    placesIn(compile(content, language)).flatMap(([place, words]) =>
      openIn(words).map((name) => ({ name, place, language })),
    ),
  )

const placesIn = (one: Compiled): [string, Words][] => {
  if (one.channel === 'sms') return [['text', one.text]]
  if (one.channel === 'messenger')
    return [
      ['text', one.text],
      ...(one.link ? [['link', one.link] as [string, Words]] : []),
      ...(one.linkText ? [['linkText', one.linkText] as [string, Words]] : []),
    ]
  if (one.channel === 'push')
    return [
      ['title', one.title],
      ['body', one.body],
      ['link', one.link],
    ]
  return [
    ['subject', one.subject],
    ['preheader', one.preheader],
    ...one.parts.flatMap(({ place, part }) => part.words.map((words): [string, Words] => [place, words])),
  ]
}

/** Says the words to somebody of whom nothing is known but what is known of all, and again with what was missing. */
function openIn(words: Words): string[] {
  const found: string[] = []
  const known: Record<string, unknown> = {}
  for (const path of words.names) {
    put(known, path.slice(0, -1), {})
    if (isAlwaysThere(path)) put(known, path, 'x')
  }
  for (let count = 0; count < mostNames; count++) {
    try {
      sayText(words, known)
      return found
    } catch (error) {
      const name = lackOf(error as Error)
      if (!name || !/^[\w.-]+$/.test(name) || found.includes(name)) return found
      found.push(name)
      put(known, name.split('.'), 'x')
    }
  }
  return found
}

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = into
  for (const [depth, part] of path.entries()) {
    const isLast = depth === path.length - 1
    const inner = at[part]
    if (isLast) at[part] = typeof inner === 'object' && typeof value === 'object' ? inner : value
    else if (typeof inner !== 'object' || inner === null) at[part] = {}
    if (!isLast) at = at[part] as Record<string, unknown>
  }
}
