import type { Migration } from '../../../kernel/migration.ts'

export const recipesMade: Migration = {
  name: 'recipes/0001-recipes',
  up: `
    create schema recipes;

    -- Recipes that were switched on at least once, with what was made of them.
    create table recipes.recipe (
      key text primary key,
      journey_id uuid not null unique,
      segments jsonb not null default '{}',
      answers jsonb not null default '{}',
      made_at timestamptz not null,
      made_by text not null
    );
  `,
}
