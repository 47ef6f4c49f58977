import type { Migration } from '../../../kernel/migration.ts'

/** Seats are found by an index that answers nothing else, so that no other can be taken for it. */
export const seatsByKey: Migration = {
  name: 'reviews/0030-seats-by-key',
  up: `
    create unique index review_by_seat on reviews.review (uuid_hash_extended(product_id, 0), seat)
      include (id, created_at, helpful, rating) where state = 'published';
    comment on index reviews.review_by_seat is
      'its key is asked for by nobody else: where product_id is asked for, the planner may take an index of an order, '
      'which holds the seat as well, and read it from end to end';
    drop index reviews.review_seats;
  `,
}
