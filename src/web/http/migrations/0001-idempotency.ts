import type { Migration } from '../../../kernel/migration.ts'

export const idempotency: Migration = {
  name: 'http/0001-idempotency',
  up: `
    create schema http;
    create table http.idempotency (
      scope bytea primary key,
      request_hash bytea not null,
      taker uuid not null,
      taken_at timestamptz not null,
      status smallint,
      content_type text,
      location text,
      body text
    );
    create index idempotency_by_age on http.idempotency (taken_at);
  `,
}
