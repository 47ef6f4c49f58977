import type { Migration } from '../../../kernel/migration.ts'

export const storeAudit: Migration = {
  name: 'store-audit/0001-store-audit',
  up: `
    create schema store_audit;

    create table store_audit.run (
      id uuid primary key,
      state text not null check (state in ('waiting', 'running', 'finished', 'failed')),
      steps int check (steps >= 0),
      done int not null default 0 check (done between 0 and coalesce(steps, 0)),
      score int check (score between 0 and 100),
      areas jsonb,
      failure text,
      started_by text not null,
      created_at timestamptz not null,
      started_at timestamptz,
      moved_at timestamptz not null,
      finished_at timestamptz,
      check ((state in ('finished', 'failed')) = (finished_at is not null)),
      check ((state = 'finished') = (score is not null)),
      check ((state = 'failed') = (failure is not null))
    );
    create unique index run_under_way on store_audit.run ((true)) where finished_at is null;
    create index run_finished on store_audit.run (id) where state = 'finished';
    create index run_by_age on store_audit.run (created_at);

    create table store_audit.part (
      run_id uuid not null references store_audit.run on delete cascade,
      name text not null check (name in ('shop', 'goods', 'running', 'site', 'reviews', 'visits')),
      facts jsonb not null,
      primary key (run_id, name)
    );

    create table store_audit.page (
      run_id uuid not null references store_audit.run on delete cascade,
      place int not null check (place > 0),
      path text not null,
      kind text not null,
      why text not null,
      facts jsonb,
      is_read boolean not null default false,
      primary key (run_id, place)
    );

    create table store_audit.result (
      run_id uuid not null references store_audit.run on delete cascade,
      check_id text not null,
      state text not null check (state in ('pass', 'fail', 'not-here', 'open')),
      says text not null,
      found jsonb not null,
      found_count int not null check (found_count >= 0),
      since timestamptz not null,
      primary key (run_id, check_id)
    );

    create table store_audit.answer (
      id uuid primary key,
      check_id text not null,
      answer text not null check (answer in ('yes', 'no', 'not-for-us')),
      answered_by text not null,
      answered_at timestamptz not null,
      expires_at timestamptz not null check (expires_at > answered_at),
      withdrawn_at timestamptz,
      withdrawn_by text,
      check ((withdrawn_at is null) = (withdrawn_by is null))
    );
    create index answer_standing on store_audit.answer (check_id, id desc) where withdrawn_at is null;
  `,
}
