import type { Migration } from '../../../kernel/migration.ts'

export const codeIssuedAt: Migration = {
  name: 'promotions/0003-code-issued-at',
  up: `create index code_issued_at on promotions.code (created_at) where issued_for is not null;`,
}
