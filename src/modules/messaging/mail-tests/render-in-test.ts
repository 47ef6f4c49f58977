import { createHmac } from 'node:crypto'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import type { MailToSend, MailWords } from '../mail-definition.ts'
import { languageOf, type RenderedMail, renderMail } from '../render-mail.ts'
import { type PartWords, withParts } from './mail-parts.ts'
import { type MailTest, mailTests } from './mail-test.ts'

/** Which words somebody got of a mail that is tried in two. */
export interface Tried {
  readonly testId: string
  readonly variant: 'A' | 'B'
  readonly unit: string
}

export interface RenderedInTest {
  readonly rendered: RenderedMail
  readonly tried: Tried | undefined
}

/**
 * Writes a mail of the shop out in the words that she gets: those that are tried, those that staff keep, or the shop's own.
 *
 * Other words that cannot be written out for her never keep the mail from leaving: it is written in those of before, the
 * fault is noted for staff, and she does not count. Where nothing is tried or kept, this reads nothing.
 *
 * @param whom who she is: the same always gets the same words
 * @throws {Error} when the shop's own words speak of something that the data does not have
 */
export async function renderInTest(
  tx: Tx,
  mail: MailToSend,
  { locale, frame, whom }: { locale: string; frame: Parameters<typeof renderMail>[2]; whom: string },
): Promise<RenderedInTest> {
  const { running, wordings } = await mailTests(tx)
  const language = languageOf(mail, locale)
  const test = language === undefined ? undefined : running.get(mail.template)
  const kept = wordings.get(mail.template)?.words[language ?? '']
  const tried = test?.words[language!]
  if (!language || (!kept && !tried)) return { rendered: await renderMail(mail, locale, frame), tried: undefined }

  const own = mail.words[language]!
  const before = kept ? saidWith(own, kept) : own
  const draw = test && tried ? drawn(test, whom) : undefined
  const write = (words: MailWords) =>
    renderMail({ ...mail, words: { ...mail.words, [language]: words } }, locale, frame)
  const note = (testId: string | null, error: unknown) => noteFault(tx, { testId, mail, locale: language, error })
  if (draw?.variant === 'B') {
    try {
      return { rendered: await write(saidWith(before, tried!)), tried: draw }
    } catch (error) {
      await note(test!.id, error)
    }
  }
  const counts = draw?.variant === 'A' ? draw : undefined
  if (!kept) return { rendered: await write(own), tried: counts }
  try {
    return { rendered: await write(before), tried: counts }
  } catch (error) {
    await note(null, error)
    return { rendered: await write(own), tried: undefined }
  }
}

/** Drawn from HMAC-SHA256 under the seed of this test alone: nobody who knows who she is can foresee it. */
function drawn({ id, seed, sharePercent }: MailTest, whom: string): Tried {
  const digest = createHmac('sha256', seed).update(whom).digest()
  const draw = (digest.readUIntBE(0, 6) / 2 ** 48) * 100
  return { testId: id, variant: draw < sharePercent ? 'B' : 'A', unit: digest.toString('base64url', 6, 18) }
}

const said = new WeakMap<MailWords, WeakMap<PartWords, MailWords>>()

/** NOTE The same object for the same words, since mails are compiled once for each. */
function saidWith(words: MailWords, parts: PartWords): MailWords {
  const known = said.get(words) ?? new WeakMap<PartWords, MailWords>()
  said.set(words, known)
  const made = known.get(parts) ?? withParts(words, parts)
  known.set(parts, made)
  return made
}

/** Of each mail the latest faults alone are worth reading: at most 20 an hour are kept. */
async function noteFault(
  tx: Tx,
  { testId, mail, locale, error }: { testId: string | null; mail: MailToSend; locale: string; error: unknown },
): Promise<void> {
  const told = String((error as Error).message).slice(0, 500)
  await query(
    tx,
    `insert into messaging.mail_test_fault (id, test_id, template, locale, said, at)
     select $1, $2, $3, $4, $5, $6
     where (select count(*) from messaging.mail_test_fault
       where template = $3 and at > $6::timestamptz - interval '1 hour') < 20`,
    [tx.newId(), testId, mail.template, locale, told, tx.now],
  )
}

/** Notes who got which words, in one statement; of mails that nobody tries nothing is written. */
export async function noteTried(
  tx: Tx,
  sends: readonly { readonly id: string; readonly tried?: Tried | undefined }[],
): Promise<void> {
  const rows = sends.flatMap(({ id, tried }) => (tried ? [{ ...tried, id }] : []))
  if (rows.length === 0) return
  await query(
    tx,
    `insert into messaging.mail_test_send (send_id, test_id, variant, unit)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) on conflict do nothing`,
    [
      rows.map(({ id }) => id),
      rows.map(({ testId }) => testId),
      rows.map(({ variant }) => variant),
      rows.map(({ unit }) => unit),
    ],
  )
}
