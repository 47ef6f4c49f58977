import type { Migration } from '../../../kernel/migration.ts'

export const invitations: Migration = {
  name: 'staff/0004-invitations',
  up: `
    create table staff.invitation (
      id uuid primary key,
      email text not null check (email = lower(email)),
      role text not null check (role in ('owner', 'manager', 'packer', 'viewer')),
      secret_hash bytea not null unique,
      invited_by text not null,
      created_at timestamptz not null,
      sent_at timestamptz not null,
      expires_at timestamptz not null,
      accepted_at timestamptz,
      revoked_at timestamptz,
      check (accepted_at is null or revoked_at is null)
    );
    create unique index invitation_open on staff.invitation (email) where accepted_at is null and revoked_at is null;
    create index invitation_newest on staff.invitation (sent_at desc, id desc)
      where accepted_at is null and revoked_at is null;
  `,
}
