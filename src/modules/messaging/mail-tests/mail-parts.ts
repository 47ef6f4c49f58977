import type { MailWords } from '../mail-definition.ts'

/** What staff may say in other words. */
export interface MailPart {
  /** `subject`, `preheader`, or its place in the mail: `title`, `text-2`, `button`. */
  readonly key: string
  readonly kind: 'subject' | 'preheader' | 'title' | 'text' | 'button' | 'small'
  /** In Liquid, without markup. */
  readonly text: string
}

/** Other words by part; what is not there stays. */
export type PartWords = Readonly<Record<string, string>>

const element = /<(mj-text|mj-button)\b([^>]*)>([\s\S]*?)<\/\1>/g
/** Tables, pictures and lists are made of data; what has them is no part that is written anew. */
const isMadeOfData = (inner: string): boolean =>
  /\{%-?\s*(for|capture|assign|case)\b|\|\s*raw\b/.test(inner) || /<(?!\/?(strong|em|b|i)\b|br\b)/.test(inner)

/** What of a mail can be said in other words, as it reads. The same keys in each tone, as those differ in words alone. */
export function partsOf(words: MailWords): MailPart[] {
  const parts: readonly MailPart[] = [
    { key: 'subject', kind: 'subject', text: words.subject },
    { key: 'preheader', kind: 'preheader', text: words.preheader },
    ...placesIn(words.body).map(({ key, kind, inner }) => ({ key, kind, text: inner })),
  ]
  return parts.flatMap((part) =>
    isMadeOfData(part.text) || plainOf(part.text) === '' ? [] : [{ ...part, text: plainOf(part.text) }],
  )
}

interface Place {
  readonly key: string
  readonly kind: MailPart['kind']
  readonly inner: string
}

function placesIn(body: string): Place[] {
  const counts = new Map<string, number>()
  return [...body.matchAll(element)].map(([, tag, attributes = '', inner = '']) => {
    const kind = kindOf(tag!, attributes)
    const place = (counts.get(kind) ?? 0) + 1
    counts.set(kind, place)
    return { key: place === 1 ? kind : `${kind}-${place}`, kind, inner }
  })
}

const kindOf = (tag: string, attributes: string): MailPart['kind'] => {
  if (tag === 'mj-button') return 'button'
  if (attributes.includes('"title"')) return 'title'
  return attributes.includes('"small"') ? 'small' : 'text'
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

const plainOf = (inner: string): string =>
  inner
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<br\s*\/?>\s*/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name]!)
    .trim()

/** The same words with these parts said differently; markup in them is shown as it is typed. */
export function withParts(words: MailWords, parts: PartWords): MailWords {
  let { text } = words
  const places = placesIn(words.body)[Symbol.iterator]()
  const body = words.body.replaceAll(element, (whole, tag: string, attributes: string, inner: string) => {
    const { key } = places.next().value!
    const said = parts[key]
    if (said === undefined || isMadeOfData(inner)) return whole
    text = inPlainText(text, plainOf(inner), said)
    return `<${tag}${attributes}>${htmlOf(said)}</${tag}>`
  })
  return {
    subject: parts['subject'] ?? words.subject,
    preheader: parts['preheader'] === undefined ? words.preheader : htmlOf(parts['preheader']),
    body,
    text,
  }
}

/** Where the version in plain text says the same, it says the new words as well; else it stays as it is. */
function inPlainText(text: string, before: string, now: string): string {
  const at = before.split(/\s+/).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return text.replace(new RegExp(at.join('\\s+')), () => now)
}

/** What stands between the marks of Liquid stays; all else is text. */
const htmlOf = (said: string): string =>
  said
    .split(/(\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\})/)
    .map((piece, at) => (at % 2 === 1 ? piece : escaped(piece)))
    .join('')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br />')
