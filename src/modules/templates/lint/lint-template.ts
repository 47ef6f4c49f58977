import type { Read } from '../../../kernel/transaction.ts'
import type { Finding } from '../finding.ts'
import type { TemplateInput } from '../template.ts'

export async function lintTemplate(_read: Read, _draft: TemplateInput): Promise<Finding[]> {
  return Promise.resolve([])
}
