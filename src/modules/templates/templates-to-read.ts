import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { TemplateInput } from './template.ts'

/** A template with all its words. */
export interface TemplateToRead {
  readonly id: string
  readonly content: TemplateInput
}

/** Templates in use with all their words, the newest first; goes on after the id `after`. One query. */
export const templatesToRead = (
  read: Read,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<TemplateToRead[]> =>
  query<TemplateToRead>(
    read,
    `select t.id, v.content from templates.template t
     join templates.version v on v.template_id = t.id and v.version = t.version
     where t.archived_at is null and ($1::uuid is null or t.id < $1) order by t.id desc limit $2`,
    [after ?? null, limit],
  )
