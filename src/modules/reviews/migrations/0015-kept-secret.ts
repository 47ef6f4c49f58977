import { touching } from '../../../kernel/kept.ts'
import type { Migration } from '../../../kernel/migration.ts'

export const keptSecret: Migration = {
  name: 'reviews/0015-kept-secret',
  up: touching('reviews.secret', 'reviews.secret'),
}
