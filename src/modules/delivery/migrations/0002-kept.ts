import { touching } from '../../../kernel/kept.ts'
import type { Migration } from '../../../kernel/migration.ts'

export const kept: Migration = {
  name: 'delivery/0002-kept',
  up:
    touching('delivery.zones', 'delivery.zone', 'delivery.rate') +
    touching('delivery.holidays', 'delivery.holiday') +
    touching('delivery.services', 'delivery.service'),
}
