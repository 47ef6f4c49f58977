import type { Tx } from '../../kernel/transaction.ts'
import { createTemplate } from './create-template.ts'
import { getTemplate } from './find-templates.ts'

/**
 * Makes a template like another one, as that stands now; each call makes one.
 *
 * @returns the copy's id
 * @throws {TemplateUnknown}
 * @throws {TooManyTemplates}
 */
export async function copyTemplate(tx: Tx, id: string, { name, by }: { name: string; by: string }): Promise<string> {
  const { content } = await getTemplate(tx, id)
  return createTemplate(tx, { ...content, name }, by)
}
