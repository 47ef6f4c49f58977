import { touching } from '../../../kernel/kept.ts'
import type { Migration } from '../../../kernel/migration.ts'

/** What the shop allows itself, where it is silent for now, and what people want to hear of. */
export const contactRules: Migration = {
  name: 'messaging/0006-contact-rules',
  up: `
    create table messaging.contact_settings (
      single boolean primary key default true check (single),
      settings jsonb not null,
      version int not null default 1,
      changed_at timestamptz not null,
      changed_by text not null
    );

    create table messaging.pause (
      id uuid primary key,
      country char(2),
      reason text not null check (length(reason) between 1 and 500),
      by text not null,
      since timestamptz not null,
      ended_at timestamptz,
      ended_by text,
      check ((ended_at is null) = (ended_by is null))
    );
    comment on column messaging.pause.country is 'everywhere when null';
    create unique index pause_at_a_time on messaging.pause (coalesce(country, '')) where ended_at is null;

    create table messaging.preference (
      id uuid primary key,
      profile_id uuid not null,
      contact text not null check (contact in ('all', 'what-matters')),
      source text not null check (source in ('preferences', 'staff')),
      evidence jsonb not null default '{}' check (octet_length(evidence::text) <= 2000),
      at timestamptz not null
    );
    comment on table messaging.preference is 'all she said of how much she wants to hear; the last word counts';
    create index preference_of_profile on messaging.preference (profile_id, at desc);

    create table messaging.dkim_key (
      id uuid primary key,
      domain text not null,
      selector text not null,
      public_key text not null,
      sealed_key bytea not null,
      created_at timestamptz not null,
      created_by text not null,
      used_from timestamptz,
      ended_at timestamptz
    );
    comment on column messaging.dkim_key.sealed_key is 'the private key, encrypted with the secret of the shop';
    create unique index dkim_key_at_a_time on messaging.dkim_key ((true)) where ended_at is null;
    ${touching('messaging.dkim-key', 'messaging.dkim_key')}
    ${touching('messaging.contact-rules', 'messaging.contact_settings', 'messaging.pause')}
  `,
}
