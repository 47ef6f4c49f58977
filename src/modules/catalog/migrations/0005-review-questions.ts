import type { Migration } from '../../../kernel/migration.ts'

export const reviewQuestions: Migration = {
  name: 'catalog/0005-review-questions',
  up: `
    alter table catalog.category add column review_questions jsonb not null default '[]';
    comment on column catalog.category.review_questions is
      'what reviewers of its products are asked beside stars and words; a nearer category''s question replaces a farther one';
  `,
}
