import type { Migration } from '../../../kernel/migration.ts'

export const inventory: Migration = { name: 'inventory/0001-stock', up: 'create schema inventory;' }
