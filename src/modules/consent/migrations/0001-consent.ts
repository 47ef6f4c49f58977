import type { Migration } from '../../../kernel/migration.ts'

export const consent: Migration = {
  name: 'consent/0001-consent',
  up: `
    create schema consent;

    create table consent.entry (
      id uuid primary key,
      position bigint not null generated always as identity,
      profile_id uuid not null,
      channel text not null check (channel in ('email', 'sms', 'push', 'messenger', 'phone', 'post')),
      purpose text not null check (purpose in ('marketing', 'night-marketing')),
      state text not null check (state in ('granted', 'asked', 'withdrawn')),
      source text not null check (source in
        ('checkout', 'sign-up', 'preferences', 'confirmation', 'import', 'staff', 'unsubscribe', 'one-click', 'bounce',
         'complaint')),
      wording jsonb check (octet_length(wording::text) <= 4000),
      country char(2),
      evidence jsonb not null default '{}' check (octet_length(evidence::text) <= 2000),
      by text check ((by is not null) = (source = 'staff')),
      reason text check (length(reason) between 1 and 500),
      at timestamptz not null,
      check (source <> 'staff' or reason is not null)
    );
    create index entry_of_profile on consent.entry (profile_id, position desc);
    comment on table consent.entry is 'the ledger: what was said is never changed and never taken out';

    create function consent.refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'the ledger of consent is only ever added to'; end $$;
    create trigger entry_stays before update or delete on consent.entry
      for each row execute function consent.refuse_change();
    create trigger entries_stay before truncate on consent.entry
      for each statement execute function consent.refuse_change();

    create table consent.standing (
      profile_id uuid not null,
      channel text not null,
      purpose text not null,
      state text not null,
      entry_id uuid not null unique references consent.entry,
      since timestamptz not null,
      primary key (profile_id, channel, purpose)
    );
    comment on table consent.standing is 'the latest entry of each person, channel and purpose';

    create table consent.confirmation (
      token_hash bytea primary key,
      entry_id uuid not null unique references consent.entry,
      profile_id uuid not null,
      expires_at timestamptz not null,
      confirmed_at timestamptz
    );
    create index confirmation_expiry on consent.confirmation (expires_at);

    create table consent.suppression (
      channel text not null check (channel in ('email', 'sms')),
      address_hash bytea not null,
      reason text not null check (reason in ('hard-bounce', 'complaint')),
      profile_id uuid,
      evidence jsonb not null default '{}' check (octet_length(evidence::text) <= 2000),
      at timestamptz not null,
      primary key (channel, address_hash)
    );
    create index suppression_of_profile on consent.suppression (profile_id) where profile_id is not null;
    create index suppression_newest on consent.suppression (at desc, address_hash);

    create table consent.link_key (
      single boolean primary key default true check (single),
      key bytea not null check (length(key) = 32)
    );
    comment on table consent.link_key is
      'signs the links of mails that left; kept with the data, so that old mails can be unsubscribed from after a move';
    insert into consent.link_key (key)
      values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
  `,
}
