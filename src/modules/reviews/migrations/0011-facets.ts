import type { Migration } from '../../../kernel/migration.ts'

/** Lists stay quick with a million reviews of one product, whatever they are narrowed by. */
export const facets: Migration = {
  name: 'reviews/0011-facets',
  up: `
    create function reviews.facets_of(
      product_id uuid, rating smallint, locale text, verified boolean, media_ids uuid[], variant_id uuid, about jsonb
    ) returns text[] language sql immutable parallel safe as $$
      select array[product_id::text]
        || array(select product_id || ' ' || facet from unnest(
          array['stars ' || rating, 'in ' || locale]
          || case when verified then array['verified'] else '{}' end
          || case when media_ids <> '{}' then array['pictured'] else '{}' end
          || case when variant_id is not null then array['of ' || variant_id] else '{}' end
          || array(select answer.key || '=' || answer.value from jsonb_each_text(about) as answer)) as facet)
      $$;
    comment on function reviews.facets_of is
      'the product stands in each, so that those of other products are not even looked at';
    alter table reviews.review
      add pictured boolean generated always as (media_ids <> '{}') stored;

    create index review_by_facets on reviews.review using gin (
      (reviews.facets_of(product_id, rating, locale, verified, media_ids, variant_id, about)), words
    ) where state = 'published';
    comment on index reviews.review_by_facets is 'finds the few that match, in one step, by anything a list is narrowed by';
    drop index reviews.review_by_words;
    drop index reviews.review_by_about;

    drop index reviews.review_newest;
    drop index reviews.review_helpful;
    drop index reviews.review_highest;
    drop index reviews.review_lowest;
    create index review_newest on reviews.review (product_id, created_at desc, id desc)
      include (rating, verified, pictured, locale, variant_id) where state = 'published';
    create index review_helpful on reviews.review (product_id, helpful desc, id desc)
      include (rating, verified, pictured, locale, variant_id) where state = 'published';
    create index review_highest on reviews.review (product_id, rating desc, id desc)
      include (verified, pictured, locale, variant_id) where state = 'published';
    create index review_lowest on reviews.review (product_id, (6 - rating) desc, id desc)
      include (rating, verified, pictured, locale, variant_id) where state = 'published';
    comment on index reviews.review_helpful is
      'a list is looked through in the index alone; what it is narrowed by is at hand';
    drop index reviews.review_pictured;
    drop index reviews.review_verified;
    drop index reviews.review_in_locale;
    drop index reviews.review_of_variant;
  `,
}
