import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { previewWords } from './preview-words.ts'
import { lockMailTest, mailTests } from './mail-test.ts'
import { mailInTone } from './mail-in-tone.ts'
import { mailTestDecided, mailTestStarted } from './events.ts'
import { partsAsSaid } from './parts-as-said.ts'
import { MailTestNotRunning, MailTestUnknown, WordingUnknown } from './refusals.ts'

/**
 * From now on some people get a mail in other words: drawn by a digest of who she is, so that she always gets the same.
 * Again changes nothing.
 *
 * @throws {MailTestUnknown} when no other words are written
 * @throws {WordsUnfit} when they cannot be written out even with made-up contents
 */
export async function startMailTest(tx: Tx, { template, by }: { template: string; by: string }): Promise<void> {
  const test = await lockMailTest(tx, template)
  if (!test) throw new MailTestUnknown()
  if (test.state === 'running') return
  for (const language of Object.keys(test.words))
    await previewWords(tx, { template, locale: language, words: test.words })
  const said = partsAsSaid(await mailInTone(tx, template), (await mailTests(tx)).wordings.get(template))
  const before = Object.fromEntries(
    Object.entries(test.words).map(([language, parts]) => [
      language,
      Object.fromEntries(Object.keys(parts).map((key) => [key, said[language]?.[key] ?? ''])),
    ]),
  )
  await query(
    tx,
    `update messaging.mail_test set state = 'running', before = $2, started_at = $3, started_by = $4 where id = $1`,
    [test.id, JSON.stringify(before), tx.now, by],
  )
  await tx.publish(mailTestStarted({ testId: test.id, template }))
}

export interface MailTestEnd {
  readonly template: string
  readonly keeps: 'A' | 'B'
  readonly reason: string
  /** The figures as they stand, for whoever looks back. */
  readonly result: unknown
  readonly by: string
}

/**
 * Ends a test: everybody gets the mail as before (A), or in the words that were tried (B).
 *
 * @throws {MailTestUnknown}
 * @throws {MailTestNotRunning}
 */
export async function endMailTest(tx: Tx, { template, keeps, reason, result, by }: MailTestEnd): Promise<void> {
  const test = await lockMailTest(tx, template)
  if (!test) throw new MailTestUnknown()
  if (test.state !== 'running') throw new MailTestNotRunning()
  await query(
    tx,
    `update messaging.mail_test set state = 'decided', decided_at = $2, decided_by = $3, keeps = $4, reason = $5,
       result = $6 where id = $1`,
    [test.id, tx.now, by, keeps, reason.trim().slice(0, 500), JSON.stringify(result)],
  )
  if (keeps === 'B') {
    const now = (await mailTests(tx)).wordings.get(template)?.words ?? {}
    const languages = new Set([...Object.keys(now), ...Object.keys(test.words)])
    const words = Object.fromEntries([...languages].map((one) => [one, { ...now[one], ...test.words[one] }]))
    await query(
      tx,
      `insert into messaging.mail_wording (template, words, since, by, test_id) values ($1, $2, $3, $4, $5)
       on conflict (template) do update set words = excluded.words, since = excluded.since, by = excluded.by,
         test_id = excluded.test_id`,
      [template, JSON.stringify(words), tx.now, by, test.id],
    )
  }
  await tx.publish(mailTestDecided({ testId: test.id, template, keeps }))
}

/**
 * Lets the shop say a mail in its own words again.
 *
 * @throws {WordingUnknown}
 */
export async function forgetWording(tx: Tx, template: string): Promise<void> {
  const gone = await query(tx, 'delete from messaging.mail_wording where template = $1 returning 1', [template])
  if (gone.length === 0) throw new WordingUnknown()
}
