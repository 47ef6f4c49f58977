import type { Migration } from '../../../kernel/migration.ts'

/** Lists count what they can be narrowed by once for products with the same facets, and tell these by a number. */
export const facetsHash: Migration = {
  name: 'catalog/0006-facets-hash',
  up: `
    alter table catalog.document
      add column facets_hash bigint not null generated always as (hash_array_extended(facets, 0)) stored;
    create index document_alike on catalog.document (facets_hash);
  `,
}
