import type { Migration } from '../../../kernel/migration.ts'

export const delivery: Migration = { name: 'delivery/0001-delivery', up: 'create schema delivery;' }
