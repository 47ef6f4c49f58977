import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import type { ApprovalDecision } from './approval-settings.ts'

/** What the words belong to: for one version of a template, or the words of the shop itself. */
export interface WordsDecided {
  readonly automationKind: string | null
  readonly automationId: string | null
  readonly templateId: string | null
  readonly templateVersion: number | null
}

/** Lets what was decided hold for the very same words when they are ordered later; the last word counts. */
export async function noteInAdvance(
  tx: Tx,
  { automationKind, automationId, templateId, templateVersion }: WordsDecided,
  { decision, note, by }: { decision: ApprovalDecision; note: string; by: string },
): Promise<void> {
  if (!automationKind) return
  await query(
    tx,
    `insert into messaging.approval_in_advance (id, automation_kind, automation_id, template_id, template_version,
       decision, note, by, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (automation_kind, automation_id, coalesce(template_id::text, ''), coalesce(template_version, 0))
       where ended_at is null
     do update set decision = excluded.decision, note = excluded.note, by = excluded.by, at = excluded.at`,
    [tx.newId(), automationKind, automationId, templateId, templateVersion, decision, note, by, tx.now],
  )
}
