import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { TemplateUnknown, TemplateVersionUnknown } from './refusals.ts'
import type { Template, TemplateChannel, TemplateSummary, TemplateVersion } from './template.ts'

/**
 * Templates for staff, what was changed last first; at most 500 of those in use, and the 500 that were put away last.
 */
export const listTemplates = (
  read: Read,
  { channel, archived = false }: { channel?: TemplateChannel | undefined; archived?: boolean | undefined } = {},
): Promise<TemplateSummary[]> =>
  query<TemplateSummary>(
    read,
    `select t.id, content->>'name' as name, content->>'channel' as channel, content->>'purpose' as purpose, v.tells,
       array(select jsonb_object_keys(content->'languages')) as languages,
       left(coalesce(first.words->>'subject', first.words->>'title', first.words->>'text', ''), 200) as "firstWords",
       t.version, v.at as "changedAt", v.by as "changedBy", t.archived_at as "archivedAt"
     from templates.template t join templates.version v on v.template_id = t.id and v.version = t.version
     cross join lateral (select value as words from jsonb_each(content->'languages') order by key limit 1) as first
     where ($1::text is null or content->>'channel' = $1) and (t.archived_at is not null) = $2
     order by v.at desc, t.id desc limit 500`,
    [channel ?? null, archived],
  )

/**
 * A template as it stands, or as it stood at a version; also one that was put away.
 *
 * @throws {TemplateUnknown}
 * @throws {TemplateVersionUnknown}
 */
export async function getTemplate(read: Read, id: string, version?: number): Promise<Template> {
  const [found] = await query<Template & { isVersion: boolean }>(
    read,
    `select t.id, coalesce(v.version, 0) as version, v.content, v.tells, t.created_at as "createdAt",
       v.at as "changedAt", v.by as "changedBy", t.archived_at as "archivedAt", v.version is not null as "isVersion"
     from templates.template t
     left join templates.version v on v.template_id = t.id and v.version = coalesce($2::int, t.version)
     where t.id = $1`,
    [id, version ?? null],
  )
  if (!found) throw new TemplateUnknown()
  const { isVersion, ...template } = found
  if (!isVersion) throw new TemplateVersionUnknown()
  return template
}

/** Whether there is a template with this id that was not put away. */
export async function templateExists(read: Read, id: string): Promise<boolean> {
  const rows = await query(read, 'select 1 from templates.template where id = $1 and archived_at is null', [id])
  return rows.length > 0
}

/**
 * All that a template was, the newest first; the last 200.
 *
 * @throws {TemplateUnknown}
 */
export async function versionsOf(read: Read, id: string): Promise<TemplateVersion[]> {
  const rows = await query<TemplateVersion>(
    read,
    `select version, content->>'name' as name, at, by from templates.version where template_id = $1
     order by version desc limit 200`,
    [id],
  )
  if (rows.length === 0) throw new TemplateUnknown()
  return rows
}
