import { touching } from '../../../kernel/kept.ts'
import type { Migration } from '../../../kernel/migration.ts'

/** `limited_uses` is left out: it is counted at each order, and what has it is never answered from what is kept. */
const terms =
  'title, rule, conditions, combines_with, priority, automatic, starts_at, ends_at, most_uses, most_uses_per_profile, ended_at'

export const kept: Migration = {
  name: 'promotions/0002-kept',
  up: touching('promotions.automatic', `promotions.promotion:${terms}`),
}
