import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type Happening, type HappeningKind, keptDays } from './happening.ts'

/** That somebody did something which was not known before. */
export interface Noted {
  readonly personId: string
  readonly kind: HappeningKind
}

/** Notes what people did, each event once however often it is told; what is too old to be asked for is left out. */
export async function noteHappenings(
  tx: Tx,
  happenings: readonly Happening[],
  personOf: ReadonlyMap<string, string>,
): Promise<Noted[]> {
  const oldest = later(tx.now, -days(keptDays))
  const rows = happenings.flatMap(({ about, orderId, ...happening }) => {
    const personId = personOf.get(happening.profileId)
    if (!personId || happening.at < oldest) return []
    const things = [...(happening.ofThing ? [] : ['']), ...new Set(about)]
    return things.map((thing) => ({ ...happening, personId, about: thing, orderId: orderId ?? null }))
  })
  const first = rows.filter(({ ofThing }) => !ofThing)
  const further = rows.filter(({ ofThing }) => ofThing)
  const noted = [...(await insert(tx, insertHappenings, first)), ...(await insert(tx, insertFurther, further))]
  if (noted.length > 0) await seen(tx, noted)
  return noted
}

const insert = async (tx: Tx, text: string, rows: readonly object[]): Promise<(Noted & { at: Date })[]> =>
  rows.length > 0 ? query(tx, text, [JSON.stringify(rows)]) : []

async function seen(tx: Tx, noted: readonly { personId: string; at: Date }[]): Promise<void> {
  await query(
    tx,
    `update segments.person p set seen_at = greatest(p.seen_at, now.at) from (
       select id, max(at) as at from unnest($1::uuid[], $2::timestamptz[]) as each (id, at) group by id) as now
     where p.person_id = now.id and (p.seen_at is null or p.seen_at < now.at)`,
    [noted.map(({ personId }) => personId), noted.map(({ at }) => at)],
  )
}

/** Takes out what these orders told, because they were called off. Again changes nothing. */
export const forgetOrders = (tx: Tx, personIds: readonly string[], orderIds: readonly string[]): Promise<Noted[]> =>
  query<Noted>(
    tx,
    `delete from segments.happening where person_id = any($1::uuid[]) and kind = 'bought' and order_id = any($2::uuid[])
     returning person_id as "personId", kind`,
    [personIds, orderIds],
  )

/** Gives what was done to the people to whom its profiles belong now, after some were merged or are two again. */
export async function regroupHappenings(tx: Tx, personOf: ReadonlyMap<string, string>): Promise<void> {
  await query(
    tx,
    `update segments.happening h set person_id = hers.person_id
     from unnest($1::uuid[], $2::uuid[]) as hers (profile_id, person_id)
     where h.person_id = any($1::uuid[]) and h.profile_id = hers.profile_id and h.person_id <> hers.person_id`,
    [[...personOf.keys()], [...personOf.values()]],
  )
  await query(
    tx,
    `update segments.person p set seen_at = (
       select max(at) from segments.happening h where h.person_id = p.person_id and about = '')
     where person_id = any($1::uuid[])`,
    [[...new Set(personOf.values())]],
  )
}

const insertHappenings = `
  with noted as (
    insert into segments.happening (person_id, profile_id, kind, about, at, seq, order_id)
    select "personId", "profileId", kind, about, at, seq, "orderId" from jsonb_to_recordset($1::jsonb) as (
      "personId" uuid, "profileId" uuid, kind text, about text, at timestamptz, seq bigint, "orderId" uuid)
    on conflict (seq, about) do nothing
    returning person_id, kind, about, at
  )
  select person_id as "personId", kind, at from noted where about = ''`

const insertFurther = `
  insert into segments.happening (person_id, profile_id, kind, about, at, seq)
  select h.person_id, h.profile_id, h.kind, told.about, h.at, h.seq
  from jsonb_to_recordset($1::jsonb) as told ("personId" uuid, kind text, about text, at timestamptz, "ofThing" text)
  join segments.happening h
    on h.person_id = told."personId" and h.kind = told.kind and h.about = told."ofThing" and h.at = told.at
  on conflict (seq, about) do nothing
  returning person_id as "personId", kind, at`
