import type { Migration } from '../../../kernel/migration.ts'

/** Reasons to buy have an icon each; those written as a text alone get the heart. */
export const reasonsToBuy: Migration = {
  name: 'shop/0004-reasons-to-buy',
  up: `
    update shop.settings set settings = jsonb_set(settings, '{reasonsToBuy}', (
      select coalesce(jsonb_agg(
        case when jsonb_typeof(reason -> 'text') = 'object' then reason
          else jsonb_build_object('icon', 'heart', 'text', reason) end order by place), '[]')
      from jsonb_array_elements(settings -> 'reasonsToBuy') with ordinality as each (reason, place)))
    where jsonb_typeof(settings -> 'reasonsToBuy') = 'array';
  `,
}
