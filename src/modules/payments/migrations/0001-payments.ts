import type { Migration } from '../../../kernel/migration.ts'

export const payments: Migration = {
  name: 'payments/0001-payments',
  up: `
    create schema payments;

    create table payments.payment (
      id uuid primary key,
      reference uuid not null,
      profile_id uuid,
      provider text not null,
      amount bigint not null check (amount > 0),
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      status text not null default 'open' check (
        status in ('open', 'needs-action', 'processing', 'authorised', 'captured', 'declined', 'voided')),
      provider_ref text,
      decline_reason text,
      page jsonb,
      captured_amount bigint not null default 0 check (captured_amount >= 0),
      refunded_amount bigint not null default 0 check (refunded_amount >= 0),
      order_id uuid,
      return_url text,
      method text,
      begun_at timestamptz,
      authorised_at timestamptz,
      let_go_at timestamptz,
      check_at timestamptz,
      created_at timestamptz not null,
      constraint never_refund_more_than_captured check (refunded_amount <= captured_amount),
      constraint captured_has_amount check (status = 'captured' or captured_amount = 0)
    );
    create unique index one_payment_waited_for on payments.payment (reference) where let_go_at is null;
    create index payment_of_reference on payments.payment (reference);
    create unique index payment_at_provider on payments.payment (provider, provider_ref)
      where provider_ref is not null;
    create index payment_unclaimed on payments.payment (authorised_at)
      where status = 'authorised' and order_id is null and let_go_at is null;
    create index payment_to_check on payments.payment (check_at) where check_at is not null;

    create table payments.wish (
      id uuid primary key,
      payment_id uuid not null references payments.payment,
      kind text not null check (kind in ('capture', 'void')),
      amount bigint not null check (amount > 0),
      wished_at timestamptz not null,
      settled_at timestamptz,
      outcome text check (outcome in ('done', 'rejected')),
      reason text,
      check ((settled_at is null) = (outcome is null))
    );
    create unique index capture_or_void on payments.wish (payment_id) where outcome is distinct from 'rejected';
    create index wish_open on payments.wish (wished_at) where settled_at is null;

    create table payments.refund (
      id uuid primary key,
      payment_id uuid not null references payments.payment,
      amount bigint not null check (amount > 0),
      reason text not null,
      status text not null default 'wished' check (status in ('wished', 'done', 'rejected')),
      provider_ref text,
      problem text,
      wished_at timestamptz not null,
      tried_at timestamptz,
      settled_at timestamptz
    );
    create index refund_of_payment on payments.refund (payment_id);
    create unique index refund_at_provider on payments.refund (payment_id, provider_ref)
      where provider_ref is not null;
    create index refund_open on payments.refund (coalesce(tried_at, wished_at)) where status = 'wished';

    create table payments.notice (
      provider text not null,
      event_id text not null,
      provider_ref text not null,
      payment_id uuid,
      report jsonb,
      received_at timestamptz not null,
      handled_at timestamptz,
      primary key (provider, event_id)
    );
    create index notice_waiting on payments.notice (provider, provider_ref) where handled_at is null;
    create index notice_waiting_since on payments.notice (received_at) where handled_at is null;
  `,
}
