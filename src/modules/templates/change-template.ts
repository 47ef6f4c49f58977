import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { checkWords } from './check-words.ts'
import { dropDraft } from './keep-draft.ts'
import { ChannelStays, TemplateChangedMeanwhile, TemplateUnknown } from './refusals.ts'
import type { TemplateInput } from './template.ts'
import { writeVersion } from './write-version.ts'

/**
 * Changes a template: a new version of it, from which messages are written from now on. The same again makes none. What
 * whoever saves was writing on it is saved with that, and kept as a draft no more.
 *
 * @param on the version that was changed, where that is known
 * @returns the version that holds now
 * @throws {TemplateUnknown} also when it was put away
 * @throws {TemplateChangedMeanwhile} when there is a newer one than `on`
 * @throws {ChannelStays}
 * @throws {WordsInvalid}
 */
export async function changeTemplate(
  tx: Tx,
  { id, input, on, by }: { id: string; input: TemplateInput; on?: number | undefined; by: string },
): Promise<number> {
  const [known] = await query<{ version: number }>(
    tx,
    'select version from templates.template where id = $1 and archived_at is null for update',
    [id],
  )
  if (!known) throw new TemplateUnknown()
  const [now] = await query<{ isSame: boolean; channel: string }>(
    tx,
    `select content = $3::jsonb as "isSame", content->>'channel' as channel from templates.version
     where template_id = $1 and version = $2`,
    [id, known.version, JSON.stringify(input)],
  )
  if (now!.isSame) {
    await dropDraft(tx, { place: id, by })
    return known.version
  }
  if (on !== undefined && on !== known.version) throw new TemplateChangedMeanwhile(known.version)
  if (now!.channel !== input.channel) throw new ChannelStays()
  checkWords(input)

  const version = known.version + 1
  await writeVersion(tx, { id, version, input, by })
  await dropDraft(tx, { place: id, by })
  await query(tx, 'update templates.template set version = $2 where id = $1', [id, version])
  return version
}
