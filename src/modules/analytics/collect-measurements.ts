import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { bucketsOf } from './buckets.ts'
import { collectProof } from './collect-proof.ts'
import { collectWatched } from './video-figures.ts'
import { dayOf } from './day.ts'
import type { Measurement } from './measurement.ts'

/** At most so many at a time. */
export const mostMeasurements = 1_000

/**
 * Keeps what pages told and adds it to the figures of the day, all in one statement: nothing is ever counted again.
 * Where reviews were seen, and how far videos, follows in others, if they were.
 *
 * Repeatable: what came before, today or yesterday, adds nothing.
 *
 * @returns how many were new
 * @throws {Error} when there are more than {@link mostMeasurements}: a bug of the caller
 */
export async function collectMeasurements(tx: Tx, measurements: readonly Measurement[]): Promise<number> {
  if (measurements.length > mostMeasurements) throw new Error(`${measurements.length} measurements at once`)
  const once = [...new Map(measurements.map((one) => [one.id, one])).values()]
  const rows = once.map(({ happening, visitor, cart: _cart, ...about }) => ({
    ...about,
    type: happening.type,
    visitor: visitor ?? null,
    data: happening,
    hits: happening.type === 'searched' ? happening.hits : null,
    buckets: bucketsOf(happening),
  }))
  const [counted] = await query<{ fresh: string[] }>(tx, collect, [JSON.stringify(rows), dayOf(tx.now), tx.now])
  const fresh = new Set(counted!.fresh)
  const told = once.filter(({ id }) => fresh.has(id))
  await collectProof(tx, told)
  await collectWatched(tx, told)
  return fresh.size
}

/** NOTE: rows are written in one order by all, so that processes which collect at once wait for each other in line. */
const collect = `
  with given as materialized (
    select * from jsonb_to_recordset($1::jsonb) as (
      id text, type text, template text, subject text, locale text, market text, device text, source text,
      visitor text, data jsonb, hits int, buckets jsonb)
  ), fresh as (
    insert into analytics.measurement
      (day, id, type, at, template, subject, locale, market, device, source, visitor, data)
    select $2::date, id, type, $3, template, subject, locale, market, device, source, decode(visitor, 'hex'), data
    from given
    where not exists (select from analytics.measurement before where before.day = $2::date - 1 and before.id = given.id)
    order by id
    on conflict (day, id) do nothing
    returning id, type, template, subject, locale, market, device, source, visitor
  ), levels as (
    select type, source, visitor, level.template, level.subject
    from fresh cross join lateral (
      select '' as template, '' as subject union select fresh.template, '' union select fresh.template, fresh.subject
    ) level
    where type in ('page-seen', 'went-on')
  ), visits as (
    insert into analytics.visitor (day, template, subject, visitor)
    select distinct $2::date, template, subject, visitor from levels
    where type = 'page-seen' and visitor is not null
    order by template, subject, visitor
    on conflict do nothing
    returning template, subject
  ), pages as (
    insert into analytics.page_day as known (day, template, subject, views, visitors, entries, went_on)
    select $2::date, template, subject, count(*) filter (where type = 'page-seen'),
      (select count(*) from visits where (visits.template, visits.subject) = (levels.template, levels.subject)),
      count(*) filter (where type = 'page-seen' and source <> 'shop'),
      count(*) filter (where type = 'went-on' and source <> 'shop')
    from levels group by template, subject order by template, subject
    on conflict (day, template, subject) do update set views = known.views + excluded.views,
      visitors = known.visitors + excluded.visitors, entries = known.entries + excluded.entries,
      went_on = known.went_on + excluded.went_on
  ), entered as (
    insert into analytics.market_day as known (day, market, entries)
    select $2::date, market, count(*) from fresh where type = 'page-seen' and source <> 'shop'
    group by market order by market
    on conflict (day, market) do update set entries = known.entries + excluded.entries
  ), spreads as (
    insert into analytics.spread_day as known (day, template, subject, device, market, measure, bucket, count)
    select $2::date, template, level.subject, level.device, level.market, measure, bucket, count(*)
    from fresh join given using (id, template)
      cross join lateral jsonb_to_recordset(given.buckets) as one (measure text, bucket smallint)
      cross join lateral (
        select '' as subject, fresh.device, fresh.market
        union select fresh.subject, '', '' where measure = 'visible' and fresh.subject <> ''
      ) level
    group by template, level.subject, level.device, level.market, measure, bucket
    order by level.subject, template, level.device, level.market, measure, bucket
    on conflict (day, subject, template, device, market, measure, bucket) do update set count = known.count + excluded.count
  ), searches as (
    insert into analytics.search_day as known (day, locale, asked, in_vain)
    select $2::date, fresh.locale, count(*), count(*) filter (where hits = 0)
    from fresh join given using (id) where fresh.type = 'searched' group by fresh.locale order by fresh.locale
    on conflict (day, locale) do update set asked = known.asked + excluded.asked,
      in_vain = known.in_vain + excluded.in_vain
  )
  select coalesce(array_agg(id), '{}') as fresh from fresh`
