import type { Migration } from '../../../kernel/migration.ts'

/**
 * Taking free unit rows in one step.
 *
 * It is a function for the sake of its setting: units come and go so fast that the table's statistics are always of
 * yesterday, and a plan that reads the whole table then also reads every unit sold since the last vacuum.
 */
export const takeUnits: Migration = {
  name: 'inventory/0002-take-units',
  up: `
    create function inventory.take_units(taker text, demand jsonb, taken_until timestamptz)
      returns table (variant_id uuid, quantity int, covered int, emptied boolean)
      language plpgsql set enable_seqscan = off
    as $function$
    #variable_conflict use_column
    begin
      return query
      with want as materialized (
        select want.variant_id, want.quantity, policy
        from jsonb_to_recordset(demand) as want (variant_id uuid, quantity int)
        join inventory.stock_policy on stock_policy.variant_id = want.variant_id and tracked
      ),
      picked as materialized (
        select free.place, free.variant_id, free.location_id
        from want cross join lateral (
          select unit.ctid as place, unit.variant_id, unit.location_id from inventory.unit
          where unit.variant_id = want.variant_id
          order by unit.location_id, unit.id limit want.quantity for update skip locked
        ) free
      ),
      -- A unit row is never updated, so that the place of a locked one cannot change.
      taken as (
        delete from inventory.unit where unit.ctid = any(array(select place from picked))
        returning unit.variant_id, unit.location_id
      ),
      got as (
        select taken.variant_id, taken.location_id, count(*)::int as quantity from taken group by 1, 2
      ),
      owing as (
        select want.variant_id, place.location_id, want.quantity - coalesce(sum(got.quantity), 0)::int as quantity
        from want left join got on got.variant_id = want.variant_id
        cross join lateral (
          select min(stock.location_id::text)::uuid as location_id, sum(stock.loose) as loose
          from inventory.stock where stock.variant_id = want.variant_id
        ) place
        where want.policy = 'continue' and place.loose = 0
        group by want.variant_id, place.location_id, want.quantity
        having want.quantity > coalesce(sum(got.quantity), 0)
      ),
      part as (
        select got.variant_id, got.location_id, got.quantity, 0 as owed from got
        union all
        select owing.variant_id, owing.location_id, owing.quantity, owing.quantity from owing
      ),
      kept as (
        insert into inventory.held (holder, variant_id, location_id, quantity, owed, until)
        select taker, part.variant_id, part.location_id, sum(part.quantity), sum(part.owed), taken_until
        from part group by 2, 3
      )
      select want.variant_id, want.quantity,
        coalesce((select sum(part.quantity) from part where part.variant_id = want.variant_id), 0)::int,
        (select count(*) from (
          select from inventory.unit where unit.variant_id = want.variant_id limit want.quantity + 1
        ) seen) <= want.quantity
      from want;
    end
    $function$;
  `,
}
