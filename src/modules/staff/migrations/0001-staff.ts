import type { Migration } from '../../../kernel/migration.ts'

/** Tables `user`, `session`, `account` and `verification` have the shape that the sign-in library asks for. */
export const staff: Migration = {
  name: 'staff/0001-staff',
  up: `
    create schema staff;

    create table staff."user" (
      id text primary key,
      name text not null,
      email text not null unique,
      "emailVerified" boolean not null,
      image text,
      "createdAt" timestamptz not null,
      "updatedAt" timestamptz not null
    );
    create table staff.session (
      id text primary key,
      "expiresAt" timestamptz not null,
      token text not null unique,
      "createdAt" timestamptz not null,
      "updatedAt" timestamptz not null,
      "ipAddress" text,
      "userAgent" text,
      "userId" text not null references staff."user" on delete cascade
    );
    create index session_of_user on staff.session ("userId");
    create table staff.account (
      id text primary key,
      "accountId" text not null,
      "providerId" text not null,
      "userId" text not null references staff."user" on delete cascade,
      "accessToken" text,
      "refreshToken" text,
      "idToken" text,
      "accessTokenExpiresAt" timestamptz,
      "refreshTokenExpiresAt" timestamptz,
      scope text,
      password text,
      "createdAt" timestamptz not null,
      "updatedAt" timestamptz not null
    );
    create index account_of_user on staff.account ("userId");
    create table staff.verification (
      id text primary key,
      identifier text not null,
      value text not null,
      "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null,
      "updatedAt" timestamptz not null
    );
    create index verification_of_identifier on staff.verification (identifier);

    create table staff.member (
      user_id text primary key references staff."user" on delete cascade,
      role text not null check (role in ('owner', 'manager', 'packer', 'viewer')),
      invited_by text,
      created_at timestamptz not null,
      left_at timestamptz
    );

    create table staff.api_key (
      id uuid primary key,
      name text not null,
      shown text not null,
      secret_hash bytea not null unique,
      scopes text[] not null,
      created_by text not null,
      created_at timestamptz not null,
      used_at timestamptz,
      revoked_at timestamptz
    );

    create table staff.audit_entry (
      id uuid primary key,
      actor_kind text not null check (actor_kind in ('staff', 'api-key', 'command-line')),
      actor_id text not null,
      action text not null,
      subject text,
      data jsonb not null,
      at timestamptz not null
    );
    create index audit_newest on staff.audit_entry (id desc);
    create index audit_of_subject on staff.audit_entry (subject, id desc) where subject is not null;

    create function staff.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'The audit trail is only added to';
    end $$;
    create trigger audit_is_kept before update or delete on staff.audit_entry
      for each row execute function staff.refuse_change();
    create trigger audit_is_not_emptied before truncate on staff.audit_entry
      for each statement execute function staff.refuse_change();
  `,
}
