import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { personIds } from '../profiles/index.ts'
import type { DeedKind } from './deed.ts'
import { usualWeights } from './programme.ts'

export interface DeedToNote {
  readonly kind: DeedKind
  /** What it was done with: the review, the answer, the order. */
  readonly subject: string
  readonly profileId: string
  /** How often; 0 takes it out. */
  readonly times: number
  readonly at: Date
}

/** Keeps what somebody did, as it is now. The same again changes nothing. */
export async function noteDeed(tx: Tx, { kind, subject, profileId, times, at }: DeedToNote): Promise<void> {
  if (times < 1) return dropDeeds(tx, [kind], subject)
  const changed = await query(
    tx,
    `insert into advocates.deed as mine (kind, subject, profile_id, times, at) values ($1, $2, $3, $4, $5)
     on conflict (kind, subject) do update set times = excluded.times where mine.times <> excluded.times returning 1`,
    [kind, subject, profileId, times, at],
  )
  if (changed.length > 0) await weigh(tx, profileId)
}

/** Takes out what counts no more: withdrawn, rejected, called off. */
export async function dropDeeds(tx: Tx, kinds: readonly DeedKind[], subject: string): Promise<void> {
  const gone = await query<{ profileId: string }>(
    tx,
    `delete from advocates.deed where kind = any($1::text[]) and subject = $2 returning profile_id as "profileId"`,
    [kinds, subject],
  )
  for (const profileId of new Set(gone.map((one) => one.profileId))) await weigh(tx, profileId)
}

/**
 * Counts and weighs anew all that a person did, over all her profiles. From the deeds alone, so that the order in which
 * they were told does not matter, and merged people are one.
 */
export async function weigh(tx: Tx, profileId: string): Promise<void> {
  const ids = await personIds(tx, profileId)
  await query(
    tx,
    `with done as (
       select kind, sum(times) as times from advocates.deed where profile_id = any($1::uuid[]) group by kind
     ), counted as (
       select coalesce(jsonb_object_agg(
         case kind when 'order' then 'repeat' else kind end,
         case kind when 'order' then times - 1 else times end), '{}') as deeds
       from done where kind <> 'order' or times > 1
     ), gone as (
       delete from advocates.standing where person_id = any($1::uuid[]) and (person_id <> $2 or not exists (
         select from done))
     )
     insert into advocates.standing (person_id, deeds, score)
     select $2, deeds, advocates.score_of(deeds,
       coalesce((select settings -> 'weights' from advocates.programme), $3::jsonb))
     from counted where exists (select from done)
     on conflict (person_id) do update set deeds = excluded.deeds, score = excluded.score`,
    [ids, ids[0], JSON.stringify(usualWeights())],
  )
}
