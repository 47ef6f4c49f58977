import type { Migration } from '../../../kernel/migration.ts'

export const credit: Migration = {
  name: 'credit/0001-credit',
  up: `
    create schema credit;

    create table credit.account (
      profile_id uuid not null,
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      balance bigint not null check (balance >= 0),
      primary key (profile_id, currency)
    );
    comment on table credit.account is 'the sum of the entries, kept in the statement that adds one';

    create table credit.entry (
      id uuid primary key,
      profile_id uuid not null,
      currency text not null,
      amount bigint not null check (amount <> 0),
      reason text not null check (
        reason in ('return', 'refund', 'spent', 'given-back', 'return-missing', 'goodwill', 'correction')),
      reference text not null unique,
      note text,
      by text not null,
      at timestamptz not null,
      foreign key (profile_id, currency) references credit.account
    );
    create index entry_of_profile on credit.entry (profile_id, at desc, id desc);
    comment on column credit.entry.reference is 'what it was for; a second entry for the same is never made';
  `,
}
