import type { Migration } from '../../../kernel/migration.ts'

export const setup: Migration = {
  name: 'shop/0003-setup',
  up: `
    create table shop.setup_answer (
      step text primary key check (step in ('look', 'markets', 'goods', 'delivery', 'payment', 'staff')),
      answer text not null check (answer in ('done', 'skipped')),
      answered_by text not null,
      answered_at timestamptz not null
    );
    create table shop.setup_dismissal (
      singleton boolean primary key default true check (singleton),
      dismissed_by text not null,
      dismissed_at timestamptz not null
    );
  `,
}
