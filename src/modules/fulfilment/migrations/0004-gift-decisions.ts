import type { Migration } from '../../../kernel/migration.ts'

export const giftDecisions: Migration = {
  name: 'fulfilment/0004-gift-decisions',
  up: `
    create table fulfilment.gift_decision (
      order_id uuid primary key,
      profile_id uuid not null,
      rule_id uuid not null,
      given boolean not null,
      at timestamptz not null
    );
    create index gift_decision_of_rule on fulfilment.gift_decision (rule_id, profile_id, at);
    create index gift_decision_at on fulfilment.gift_decision (at);
    comment on table fulfilment.gift_decision is
      'who got a gift and who was held back to measure by, as the rule drew it; kept when the rule is gone';
  `,
}
