import type { Migration } from '../../../kernel/migration.ts'

export const broughtPictures: Migration = {
  name: 'reviews/0016-brought-pictures',
  up: `
    create table reviews.brought_picture (
      media_id uuid not null,
      review_id uuid not null references reviews.review on delete cascade,
      at timestamptz not null,
      primary key (media_id, review_id)
    );
    create index brought_of_review on reviews.brought_picture (review_id);
    comment on table reviews.brought_picture is
      'pictures of imported reviews that are still being fetched; each goes to its review once it can be shown';
  `,
}
