import { lackOf, sayHtml, sayText, type Words } from '../liquid.ts'
import type { Addressee } from './addressee.ts'

/** What a block says to one person: values for its MJML, and the same for readers of plain text. */
export interface Written {
  readonly values: Readonly<Record<string, string>>
  readonly text: string
}

/** A block that is ready to be written to many. */
export interface Part {
  /** Its MJML; `slot('html')` prints a value that is HTML, `address('link')` one inside an attribute. */
  readonly mjml: (slot: (value: string) => string, address: (value: string) => string) => string
  /** All words of staff in it, so that what they name is known before. */
  readonly words: readonly Words[]
  /** Undefined where there is nothing to show her and the block is left out. @throws {WordsLack} */
  readonly write: (her: Addressee) => Written | undefined
}

/** Something that words speak of is not known of this person: she gets nothing rather than a message with a hole. */
export class WordsLack extends Error {
  /** `person.firstName`, or a sentence. */
  readonly what: string
  constructor(what: string) {
    super(what)
    this.what = what
  }
}

/** Says words as HTML and as plain text. @throws {WordsLack} */
export function say(words: Words, her: Addressee): { html: string; text: string } {
  try {
    return { html: sayHtml(words, her.names), text: sayText(words, her.names).trim() }
  } catch (error) {
    throw lackFrom(error as Error)
  }
}

/** The same as plain text alone: where a link leads, what is seen on a picture. @throws {WordsLack} */
export function sayPlain(words: Words, her: Addressee): string {
  try {
    return sayText(words, her.names).trim()
  } catch (error) {
    throw lackFrom(error as Error)
  }
}

const lackFrom = (error: Error): WordsLack => new WordsLack(lackOf(error) ?? error.message.split('\n')[0]!)
