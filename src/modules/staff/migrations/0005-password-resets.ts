import type { Migration } from '../../../kernel/migration.ts'

export const passwordResets: Migration = {
  name: 'staff/0005-password-resets',
  up: `
    create table staff.password_reset (
      id uuid primary key,
      account bytea not null check (length(account) = 32),
      asked_by text not null check (asked_by in ('mail', 'command-line')),
      user_id text references staff."user" on delete cascade,
      secret_hash bytea unique,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      check ((user_id is null) = (secret_hash is null)),
      check (used_at is null or user_id is not null)
    );
    create index password_reset_of_account on staff.password_reset (account, created_at);
    create index password_reset_of_user on staff.password_reset (user_id);
    create index password_reset_expires on staff.password_reset (expires_at);
    comment on column staff.password_reset.account is 'SHA-256 of the address that was given, of strangers too';
    comment on column staff.password_reset.user_id is 'null for strangers, and until the link is made';
  `,
}
