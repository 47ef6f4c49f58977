import type { Migration } from '../../../kernel/migration.ts'

/** Who was told that something of hers runs out, once per purchase, and what a link in that message fills a cart with. */
export const runningOut: Migration = {
  name: 'habits/0002-running-out',
  up: `
    create table habits.running_out (
      profile_id uuid not null,
      product_id uuid not null,
      last_at timestamptz not null,
      variant_id uuid not null,
      units int not null check (units > 0),
      runs_out_at timestamptz not null,
      -- Opens nothing but a cart with this one thing.
      reorder_key text not null unique,
      announced_at timestamptz not null,
      primary key (profile_id, product_id, last_at)
    );
    create index supply_by_product on habits.supply (last_at) where times > 1;
  `,
}
