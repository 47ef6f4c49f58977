import type { Tx } from '../../kernel/transaction.ts'
import { type MessageOrder, sendMail, sendMessage } from '../messaging/index.ts'
import { findProfileByEmail } from '../profiles/index.ts'
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
 * @throws {WordsInvalid} where a word could never be said, or where it is neither a mail nor a message on a messenger
 * @throws {TestLacks} when something is missing of the person it is written as; of a message on a messenger, when whoever
 *   works under this address has not written to the shop there
 * @throws {ProfileUnknown}
 */
export async function sendTest(tx: Tx, { to, by, ...trial }: TestToSend): Promise<string> {
  const { channel } = trial.draft
  if (channel !== 'email' && channel !== 'messenger')
    throw new WordsInvalid(
      'draft.channel',
      'Mails and messages on a messenger can be sent as a test. Look at the preview of others.',
    )
  checkWords(trial.draft)
  const { person, her } = await addresseeFor(tx, trial)
  try {
    const about = { template: 'template:test', locale: person.locale }
    const { content } = writeTo(compile(trial.draft, person.language), her, about)
    const key = `template-test:${by}:${tx.newId()}`
    if (content.channel === 'email') return await sendMail(tx, { key, to, locale: person.locale, mail: content.mail })
    return await sendToHers(tx, { key, to, content, locale: person.locale, trial })
  } catch (error) {
    if (error instanceof CannotWrite) throw new TestLacks(error.message)
    throw error
  }
}

/** A member of staff is reached on a messenger like anybody: once her address is joined to what she writes from there. */
async function sendToHers(
  tx: Tx,
  { key, to, content, locale, trial }: Pick<MessageOrder, 'key' | 'content' | 'locale'> & { to: string; trial: Trial },
): Promise<string> {
  const profile = await findProfileByEmail(tx, to)
  const sending = profile && (await sendMessage(tx, testOrder({ key, content, locale }, profile.id, trial)))
  if (sending && 'sendId' in sending) return sending.sendId
  throw new TestLacks(
    `Nobody with the address ${to} can be written to on a messenger now. Sign in to the shop with it, open the chat from your preferences, and press Start.`,
  )
}

const testOrder = (
  words: Pick<MessageOrder, 'key' | 'content' | 'locale'>,
  profileId: string,
  { draft, origin }: Trial,
): MessageOrder => ({ ...words, profileId, purpose: draft.purpose, country: undefined, origin, isTest: true })
