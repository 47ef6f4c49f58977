import type { Migration } from '../../../kernel/migration.ts'

/** Reviews that were written elsewhere: told apart for ever, and with words or without, as they were there. */
export const imported: Migration = {
  name: 'reviews/0008-imported',
  up: `
    alter table reviews.review
      drop constraint review_source_check,
      add constraint review_source_check check (source in ('request', 'account', 'page', 'import')),
      add column imported_from text check (imported_from in ('judgeme', 'shopify-reviews')),
      add column imported_at timestamptz,
      add check ((source = 'import') = (imported_from is not null)),
      add check ((imported_from is null) = (imported_at is null));
    comment on column reviews.review.imported_from is
      'where it was written; nothing is known here of how it was asked for, and only an order line of ours gives the badge';

    do $$
      declare
        words name;
      begin
        select conname into strict words from pg_constraint
          where conrelid = 'reviews.review'::regclass and contype = 'c'
            and pg_get_constraintdef(oid) like '%line_id IS NOT NULL%withdrawn%body <>%';
        execute format('alter table reviews.review drop constraint %I', words);
      end $$;
    alter table reviews.review add constraint review_has_words
      check (line_id is not null or source = 'import' or state = 'withdrawn' or body <> '');

    drop index reviews.review_unbought_once;
    create unique index review_unbought_once on reviews.review (product_id, profile_id)
      where line_id is null and profile_id is not null and state <> 'withdrawn' and source <> 'import';
  `,
}
