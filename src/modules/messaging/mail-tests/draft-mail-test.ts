import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { checkParts } from './check-parts.ts'
import { lockMailTest, type MailTestInput, mailTests } from './mail-test.ts'
import { mailInTone } from './mail-in-tone.ts'
import { partsAsSaid } from './parts-as-said.ts'
import { MailTestRunning, MailTestUnknown, MetricNotCounted, WordsUnfit } from './refusals.ts'

/**
 * Writes other words for a mail of the shop down, to be tried; the words of before are overwritten. Nobody gets them yet.
 *
 * @returns the test's id
 * @throws {MailUnknown}
 * @throws {MailTestRunning} when others are tried now
 * @throws {WordsUnfit} naming the language and the part, see `checkParts`; or when they say what is said already
 * @throws {MetricNotCounted}
 */
export async function draftMailTest(
  tx: Tx,
  { template, input, by }: { template: string; input: MailTestInput; by: string },
): Promise<string> {
  const mail = await mailInTone(tx, template)
  const known = await lockMailTest(tx, template)
  if (known?.state === 'running') throw new MailTestRunning()
  checkParts(mail, input.words)
  if (!mail.isMeasured && input.metric !== 'replied') throw new MetricNotCounted()
  const words = onlyChanged(input.words, partsAsSaid(mail, (await mailTests(tx)).wordings.get(template)))
  if (Object.keys(words).length === 0) throw new WordsUnfit('words', 'These are the words that are said already.')
  const [made] = await query<{ id: string }>(
    tx,
    `insert into messaging.mail_test (id, template, state, words, share_percent, metric, seed, created_at, created_by,
       changed_at)
     values ($1, $2, 'draft', $3, $4, $5, $6, $7, $8, $7)
     on conflict (template) where state <> 'decided' do update set words = excluded.words,
       share_percent = excluded.share_percent, metric = excluded.metric, created_by = excluded.created_by,
       changed_at = excluded.changed_at
     returning id`,
    [tx.newId(), template, JSON.stringify(words), input.sharePercent, input.metric, tx.newId(), tx.now, by],
  )
  return made!.id
}

type Words = MailTestInput['words']

const onlyChanged = (words: Words, now: Words): Words =>
  Object.fromEntries(
    Object.entries(words).flatMap(([language, parts]) => {
      const changed = Object.entries(parts).filter(([key, text]) => text.trim() !== now[language]?.[key])
      return changed.length > 0
        ? [[language, Object.fromEntries(changed.map(([key, text]) => [key, text.trim()]))]]
        : []
    }),
  )

/**
 * Throws words away that nobody got yet.
 *
 * @throws {MailTestUnknown}
 * @throws {MailTestRunning}
 */
export async function discardMailTest(tx: Tx, template: string): Promise<void> {
  const known = await lockMailTest(tx, template)
  if (!known) throw new MailTestUnknown()
  if (known.state === 'running') throw new MailTestRunning()
  await query(tx, 'delete from messaging.mail_test where id = $1', [known.id])
}
