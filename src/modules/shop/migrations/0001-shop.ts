import type { Migration } from '../../../kernel/migration.ts'

export const shop: Migration = {
  name: 'shop/0001-settings',
  up: `
    create schema shop;
    create table shop.settings (
      singleton boolean primary key default true check (singleton),
      settings jsonb not null,
      version bigint not null default 1,
      changed_at timestamptz not null
    );
  `,
}
