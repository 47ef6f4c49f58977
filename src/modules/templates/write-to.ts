import type { Content, DigestItem, MailToSend } from '../messaging/index.ts'
import type { Addressee } from './blocks/addressee.ts'
import { say, sayPlain, WordsLack } from './blocks/part.ts'
import type { Compiled, CompiledMail } from './compile.ts'

/** A message as it is handed to `messaging`. */
export interface WrittenMessage {
  readonly content: Content
  readonly digest: DigestItem | undefined
  /** For those who look before it leaves. */
  readonly seen: {
    readonly subject: string
    readonly preheader: string
    readonly text: string
    readonly link: string
    readonly linkText?: string | undefined
    readonly answers?: readonly string[]
    readonly picture?: string | undefined
  }
}

/** That a message cannot be written to somebody: where, in which language, and what is missing. */
export class CannotWrite extends Error {}

/**
 * Writes a message to one person. @throws {CannotWrite} naming block, language and what is missing
 *
 * @param locale under which `messaging` looks for the words
 */
export function writeTo(
  compiled: Compiled,
  her: Addressee,
  about: { template: string; locale: string },
): WrittenMessage {
  if (compiled.channel === 'email') return writeMail(compiled, her, about)
  if (compiled.channel === 'sms') {
    const text = at('text', her, () => sayPlain(compiled.text, her))
    return {
      content: { channel: 'sms', text },
      digest: undefined,
      seen: { subject: '', preheader: '', text, link: '' },
    }
  }
  if (compiled.channel === 'messenger') return writeMessenger(compiled, her)
  const title = at('title', her, () => sayPlain(compiled.title, her))
  const body = at('body', her, () => sayPlain(compiled.body, her))
  const link = at('link', her, () => sayPlain(compiled.link, her))
  const icon = compiled.mediaId ? her.picture(compiled.mediaId)?.url : undefined
  return {
    content: { channel: 'push', title, body, link, ...(icon && { icon }) },
    digest: undefined,
    seen: { subject: title, preheader: '', text: body, link },
  }
}

function writeMessenger(compiled: Compiled & { channel: 'messenger' }, her: Addressee): WrittenMessage {
  const text = at('text', her, () => sayPlain(compiled.text, her))
  const link = compiled.link && at('link', her, () => sayPlain(compiled.link!, her))
  const linkText = compiled.linkText && at('linkText', her, () => sayPlain(compiled.linkText!, her)).slice(0, 60)
  const picture = compiled.mediaId ? her.picture(compiled.mediaId)?.url : undefined
  const { answers, card } = compiled
  return {
    content: {
      ...{ channel: 'messenger', text, answers },
      ...(link && { link }),
      ...(link && linkText && { linkText }),
      ...(picture && { icon: picture }),
      ...(card && { card }),
    },
    digest: undefined,
    seen: { subject: '', preheader: '', text, link: link ?? '', linkText, answers, picture },
  }
}

function writeMail(
  compiled: CompiledMail,
  her: Addressee,
  about: { template: string; locale: string },
): WrittenMessage {
  const subject = at('subject', her, () => sayPlain(compiled.subject, her)).replaceAll(/\s+/g, ' ')
  const preheader = at('preheader', her, () => say(compiled.preheader, her).text)
  const parts: Record<string, unknown> = {}
  const texts: string[] = []
  compiled.parts.forEach(({ place, kind, part }, n) => {
    const written = at(`${place} (${kind})`, her, () => part.write(her))
    parts[`b${n}`] = written ? written.values : false
    if (written?.text) texts.push(written.text)
  })
  if (!subject) throw new CannotWrite(`subject, ${her.language}: nothing is left of it.`)
  const text = texts.join('\n\n')
  const data = { subject, preheader, text, parts }
  return {
    content: {
      channel: 'email',
      mail: { template: about.template, words: wordsUnder(compiled, about.locale), data },
    },
    digest: { title: subject, text: preheader || text.slice(0, 200), link: her.home },
    seen: { subject, preheader, text, link: '' },
  }
}

const underLocale = new WeakMap<CompiledMail, Map<string, MailToSend['words']>>()

/** The same object each time, by which others know that the words are the same. */
function wordsUnder(compiled: CompiledMail, locale: string): MailToSend['words'] {
  const known = underLocale.get(compiled) ?? new Map<string, MailToSend['words']>()
  underLocale.set(compiled, known)
  const words = known.get(locale) ?? { [locale]: compiled.words }
  known.set(locale, words)
  return words
}

function at<T>(place: string, { language }: Addressee, write: () => T): T {
  try {
    return write()
  } catch (error) {
    if (!(error instanceof WordsLack)) throw error
    throw new CannotWrite(`${place}, ${language}: “${error.what}” is not known of this person.`)
  }
}
