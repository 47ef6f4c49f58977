import type { Migration } from '../../../kernel/migration.ts'

export const packed: Migration = {
  name: 'recipes/0002-packed',
  up: `
    alter table recipes.recipe alter column journey_id drop not null;
    alter table recipes.recipe add column rule_id uuid unique;
    alter table recipes.recipe add constraint made_of_one check (num_nonnulls(journey_id, rule_id) = 1);
    comment on column recipes.recipe.rule_id is 'the packing rule of a recipe that works in the parcel';
  `,
}
