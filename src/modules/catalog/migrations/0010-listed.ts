import type { Migration } from '../../../kernel/migration.ts'

/**
 * Lists of very many products are read from one narrow index: in the table itself, the words and facets of a product
 * stand before the number by which its like are counted.
 */
export const listed: Migration = {
  name: 'catalog/0010-listed',
  up: `
    drop index catalog.document_newest;
    create index document_newest on catalog.document (published_at desc, product_id desc)
      include (facets_hash, not_sold_in) where status = 'active';
  `,
}
