import { touching } from '../../../kernel/kept.ts'
import type { Migration } from '../../../kernel/migration.ts'

export const kept: Migration = { name: 'shop/0002-kept', up: touching('shop.settings', 'shop.settings') }
