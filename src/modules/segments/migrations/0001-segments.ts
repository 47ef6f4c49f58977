import type { Migration } from '../../../kernel/migration.ts'
import { readyMade } from '../ready-made.ts'

/**
 * What segments know of people, who belongs to which, and the segments that every shop has. All but the segments
 * themselves follows the log: moving the position back makes it anew.
 */
export const segments: Migration = {
  name: 'segments/0001-segments',
  up: `
    create schema segments;

    create table segments.segment (
      id uuid primary key,
      -- Of the ready-made ones.
      key text unique,
      name text not null check (length(name) between 1 and 80),
      about text not null check (length(about) <= 500),
      condition jsonb not null,
      -- After which changes of a person it is looked at again.
      needs text[] not null,
      -- The segments that its conditions name.
      uses uuid[] not null,
      is_timely boolean not null,
      is_ideal boolean not null default false,
      -- Raised by each change of the conditions, so that a fill of earlier ones ends.
      version int not null default 1,
      created_at timestamptz not null,
      created_by text not null,
      changed_at timestamptz not null,
      archived_at timestamptz,
      -- Everybody up to here has been looked at; nothing: nobody yet.
      filled_to uuid,
      filled_at timestamptz,
      members int not null default 0 check (members >= 0)
    );
    create unique index segment_ideal on segments.segment (is_ideal) where is_ideal;
    create index segment_to_fill on segments.segment (created_at) where filled_at is null and archived_at is null;

    create table segments.person (
      person_id uuid primary key,
      created_at timestamptz not null,
      is_known boolean not null,
      traits jsonb not null default '{}',
      tags text[] not null default '{}',
      consents text[] not null default '{}',
      orders int not null default 0,
      full_price_orders int not null default 0,
      first_order_at timestamptz,
      last_order_at timestamptz,
      seen_at timestamptz,
      spend jsonb not null default '{}',
      -- When time alone may next change to which segments she belongs.
      recheck_at timestamptz
    );
    create index person_to_recheck on segments.person (recheck_at) where recheck_at is not null;
    create index person_buying on segments.person (person_id) where orders > 0;

    -- One row for each event, about '', and one for each thing that it was about.
    create table segments.happening (
      person_id uuid not null,
      profile_id uuid not null,
      kind text not null,
      about text not null,
      at timestamptz not null,
      seq bigint not null,
      order_id uuid,
      unique (seq, about)
    );
    create index happening_of_person on segments.happening (person_id, kind, about, at desc);
    create index happening_of_kind on segments.happening (kind, about, at) include (person_id);
    create index happening_by_time on segments.happening using brin (at);

    create table segments.membership (
      segment_id uuid not null references segments.segment,
      person_id uuid not null,
      since timestamptz not null,
      primary key (segment_id, person_id)
    );
    create index membership_of_person on segments.membership (person_id);
    create index membership_latest on segments.membership (segment_id, since desc, person_id desc);

    create table segments.day (
      segment_id uuid not null references segments.segment,
      day date not null,
      -- Members at the end of the day, or now.
      members int not null,
      entered int not null,
      went int not null,
      primary key (segment_id, day)
    );

    ${readyMade.map(inserted).join('\n')}
  `,
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function inserted({ id, key, name, about, condition, needs, isTimely, isIdeal }: (typeof readyMade)[number]): string {
  return `insert into segments.segment
    (id, key, name, about, condition, needs, uses, is_timely, is_ideal, created_at, created_by, changed_at,
      filled_at)
    values ('${id}', '${key}', ${literal(name)}, ${literal(about)}, ${literal(JSON.stringify(condition))}::jsonb,
      '{${needs.map((need) => `"${need}"`).join()}}', '{}', ${isTimely}, ${isIdeal}, now(), 'dangol', now(), now());`
}
