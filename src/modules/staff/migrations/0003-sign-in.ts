import type { Migration } from '../../../kernel/migration.ts'

/** `twoFactor` and the column of `user` have the shape that the sign-in library asks for. */
export const signIn: Migration = {
  name: 'staff/0003-sign-in',
  up: `
    alter table staff."user" add column "twoFactorEnabled" boolean not null default false;
    create table staff."twoFactor" (
      id text primary key,
      secret text not null,
      "backupCodes" text not null,
      "userId" text not null unique references staff."user" on delete cascade,
      verified boolean not null default true,
      "failedVerificationCount" integer not null default 0,
      "lockedUntil" timestamptz
    );
    create index verification_of_value on staff.verification (value);

    create table staff.passkey (
      id uuid primary key,
      user_id text not null references staff."user" on delete cascade,
      name text not null check (length(name) between 1 and 80),
      credential_id text not null unique,
      public_key bytea not null,
      counter bigint not null check (counter >= 0),
      transports text[] not null,
      is_backed_up boolean not null,
      created_at timestamptz not null,
      used_at timestamptz
    );
    create index passkey_of_user on staff.passkey (user_id);

    create table staff.sign_in_try (
      account bytea primary key,
      tries integer not null check (tries > 0),
      until timestamptz not null
    );
    create index sign_in_try_until on staff.sign_in_try (until);

    create table staff.spent_code (
      digest bytea primary key,
      until timestamptz not null
    );
    create index spent_code_until on staff.spent_code (until);

    create table staff.sign_in_policy (
      is_only boolean primary key default true check (is_only),
      second_factor_required boolean not null
    );
    insert into staff.sign_in_policy (second_factor_required) values (false);
  `,
}
