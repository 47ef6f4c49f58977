import { touching } from '../../../kernel/kept.ts'
import type { Migration } from '../../../kernel/migration.ts'

export const kept: Migration = {
  name: 'catalog/0007-kept',
  up: touching('catalog.navigation', 'catalog.collection'),
}
