import type { Tx } from '../../kernel/transaction.ts'
import { sendMail } from '../messaging/index.ts'
import { checkWords } from './check-words.ts'
import { compile } from './compile.ts'
import { addresseeFor, type Trial } from './preview-template.ts'
import { TestLacks, WordsInvalid } from './refusals.ts'
import { CannotWrite, writeTo } from './write-to.ts'

export interface TestToSend extends Trial {
  /** Of a member of staff. */
  readonly to: string
  readonly by: string
}

/**
 * Sends a draft to a member of staff as somebody would get it; each call sends one. Neither budgets nor figures count
 * it.
 *
 * @returns the send's id
 * @throws {WordsInvalid} where a word could never be said, or where it is no mail
 * @throws {TestLacks} when something is missing of the person it is written as
 * @throws {ProfileUnknown}
 */
export async function sendTest(tx: Tx, { to, by, ...trial }: TestToSend): Promise<string> {
  if (trial.draft.channel !== 'email')
    throw new WordsInvalid('draft.channel', 'Only mails can be sent as a test. Look at the preview of others.')
  checkWords(trial.draft)
  const { person, her } = await addresseeFor(tx, trial)
  try {
    const about = { template: 'template:test', locale: person.locale }
    const { content } = writeTo(compile(trial.draft, person.language), her, about)
    if (content.channel !== 'email') throw new Error('A mail is written as a mail')
    return await sendMail(tx, {
      key: `template-test:${by}:${tx.newId()}`,
      to,
      locale: person.locale,
      mail: content.mail,
    })
  } catch (error) {
    if (error instanceof CannotWrite) throw new TestLacks(error.message)
    throw error
  }
}
