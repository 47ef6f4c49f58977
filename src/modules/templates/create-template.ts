import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { checkWords } from './check-words.ts'
import { dropDraft } from './keep-draft.ts'
import { TooManyTemplates } from './refusals.ts'
import { mostTemplates, type TemplateDefinition, type TemplateInput, templateInputSchema } from './template.ts'
import { writeVersion } from './write-version.ts'

/**
 * Makes a template, at version 1; what its maker was writing anew is kept as a draft no more.
 *
 * @throws {TooManyTemplates} above 500
 * @throws {WordsInvalid} where words could never be written out; `field` says which
 */
export async function createTemplate(tx: Tx, input: TemplateInput, by: string): Promise<string> {
  const id = await put(tx, tx.newId(), input, by)
  await dropDraft(tx, { place: 'new', by })
  return id
}

/**
 * The same for programs that bring templates along: what has a default may be left out. With an id that is there
 * already nothing is changed, so that staff's own words stay.
 *
 * @returns the template's id
 * @throws {TooManyTemplates}
 * @throws {WordsInvalid}
 * @throws {z.ZodError} where the definition does not fit, which is a bug of who wrote it
 */
export async function createTemplateFrom(tx: Tx, definition: TemplateDefinition & { id?: string }): Promise<string> {
  const { id = tx.newId(), ...input } = definition
  const [known] = await query(tx, 'select 1 from templates.template where id = $1', [id])
  return known ? id : put(tx, id, templateInputSchema.parse(input), 'dangol')
}

async function put(tx: Tx, id: string, input: TemplateInput, by: string): Promise<string> {
  await query(tx, `select pg_advisory_xact_lock(hashtextextended('templates', 0))`)
  const [count] = await query<{ count: number }>(
    tx,
    'select count(*)::int as count from templates.template where archived_at is null',
  )
  if (count!.count >= mostTemplates) throw new TooManyTemplates(mostTemplates)
  checkWords(input)
  await query(tx, 'insert into templates.template (id, version, created_at) values ($1, 1, $2)', [id, tx.now])
  await writeVersion(tx, { id, version: 1, input, by })
  return id
}
