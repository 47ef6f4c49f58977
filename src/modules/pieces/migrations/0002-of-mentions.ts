import type { Migration } from '../../../kernel/migration.ts'

/** A piece is made of a review's picture or of a mention's. */
export const piecesOfMentions: Migration = {
  name: 'pieces/0002-of-mentions',
  up: `
    alter table pieces.piece alter column review_id drop not null, add column mention_id uuid;
    alter table pieces.piece add constraint piece_of_one check (num_nonnulls(review_id, mention_id) = 1);
    create index piece_of_mention on pieces.piece (mention_id) where mention_id is not null;
  `,
}
