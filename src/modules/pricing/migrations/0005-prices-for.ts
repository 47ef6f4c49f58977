import type { Migration } from '../../../kernel/migration.ts'

/**
 * What variants cost a shopper, the most frequent question of a shop.
 *
 * It is a function for the sake of its settings: PostgreSQL takes the number of variants for a reason to plan it anew
 * each time, which costs more than to answer, and plans made while the shop is empty would read the whole table later.
 */
export const pricesForFunction: Migration = {
  name: 'pricing/0005-prices-for',
  up: `
    create function pricing.prices_for(
      variant_ids uuid[], in_currency text, at timestamptz, in_market text, of_profile uuid, with_tags text[]
    )
      returns table (variant_id uuid, amount bigint, compare_at bigint, for_group jsonb)
      language plpgsql stable set plan_cache_mode = force_generic_plan set enable_seqscan = off
    as $function$
    #variable_conflict use_column
    begin
      return query
      select distinct on (price.variant_id) price.variant_id, price.amount, price.compare_at, price_group.name
      from pricing.price join pricing.price_list list on list.code = price.list_code
      left join pricing.price_group on price_group.key = list.group_key
      where price.variant_id = any(variant_ids) and price.currency = in_currency
        and price.starts_at <= at and (price.ends_at is null or price.ends_at > at)
        and (list.market_code is null or list.market_code = in_market)
        and (list.group_key is null
          or list.group_key in (select group_key from pricing.group_member where profile_id = of_profile)
          or price_group.tag = any(with_tags))
      order by price.variant_id, list.priority desc, list.code, price.starts_at desc;
    end
    $function$;
  `,
}
