import type { Migration } from '../../../kernel/migration.ts'

/** Prices of groups hold for all that a person is: the function is asked with all her profiles. */
export const pricesForPersons: Migration = {
  name: 'pricing/0006-prices-for-persons',
  up: `
    drop function pricing.prices_for(uuid[], text, timestamptz, text, uuid, text[]);
    create function pricing.prices_for(
      variant_ids uuid[], in_currency text, at timestamptz, in_market text, of_profiles uuid[], with_tags text[]
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
          or list.group_key in (select group_key from pricing.group_member where profile_id = any(of_profiles))
          or price_group.tag = any(with_tags))
      order by price.variant_id, list.priority desc, list.code, price.starts_at desc;
    end
    $function$;
  `,
}
