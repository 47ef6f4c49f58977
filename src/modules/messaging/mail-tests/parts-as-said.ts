import type { AnyMail } from '../mail-definition.ts'
import type { MailWording } from './mail-test.ts'
import { type MailPart, partsOf } from './mail-parts.ts'

/** The parts of a mail as everybody gets them now, by language. */
export const partsSaid = (mail: AnyMail, wording: MailWording | undefined): Record<string, MailPart[]> =>
  Object.fromEntries(
    Object.entries(mail.words).map(([language, words]) => [
      language,
      partsOf(words).map((part) => ({ ...part, text: wording?.words[language]?.[part.key] ?? part.text })),
    ]),
  )

/** The same as words by key. */
export const partsAsSaid = (mail: AnyMail, wording: MailWording | undefined): Record<string, Record<string, string>> =>
  Object.fromEntries(
    Object.entries(partsSaid(mail, wording)).map(([language, parts]) => [
      language,
      Object.fromEntries(parts.map(({ key, text }) => [key, text])),
    ]),
  )
