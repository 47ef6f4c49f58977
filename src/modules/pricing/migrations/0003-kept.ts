import { touching } from '../../../kernel/kept.ts'
import type { Migration } from '../../../kernel/migration.ts'

export const kept: Migration = {
  name: 'pricing/0003-kept',
  up:
    touching('pricing.markets', 'pricing.market', 'pricing.market_country') +
    touching('pricing.tax-rates', 'pricing.tax_rate'),
}
