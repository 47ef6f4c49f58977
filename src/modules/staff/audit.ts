import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'

/** Who did something in the admin. */
export interface Actor {
  readonly kind: 'staff' | 'api-key' | 'command-line'
  readonly id: string
}

export interface AuditEntry {
  readonly id: string
  readonly actorKind: Actor['kind']
  readonly actorId: string
  /** Name of the staff member or of the key; null when neither is known any more. */
  readonly actorName: string | null
  /** What was done, as the operation is called in the API: `changeProduct`. */
  readonly action: string
  /** Id of what it was done to. */
  readonly subject: string | null
  readonly data: Record<string, unknown>
  readonly at: Date
}

/** Writes who did what, in the transaction that does it; the database refuses to change or remove an entry. */
export async function audit(
  tx: Tx,
  entry: { actor: Actor; action: string; subject?: string | undefined; data?: Record<string, unknown> },
): Promise<void> {
  await query(
    tx,
    `insert into staff.audit_entry (id, actor_kind, actor_id, action, subject, data, at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      tx.newId(),
      entry.actor.kind,
      entry.actor.id,
      entry.action,
      entry.subject ?? null,
      JSON.stringify(entry.data ?? {}),
      tx.now,
    ],
  )
}

export interface AuditSearch {
  subject?: string | undefined
  /** The id of the last entry of the page before. */
  after?: string | undefined
  /** 1 to 100. */
  limit: number
}

/** Who did what, newest first. */
export function listAudit(read: Read, { subject, after, limit }: AuditSearch): Promise<AuditEntry[]> {
  return query<AuditEntry>(
    read,
    `select entry.id, actor_kind as "actorKind", actor_id as "actorId", coalesce("user".name, api_key.name) as "actorName",
       action, subject, data, at
     from staff.audit_entry entry
     left join staff."user" on actor_kind = 'staff' and "user".id = actor_id
     left join staff.api_key on actor_kind = 'api-key' and api_key.id::text = actor_id
     where ($1::text is null or subject = $1) and ($2::uuid is null or entry.id < $2)
     order by entry.id desc limit $3`,
    [subject ?? null, after ?? null, limit],
  )
}
