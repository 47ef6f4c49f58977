import { touching } from '../../../kernel/kept.ts'
import type { Migration } from '../../../kernel/migration.ts'

/** Journeys with their versions, who is in them and where, and what is counted. Read beside `docs/journeys.md`. */
export const journeys: Migration = {
  name: 'journeys/0001-journeys',
  up: `
    create schema journeys;

    create table journeys.journey (
      id uuid primary key,
      name text not null check (length(name) between 1 and 80),
      state text not null check (state in ('draft', 'live', 'paused', 'archived')),
      -- The ready-made journey it was made from.
      recipe text,
      live_version int,
      draft_version int,
      -- Of the token in the address of its door.
      token_digest bytea unique,
      created_at timestamptz not null,
      created_by text not null,
      changed_at timestamptz not null,
      -- When it went live last: dates before are not made up for.
      live_at timestamptz,
      check (state = 'draft' or live_version is not null or state = 'archived')
    );

    create table journeys.version (
      journey_id uuid not null references journeys.journey,
      version int not null,
      -- Never changed once published.
      graph jsonb not null,
      created_at timestamptz not null,
      created_by text not null,
      published_at timestamptz,
      primary key (journey_id, version)
    );
    ${touching('journeys.live', 'journeys.journey', 'journeys.version')}

    create table journeys.run (
      id uuid primary key,
      journey_id uuid not null,
      version int not null,
      -- Who answers for her now, and the profile with which she came in.
      person_id uuid not null,
      profile_id uuid not null,
      -- What it is about, of journeys that run once per subject.
      subject text not null default '',
      state text not null check (state in ('active', 'parked', 'failed', 'ended')),
      -- 'start' before the first.
      step text not null,
      visit int not null default 0,
      arrived_at timestamptz not null,
      due_at timestamptz,
      -- The event type that moves her before due_at.
      awaits text,
      because text,
      error text,
      -- What brought her in, and what steps left for later ones.
      data jsonb not null default '{}',
      entered_at timestamptz not null,
      -- What is in the log behind this place came after she did.
      entry_seq bigint not null,
      -- The event that brought her in; nothing of dates, calls and hands.
      started_by bigint,
      -- The event that moved her last: conditions are asked when segments know of it.
      known_seq bigint,
      is_held_out boolean not null default false,
      ending text,
      ended_at timestamptz,
      goal_by timestamptz,
      goal_at timestamptz,
      foreign key (journey_id, version) references journeys.version,
      check ((state = 'ended') = (ending is not null)),
      check ((state = 'ended') = (ended_at is not null)),
      check (state <> 'active' or due_at is not null)
    );
    create unique index run_one_at_a_time on journeys.run (journey_id, person_id, subject) where state <> 'ended';
    -- Hearing of the same event again starts nothing.
    create unique index run_once_per_event on journeys.run (started_by, journey_id, person_id)
      where started_by is not null;
    create index run_due on journeys.run (due_at) where state = 'active';
    create index run_of_person on journeys.run (person_id, journey_id, entered_at desc);
    create index run_latest on journeys.run (journey_id, entered_at desc, id desc);
    create index run_open on journeys.run (journey_id, step) where state <> 'ended';
    create index run_set_aside on journeys.run (journey_id, id) where state = 'failed';
    create index run_parked on journeys.run (journey_id, id) where state = 'parked';

    -- One row for each step that somebody took.
    create table journeys.visit (
      run_id uuid not null references journeys.run on delete cascade,
      visit int not null,
      step text not null,
      at timestamptz not null,
      outcome text not null,
      about jsonb not null default '{}',
      primary key (run_id, visit)
    );
    create index visit_by_time on journeys.visit using brin (at);

    -- What is counted, per step; '' is the journey as a whole.
    create table journeys.tally (
      journey_id uuid not null references journeys.journey,
      step text not null,
      what text not null,
      count bigint not null,
      primary key (journey_id, step, what)
    );

    create table journeys.task (
      id uuid primary key,
      run_id uuid references journeys.run on delete set null,
      journey_id uuid not null references journeys.journey,
      person_id uuid not null,
      visit int not null,
      for_whom text not null,
      text text not null,
      created_at timestamptz not null,
      assigned_to text,
      done_at timestamptz,
      done_by text,
      unique (run_id, visit)
    );
    create index task_open on journeys.task (created_at desc, id desc) where done_at is null;
    create index task_done on journeys.task (done_at desc, id desc) where done_at is not null;
    create index task_of_person on journeys.task (person_id);

    -- Calls to other programs, each carried out by a job.
    create table journeys.call (
      id uuid primary key,
      run_id uuid not null references journeys.run on delete cascade,
      visit int not null,
      url text not null,
      body jsonb not null,
      created_at timestamptz not null,
      -- What came of it.
      status int,
      error text,
      done_at timestamptz,
      unique (run_id, visit)
    );
    create index call_done on journeys.call (done_at) where done_at is not null;

    -- Dates for which a journey's people were looked up.
    create table journeys.planned_day (
      journey_id uuid not null references journeys.journey,
      day date not null,
      primary key (journey_id, day)
    );
  `,
}
