import { touching } from '../../../kernel/kept.ts'
import type { Migration } from '../../../kernel/migration.ts'

/** Messages that staff write, each with all that it was, and how the shop wants to sound. */
export const templates: Migration = {
  name: 'templates/0001-templates',
  up: `
    create schema templates;

    create table templates.template (
      id uuid primary key,
      version int not null check (version >= 1),
      created_at timestamptz not null,
      archived_at timestamptz
    );

    create table templates.version (
      template_id uuid not null references templates.template deferrable initially deferred,
      version int not null,
      -- As it was checked when it was saved.
      content jsonb not null,
      tells text not null check (tells in ('serve', 'educate', 'empathise', 'sell')),
      at timestamptz not null,
      by text not null,
      primary key (template_id, version)
    );
    alter table templates.template add foreign key (id, version) references templates.version
      deferrable initially deferred;

    -- One row: how the shop speaks.
    create table templates.voice (
      is_only boolean primary key default true check (is_only),
      settings jsonb not null,
      changed_at timestamptz not null,
      changed_by text not null
    );
    ${touching('templates.voice', 'templates.voice')}
  `,
}
