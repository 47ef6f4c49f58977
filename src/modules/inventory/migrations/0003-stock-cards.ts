import type { Migration } from '../../../kernel/migration.ts'

/** What staff look through when they look over all stock: one row per variant of a product that is not archived. */
export const stockCards: Migration = {
  name: 'inventory/0003-stock-cards',
  up: `
    create extension if not exists pg_trgm;

    create table inventory.stock_card (
      variant_id uuid primary key,
      product_id uuid not null,
      place text collate "C" not null unique,
      found_by text not null,
      tracked boolean not null,
      on_hand int not null
    );
    comment on column inventory.stock_card.place is 'by title, then by the variants'' order; unique';
    comment on column inventory.stock_card.on_hand is 'over all locations, less what is owed';
    create index stock_card_of_product on inventory.stock_card (product_id);
    create index stock_card_by_words on inventory.stock_card using gin (found_by gin_trgm_ops);
    create index stock_card_sold_out on inventory.stock_card (place) where tracked and on_hand <= 0;
    create index stock_card_low on inventory.stock_card (on_hand) where tracked;
    create index stock_card_untracked on inventory.stock_card (place) where not tracked;

    create table inventory.card_position (
      singleton boolean primary key default true check (singleton),
      recounted_until timestamptz not null
    );
    insert into inventory.card_position (recounted_until) values ('-infinity');
  `,
}
