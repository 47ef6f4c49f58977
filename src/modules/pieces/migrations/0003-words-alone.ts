import type { Migration } from '../../../kernel/migration.ts'

/** What somebody said elsewhere without a picture becomes a card of its words; a review's piece has its picture still. */
export const piecesOfWordsAlone: Migration = {
  name: 'pieces/0003-words-alone',
  up: `
    alter table pieces.piece alter column media_id drop not null;
    alter table pieces.piece add constraint piece_of_picture_or_words check (num_nonnulls(media_id, mention_id) > 0);
    comment on column pieces.piece.media_id is 'null: a card of words alone';
  `,
}
