import type { Migration } from '../../kernel/migration.ts'

export const testPaymentsTables: Migration = {
  name: 'test-payments/0001-bank',
  up: `
    create schema test_payments;

    create table test_payments.payment (
      id text primary key,
      our_payment uuid not null unique,
      amount bigint not null check (amount > 0),
      currency text not null,
      return_url text not null,
      card text,
      status text not null,
      decline_reason text,
      authorise_at timestamptz,
      captured_amount bigint not null default 0 check (captured_amount between 0 and amount),
      capture_key text,
      void_key text,
      created_at timestamptz not null
    );

    create table test_payments.refund (
      id text primary key,
      key text not null unique,
      payment_id text not null references test_payments.payment,
      amount bigint not null check (amount > 0)
    );
    create index refund_of_payment on test_payments.refund (payment_id);

    create table test_payments.signing (
      one boolean primary key default true check (one),
      secret text not null
    );
    insert into test_payments.signing (secret) values (gen_random_uuid()::text || gen_random_uuid()::text);

    create table test_payments.webhook (
      id uuid primary key,
      body text not null,
      created_at timestamptz not null
    );
  `,
}
