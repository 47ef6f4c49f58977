import type { Migration } from '../../../kernel/migration.ts'

/**
 * Where a product is not sold: in markets (`market:kr`) and through sales channels (`channel:agent`).
 *
 * It stands with what is read anyway: in the rows that lists are made of, and with the variants of a cart.
 */
export const notSoldIn: Migration = {
  name: 'catalog/0009-not-sold-in',
  up: `
    alter table catalog.product add column not_sold_in text[] not null default '{}'
      constraint product_is_sold_somewhere
      check (not not_sold_in @> array['channel:page', 'channel:chat', 'channel:counter', 'channel:agent']);
    comment on column catalog.product.not_sold_in is
      'markets and sales channels it is kept from: market:kr, channel:agent; sold everywhere else';
    alter table catalog.document add column not_sold_in text[] not null default '{}';
    drop index catalog.document_newest;
    create index document_newest on catalog.document (published_at desc, product_id desc) include (not_sold_in)
      where status = 'active';

    drop function catalog.variants_of(uuid[], text[]);
    create function catalog.variants_of(variant_ids uuid[], statuses text[])
      returns table (
        variant_id uuid, product_id uuid, handle text, title jsonb, options jsonb, option_values text[], sku text,
        weight_grams int, tax_class text, requires_delivery boolean, tags text[], category_id uuid, vendor text,
        status text, media_id uuid, alt jsonb, collection_ids text[], not_sold_in text[])
      language plpgsql stable set plan_cache_mode = force_generic_plan set enable_seqscan = off
    as $function$
    #variable_conflict use_column
    begin
      return query
      select variant.id, product.id, product.handle, product.title, product.options, variant.option_values, variant.sku,
        variant.weight_grams, variant.tax_class, variant.requires_delivery, product.tags, product.category_id,
        product.vendor, product.status, shown.media_id, shown.alt,
        array(select collection_id::text from catalog.collection_member
          where collection_member.product_id = product.id order by collection_id),
        product.not_sold_in
      from catalog.variant join catalog.product on product.id = variant.product_id
      left join lateral (
        select media_id, alt from catalog.product_media where product_media.product_id = product.id
        order by media_id = variant.media_ids[1] desc nulls last, position limit 1) as shown on true
      where variant.id = any(variant_ids) and product.status = any(statuses);
    end
    $function$;
  `,
}
