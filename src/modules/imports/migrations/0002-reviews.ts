import type { Migration } from '../../../kernel/migration.ts'

export const reviewsOfOthers: Migration = {
  name: 'imports/0002-reviews',
  up: `
    alter table imports.run
      drop constraint run_source_check,
      add constraint run_source_check check (source in ('shopify', 'woocommerce', 'judgeme', 'shopify-reviews'));

    create table imports.review (
      source text not null,
      source_key text not null,
      review_id uuid not null,
      digest text not null,
      picture_urls text[] not null default '{}',
      primary key (source, source_key)
    );
    comment on table imports.review is 'what a source has told of a review, so that the same again changes nothing';
    comment on column imports.review.source_key is 'a line of product, person and moment: nobody is known by it';
  `,
}
