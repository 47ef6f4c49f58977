/** A stretch of words, or something that is filled in for each reader, written in Liquid. */
export type WordPart = { readonly text: string } | { readonly liquid: string }

const pattern = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g

/** Splits what somebody wrote at what Liquid fills in. */
export function partsOf(words: string): WordPart[] {
  const parts: WordPart[] = []
  let from = 0
  for (const { 0: liquid, index } of words.matchAll(pattern)) {
    if (index > from) parts.push({ text: words.slice(from, index) })
    parts.push({ liquid })
    from = index + liquid.length
  }
  if (from < words.length) parts.push({ text: words.slice(from) })
  return parts
}

export interface Filling {
  /** `person.firstName`, as Liquid names it. */
  readonly name: string
  /** What stands there for somebody of whom it is not known. */
  readonly otherwise: string | undefined
}

/** What a chip fills in; undefined for what only Liquid can say: conditions, loops, other filters. */
export function fillingOf(liquid: string): Filling | undefined {
  const found = /^\{\{-?\s*([\w.-]+)\s*(?:\|\s*default:\s*(?:"([^"]*)"|'([^']*)')\s*)?-?\}\}$/.exec(liquid)
  return found ? { name: found[1]!, otherwise: found[2] ?? found[3] } : undefined
}

export const liquidOf = ({ name, otherwise }: Filling): string =>
  otherwise === undefined ? `{{ ${name} }}` : `{{ ${name} | default: "${otherwise.replaceAll('"', '’')}" }}`

/** The words without what is filled in, for a line that sums up. */
export const plainOf = (words: string, nameOf: (liquid: string) => string): string =>
  partsOf(words)
    .map((part) => ('text' in part ? part.text : nameOf(part.liquid)))
    .join('')
