import type { z } from 'zod'

/** The words of a mail in one language, in Liquid; `body` is MJML inside one column. */
export interface MailWords {
  readonly subject: string
  /** What a mailbox shows beside the subject. */
  readonly preheader: string
  readonly body: string
  /** The same for readers of plain text. */
  readonly text: string
}

export interface MailDefinition<Data extends Record<string, unknown>> {
  (data: Data): MailToSend
  readonly template: string
  /** By language. */
  readonly words: Readonly<Record<string, MailWords>>
  /** What its words may speak of. */
  readonly schema: z.ZodObject
  /** Whether openings and links of it are counted, where the shop counts them; not of what lets somebody in. */
  readonly isMeasured: boolean
}

export interface MailToSend {
  readonly template: string
  readonly words: Readonly<Record<string, MailWords>>
  readonly data: Record<string, unknown>
}

/**
 * Declares a mail once: its name, what its words may speak of, and the words in each language.
 *
 * @throws {z.ZodError} from the returned function when data is missing: the mail is refused loudly rather than sent
 *   with a hole in it
 */
export function defineMail<Shape extends z.ZodObject>(
  template: string,
  schema: Shape,
  words: Readonly<Record<string, MailWords>>,
  { isMeasured = true }: { isMeasured?: boolean } = {},
): MailDefinition<z.input<Shape>> {
  const fill = (data: z.input<Shape>): MailToSend => ({
    template,
    words,
    data: schema.parse(data) as Record<string, unknown>,
  })
  const definition = Object.assign(fill, { template, words, schema, isMeasured })
  defined.set(template, [...(defined.get(template) ?? []), definition as unknown as AnyMail])
  return definition
}

/** A mail whatever its words speak of. */
export type AnyMail = MailDefinition<Record<string, unknown>>

/** Filled while the program is loaded, and the same in every process. */
const defined = new Map<string, readonly AnyMail[]>()

/** Every mail that the shop sends by itself, by name; of those in several tones the first. */
export const definedMails = (): readonly AnyMail[] =>
  [...defined.values()]
    .flatMap(([first]) => first ?? [])
    .toSorted((one, other) => one.template.localeCompare(other.template, 'en'))

export const definedMail = (template: string): AnyMail | undefined => defined.get(template)?.[0]

/** A mail in each tone in which it is written, in the order of the shop's tones; one that has a single tone alone. */
export const tonesOfMail = (template: string): readonly AnyMail[] => defined.get(template) ?? []
