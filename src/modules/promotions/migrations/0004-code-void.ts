import type { Migration } from '../../../kernel/migration.ts'

export const codeVoid: Migration = {
  name: 'promotions/0004-code-void',
  up: `
    alter table promotions.code add column voided_at timestamptz;
    comment on column promotions.code.voided_at is 'what it was made for was called off: it works no more, and is not prolonged';
  `,
}
