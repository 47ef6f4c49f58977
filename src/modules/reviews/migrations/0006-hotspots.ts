import type { Migration } from '../../../kernel/migration.ts'

export const hotspots: Migration = {
  name: 'reviews/0006-hotspots',
  up: `
    create table reviews.hotspot (
      media_id uuid not null references reviews.picture on delete cascade,
      product_id uuid not null,
      x real not null check (x between 0 and 100),
      y real not null check (y between 0 and 100),
      position smallint not null check (position between 1 and 10),
      primary key (media_id, product_id)
    );
    comment on table reviews.hotspot is 'which goods are seen where on a picture, in percent from its left and top';
    create index hotspot_of_product on reviews.hotspot (product_id);
  `,
}
