import type { Migration } from '../../../kernel/migration.ts'

/** By which somebody on the staff is known to have signed in before, so that she hears of a sign-in elsewhere. */
export const browsers: Migration = {
  name: 'staff/0006-browsers',
  up: `
    create table staff.browser (
      user_id text not null references staff."user" on delete cascade,
      secret_hash bytea not null check (length(secret_hash) = 32),
      first_at timestamptz not null,
      last_at timestamptz not null,
      primary key (user_id, secret_hash)
    );
    comment on table staff.browser is 'browsers in which somebody signed in, by a secret that they keep';
  `,
}
