import type { Migration } from '../../../kernel/migration.ts'

export const imports: Migration = {
  name: 'imports/0001-imports',
  up: `
    create schema imports;

    create table imports.run (
      id uuid primary key,
      source text not null check (source in ('shopify', 'woocommerce')),
      file_name text not null,
      file_key text,
      dry_run boolean not null,
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      locale text not null,
      state text not null check (state in ('waiting', 'running', 'finished', 'failed')),
      products int check (products >= 0),
      done int not null default 0 check (done between 0 and coalesce(products, 0)),
      created int not null default 0 check (created >= 0),
      changed int not null default 0 check (changed >= 0),
      unchanged int not null default 0 check (unchanged >= 0),
      refused int not null default 0 check (refused >= 0),
      problems int not null default 0 check (problems >= 0),
      warnings int not null default 0 check (warnings >= 0),
      failure text,
      started_by text,
      created_at timestamptz not null,
      started_at timestamptz,
      moved_at timestamptz not null,
      finished_at timestamptz,
      check (created + changed + unchanged + refused = done),
      check ((state in ('finished', 'failed')) = (finished_at is not null)),
      check ((state = 'failed') = (failure is not null))
    );
    create index run_unfinished on imports.run (moved_at) where finished_at is null;
    create index run_with_file on imports.run (file_key, finished_at) where file_key is not null;

    create table imports.finding (
      run_id uuid not null references imports.run on delete cascade,
      row int not null check (row > 0),
      seq bigint generated always as identity,
      field text not null,
      level text not null check (level in ('problem', 'warning')),
      message text not null,
      primary key (run_id, row, seq)
    );

    create table imports.product (
      source text not null,
      source_key text not null,
      product_id uuid not null,
      digest text not null,
      variants jsonb not null,
      primary key (source, source_key)
    );
  `,
}
