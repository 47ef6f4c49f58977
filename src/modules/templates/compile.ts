import type { ContentCard, MailWords } from '../messaging/index.ts'
import { addressWords, lineWords, plainWords } from './blocks/simple-parts.ts'
import type { Part } from './blocks/part.ts'
import { partOf } from './blocks/part-of.ts'
import { type Words, WordsBroken } from './liquid.ts'
import type { TemplateInput } from './template.ts'

/** A mail in one language, ready to be written to many. */
export interface CompiledMail {
  readonly channel: 'email'
  /** The same object for as long as it is kept: MJML is compiled once for it. */
  readonly words: MailWords
  readonly subject: Words
  readonly preheader: Words
  readonly parts: readonly { readonly place: string; readonly kind: string; readonly part: Part }[]
}

/** A short message in one language, ready to be said to many. */
export type CompiledShort =
  | { readonly channel: 'sms'; readonly text: Words }
  | {
      readonly channel: 'messenger'
      readonly text: Words
      readonly link: Words | undefined
      readonly linkText: Words | undefined
      readonly answers: readonly string[]
      readonly mediaId: string | undefined
      readonly card: ContentCard | undefined
    }
  | {
      readonly channel: 'push'
      readonly title: Words
      readonly body: Words
      readonly link: Words
      readonly mediaId: string | undefined
    }
export type Compiled = CompiledMail | CompiledShort

/** Words of one place that could never be said. */
export class PlaceBroken extends Error {
  /** `languages.en.blocks.3` */
  readonly field: string
  constructor(field: string, why: string) {
    super(why)
    this.field = field
  }
}

const compiled = new Map<string, Compiled>()
const mostCompiled = 300

/** A version in one language as this process has it: read once, kept while it is used. */
export function compiledVersion(
  { id, version, content }: { id: string; version: number; content: TemplateInput },
  language: string,
): Compiled {
  const key = `${id} ${version} ${language}`
  const known = compiled.get(key) ?? compile(content, language)
  compiled.delete(key)
  compiled.set(key, known)
  if (compiled.size > mostCompiled) compiled.delete(compiled.keys().next().value!)
  return known
}

/** Reads all words of a template in one language. @throws {PlaceBroken} names the first that could never be said */
export function compile(content: TemplateInput, language: string): Compiled {
  const at = <T>(place: string, read: () => T): T => {
    try {
      return read()
    } catch (error) {
      if (error instanceof WordsBroken) throw new PlaceBroken(`languages.${language}.${place}`, error.message)
      throw error
    }
  }
  if (content.channel === 'sms') {
    const { text } = content.languages[language]!
    return { channel: 'sms', text: at('text', () => plainWords(text)) }
  }
  if (content.channel === 'messenger') {
    const { text, link, linkText, answers, mediaId, card } = content.languages[language]!
    return {
      ...{ channel: 'messenger', answers, mediaId, card },
      text: at('text', () => plainWords(text)),
      link: link ? at('link', () => addressWords(link)) : undefined,
      linkText: linkText ? at('linkText', () => plainWords(linkText)) : undefined,
    }
  }
  if (content.channel === 'push') {
    const { title, body, link, mediaId } = content.languages[language]!
    return {
      channel: 'push',
      title: at('title', () => plainWords(title)),
      body: at('body', () => plainWords(body)),
      link: at('link', () => addressWords(link)),
      mediaId,
    }
  }
  const { subject, preheader, blocks } = content.languages[language]!
  const parts = blocks.map((block, n) => ({
    place: `blocks.${n}`,
    kind: block.kind,
    part: at(`blocks.${n}`, () => partOf(block)),
  }))
  return {
    channel: 'email',
    subject: at('subject', () => plainWords(subject)),
    preheader: at('preheader', () => lineWords(preheader)),
    parts,
    words: {
      subject: '{{ subject }}',
      preheader: '{{ preheader }}',
      text: '{{ text }}',
      body: parts.map(({ part }, n) => framed(part, `parts.b${n}`)).join('\n'),
    },
  }
}

/** A part that is left out leaves nothing. NOTE: what is printed raw was written by parts, which escape what they print. */
const framed = (part: Part, at: string): string =>
  `<mj-raw>{% if ${at} %}</mj-raw>${part.mjml(
    (value) => `{{ ${at}.${value} | raw }}`,
    (value) => `{{ ${at}.${value} }}`,
  )}<mj-raw>{% endif %}</mj-raw>`

/** All words of staff in it. */
export function wordsIn(one: Compiled): readonly Words[] {
  if (one.channel === 'sms') return [one.text]
  if (one.channel === 'messenger')
    return [one.text, ...(one.link ? [one.link] : []), ...(one.linkText ? [one.linkText] : [])]
  if (one.channel === 'push') return [one.title, one.body, one.link]
  return [one.subject, one.preheader, ...one.parts.flatMap(({ part }) => part.words)]
}
