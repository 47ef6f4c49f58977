import type { Migration } from '../../../kernel/migration.ts'

/**
 * Variants as a cart needs to know them.
 *
 * It is a function for the sake of its settings, as that of prices is: else it is planned anew for each cart, and a
 * plan made while the shop is empty would read all products later.
 */
export const variantsOf: Migration = {
  name: 'catalog/0008-variants-of',
  up: `
    create function catalog.variants_of(variant_ids uuid[], statuses text[])
      returns table (
        variant_id uuid, product_id uuid, handle text, title jsonb, options jsonb, option_values text[], sku text,
        weight_grams int, tax_class text, requires_delivery boolean, tags text[], category_id uuid, vendor text,
        status text, media_id uuid, alt jsonb, collection_ids text[])
      language plpgsql stable set plan_cache_mode = force_generic_plan set enable_seqscan = off
    as $function$
    #variable_conflict use_column
    begin
      return query
      select variant.id, product.id, product.handle, product.title, product.options, variant.option_values, variant.sku,
        variant.weight_grams, variant.tax_class, variant.requires_delivery, product.tags, product.category_id,
        product.vendor, product.status, shown.media_id, shown.alt,
        array(select collection_id::text from catalog.collection_member
          where collection_member.product_id = product.id order by collection_id)
      from catalog.variant join catalog.product on product.id = variant.product_id
      left join lateral (
        select media_id, alt from catalog.product_media where product_media.product_id = product.id
        order by media_id = variant.media_ids[1] desc nulls last, position limit 1) as shown on true
      where variant.id = any(variant_ids) and product.status = any(statuses);
    end
    $function$;
  `,
}
