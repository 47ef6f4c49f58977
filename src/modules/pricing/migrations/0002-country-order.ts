import type { Migration } from '../../../kernel/migration.ts'

/** A market's first country is the one that carts are reckoned for before an address is known. */
export const countryOrder: Migration = {
  name: 'pricing/0002-country-order',
  up: `alter table pricing.market_country add column position int not null default 0`,
}
