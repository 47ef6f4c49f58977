import type { Migration } from '../../../kernel/migration.ts'

/** A page of questions costs the same however many were asked, and so does a search in them. */
export const questionsInOrder: Migration = {
  name: 'reviews/0031-questions-in-order',
  up: `
    create index post_in_order on reviews.post (product_id, locale, (answers > 0), helpful desc, id desc)
      include (answers) where kind = 'question' and state = 'published';
    comment on index reviews.post_in_order is
      'the order in which questions show, within each language: the reader''s own comes first, whichever that is; '
      'answers are in it so that it is read alone';
    drop index reviews.post_shown;
    create index post_by_words on reviews.post using gin ((array[product_id]), words) where state = 'published';
  `,
}
