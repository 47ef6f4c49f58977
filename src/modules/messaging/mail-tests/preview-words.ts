import type { Read } from '../../../kernel/transaction.ts'
import { letterHead } from '../letter-head.ts'
import type { MailToSend } from '../mail-definition.ts'
import { type RenderedMail, renderMail } from '../render-mail.ts'
import { sampleOf } from '../sample-data.ts'
import { checkParts, type WordsByLanguage } from './check-parts.ts'
import { mailInTone } from './mail-in-tone.ts'
import { withParts } from './mail-parts.ts'
import { mailTests } from './mail-test.ts'
import { WordsUnfit } from './refusals.ts'

export interface WordsToSee {
  readonly template: string
  readonly locale: string
  /** In place of those that everybody gets; left out: as everybody gets it. */
  readonly words?: WordsByLanguage | undefined
}

/**
 * A mail with made-up contents, as it looks in other words or in those of now.
 *
 * @throws {MailUnknown}
 * @throws {WordsUnfit} when they cannot be written out
 */
export async function previewWords(read: Read, wanted: WordsToSee): Promise<RenderedMail> {
  const mail = await mailInSample(read, wanted)
  const { brandedIn } = await letterHead(read)
  try {
    return await renderMail(mail, wanted.locale, { shop: brandedIn(wanted.locale), unsubscribe: undefined })
  } catch (error) {
    throw new WordsUnfit(`words.${wanted.locale}`, `It cannot be written out: ${String((error as Error).message)}`)
  }
}

/** The same to be sent, to whoever wants to see it in a mailbox. */
export async function mailInSample(read: Read, { template, locale, words = {} }: WordsToSee): Promise<MailToSend> {
  const mail = await mailInTone(read, template)
  checkParts(mail, words)
  const now = (await mailTests(read)).wordings.get(template)?.words ?? {}
  const inWords = Object.entries(mail.words).map(([language, own]) => [
    language,
    withParts(own, { ...now[language], ...words[language] }),
  ])
  const data = mail.schema.parse(sampleOf(mail.schema, locale)) as Record<string, unknown>
  return { template, words: Object.fromEntries(inWords) as MailToSend['words'], data }
}
