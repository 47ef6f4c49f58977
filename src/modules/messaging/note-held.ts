import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { Candidate, Verdict } from './candidate.ts'

/** A message that did not leave, and why. */
export interface HeldBack {
  readonly candidate: Candidate
  readonly verdict: Exclude<Verdict, { leaves: unknown }>
}

/** Keeps of each message that did not leave why, until when, and what became of it: nothing is dropped in silence. */
export async function noteHeld(tx: Tx, held: readonly HeldBack[]): Promise<void> {
  if (held.length === 0) return
  const rows = held.map(({ candidate, verdict }) => ({
    ...{ key: candidate.key, profile_id: candidate.profileId, channel: candidate.channel },
    ...{ priority: candidate.priority, automation_kind: candidate.automation?.kind },
    ...{ automation_id: candidate.automation?.id, automation_step: candidate.automation?.step },
    ...outcomeOf(verdict),
    details: 'details' in verdict ? verdict.details : undefined,
  }))
  await query(tx, upsert, [JSON.stringify(rows), tx.now])
}

function outcomeOf(verdict: HeldBack['verdict']) {
  if ('heldUntil' in verdict) return { reason: verdict.because, until: verdict.heldUntil, outcome: 'waiting' }
  if ('inDigest' in verdict) return { reason: 'budget', outcome: 'digest' }
  return { reason: verdict.withheld, outcome: 'withheld' }
}

const upsert = `
  insert into messaging.held as h (key, profile_id, channel, priority, automation_kind, automation_id, automation_step,
    reason, until, outcome, details, first_at, last_at, ended_at)
  select key, profile_id, channel, priority, automation_kind, automation_id, automation_step, reason, until, outcome,
    details, $2, $2, case when outcome <> 'waiting' then $2::timestamptz end
  from json_to_recordset($1::json) as new (key text, profile_id uuid, channel text, priority smallint,
    automation_kind text, automation_id text, automation_step text, reason text, until timestamptz, outcome text,
    details text)
  on conflict (key) do update set reason = excluded.reason, until = excluded.until, outcome = excluded.outcome,
    details = excluded.details, last_at = excluded.last_at, ended_at = excluded.ended_at, times = h.times + 1`

/** Those of these that waited have left. */
export async function noteLeft(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await query(
    tx,
    `update messaging.held set outcome = 'sent', until = null, last_at = $2, ended_at = $2
     where key = any($1::text[]) and outcome <> 'sent'`,
    [keys, tx.now],
  )
}
