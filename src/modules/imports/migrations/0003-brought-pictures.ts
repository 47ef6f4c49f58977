import type { Migration } from '../../../kernel/migration.ts'

export const broughtPictures: Migration = {
  name: 'imports/0003-brought-pictures',
  up: `
    alter table imports.review add column brought_at timestamptz;
    comment on column imports.review.brought_at is 'when its pictures were ordered; null where they are only noted';
    create index review_only_noted on imports.review (review_id) where brought_at is null and picture_urls <> '{}';
  `,
}
