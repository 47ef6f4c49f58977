import type { MailWords } from '../messaging/index.ts'
import type { Filled } from '../templates/index.ts'

/** Mails of one template share their words; kept by them, so that each is compiled once. */
const known = new WeakMap<object, Map<string, Readonly<Record<string, MailWords>>>>()

/** The same mail with other words in its subject; another channel has none and stays as it is. */
export function withSubject(filled: Filled, subject: string): Filled {
  const { content } = filled.order
  if (content.channel !== 'email') return filled
  const words = reworded(content.mail.words, subject)
  return { ...filled, order: { ...filled.order, content: { ...content, mail: { ...content.mail, words } } } }
}

function reworded(words: Readonly<Record<string, MailWords>>, subject: string): Readonly<Record<string, MailWords>> {
  const bySubject = known.get(words) ?? new Map<string, Readonly<Record<string, MailWords>>>()
  known.set(words, bySubject)
  const found =
    bySubject.get(subject) ??
    Object.fromEntries(Object.entries(words).map(([locale, own]) => [locale, { ...own, subject: plain(subject) }]))
  bySubject.set(subject, found)
  return found
}

/** Words of staff are no template here: what looks like one is said as it is. */
const plain = (text: string): string => `{% raw %}${text.replaceAll('{%', '{ %')}{% endraw %}`
