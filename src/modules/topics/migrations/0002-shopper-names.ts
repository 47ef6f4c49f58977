import type { Migration } from '../../../kernel/migration.ts'

/** What shoppers see of the shop's own topics; without a name it stays a matter of staff. */
export const shopperNames: Migration = {
  name: 'topics/0002-shopper-names',
  up: `
    alter table topics.own_topic add column shopper_name jsonb not null default '{}';
    comment on column topics.own_topic.shopper_name is 'how its chip above reviews is called, by language; none, no chip';
  `,
}
