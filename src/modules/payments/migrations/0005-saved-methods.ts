import type { Migration } from '../../../kernel/migration.ts'

export const savedMethods: Migration = {
  name: 'payments/0005-saved-methods',
  up: `
    create table payments.customer (
      provider text not null,
      profile_id uuid not null,
      provider_ref text not null,
      created_at timestamptz not null,
      primary key (provider, profile_id),
      unique (provider, provider_ref)
    );
    comment on table payments.customer is 'under which name a provider keeps the saved methods of a person';
    alter table payments.payment
      add column customer_ref text,
      add column saves_method boolean not null default false,
      add constraint saved_for_somebody check (customer_ref is not null or not saves_method);
  `,
}
