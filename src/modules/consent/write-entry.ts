import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { personIds } from '../profiles/index.ts'
import type { Channel, ConsentSource, ConsentState, Evidence, Purpose, Standing } from './consent.ts'
import { consentAsked, consentGiven, consentWithdrawn } from './events.ts'
import { EvidenceTooLarge, ReasonMissing } from './refusals.ts'
import type { Wording } from './wording.ts'

/** Whom and what a word of consent is about. */
export interface About {
  readonly profileId: string
  readonly channel: Channel
  readonly purpose: Purpose
}

/** How it was said. */
export interface Saying {
  readonly source: ConsentSource
  readonly wording?: Wording | undefined
  readonly country?: string | undefined
  readonly evidence?: Evidence | undefined
  /** Staff who did it in her place, and why. */
  readonly by?: string | undefined
  readonly reason?: string | undefined
}

const mostEvidenceBytes = 2_000
const longestReason = 500

/** How things stand, with nobody else able to change it before the transaction ends. */
export async function lockStanding(tx: Tx, about: About): Promise<Standing | undefined> {
  const hers = await personIds(tx, about.profileId)
  await query(tx, `select pg_advisory_xact_lock(hashtextextended('consent ' || $1, 0))`, [hers[0]])
  const rows = await query<Standing>(
    tx,
    `select s.channel, s.purpose, s.state, e.source, s.entry_id as "entryId", s.since
     from consent.standing s join consent.entry e on e.id = s.entry_id
     where s.profile_id = any($1::uuid[]) and s.channel = $2 and s.purpose = $3
       and (s.profile_id = $4 or s.state = 'withdrawn')
     order by s.since desc, s.profile_id = $4 desc limit 1`,
    [hers, about.channel, about.purpose, about.profileId],
  )
  return rows[0]
}

/** @throws {EvidenceTooLarge}, {ReasonMissing} */
export function checkSaying({ source, evidence = {}, reason }: Saying): void {
  if (Buffer.byteLength(JSON.stringify(evidence)) > mostEvidenceBytes) throw new EvidenceTooLarge()
  const length = reason?.trim().length ?? 0
  if (length > longestReason || (source === 'staff' && length === 0)) throw new ReasonMissing()
}

/**
 * Adds one entry to the ledger, makes it what stands, and announces it. The caller holds the person's lock.
 *
 * @returns the entry's id
 */
export async function writeEntry(tx: Tx, about: About, state: ConsentState, saying: Saying): Promise<string> {
  const entryId = tx.newId()
  const { source, wording, country, evidence = {}, by, reason } = saying
  await query(tx, insertEntry, [
    entryId,
    about.profileId,
    about.channel,
    about.purpose,
    state,
    source,
    wording ? JSON.stringify(wording) : null,
    country ?? null,
    JSON.stringify(evidence),
    by ?? null,
    reason?.trim() || null,
    tx.now,
  ])
  const { profileId, channel, purpose } = about
  await tx.publish(announcements[state]({ profileId, entryId, channel, purpose, source }))
  return entryId
}

const announcements = { granted: consentGiven, asked: consentAsked, withdrawn: consentWithdrawn } as const

const insertEntry = `
  with entry as (
    insert into consent.entry
      (id, profile_id, channel, purpose, state, source, wording, country, evidence, by, reason, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    returning *
  )
  insert into consent.standing (profile_id, channel, purpose, state, entry_id, since)
  select profile_id, channel, purpose, state, id, at from entry
  on conflict (profile_id, channel, purpose) do update
    set state = excluded.state, entry_id = excluded.entry_id, since = excluded.since`
