import type { Migration } from '../../../kernel/migration.ts'

export const advocates: Migration = {
  name: 'advocates/0001-advocates',
  up: `
    create schema advocates;

    create table advocates.programme (
      single boolean primary key default true check (single),
      settings jsonb not null,
      changed_at timestamptz not null,
      changed_by text not null
    );
    comment on table advocates.programme is 'how staff weigh what people do, and what advocates get; none: as it comes';

    create table advocates.deed (
      kind text not null check (kind in
        ('review', 'picture', 'video', 'helpful', 'answer', 'order', 'mention', 'brought')),
      subject uuid not null,
      profile_id uuid not null,
      times int not null check (times > 0),
      at timestamptz not null,
      primary key (kind, subject)
    );
    create index deed_of_profile on advocates.deed (profile_id, kind);
    comment on table advocates.deed is
      'what somebody did for others, read from the log; what she said and how many stars she gave is not in it';

    create table advocates.standing (
      person_id uuid primary key,
      deeds jsonb not null,
      score int not null
    );
    create index standing_by_score on advocates.standing (score desc, person_id desc);
    comment on table advocates.standing is 'the deeds of a person, counted and weighed; made anew from them at any time';

    create function advocates.score_of(deeds jsonb, weights jsonb) returns int language sql immutable as $$
      select least(coalesce(sum(value::bigint * coalesce((weights ->> key)::bigint, 0)), 0), 1000000000)::int
      from jsonb_each_text(deeds) $$;

    create table advocates.membership (
      id uuid primary key,
      profile_id uuid not null unique,
      person_id uuid not null,
      link text unique check (link ~ '^[a-z0-9]{8}$'),
      code text,
      invited_at timestamptz not null,
      invited_by text not null,
      accepted_at timestamptz,
      declined_at timestamptz,
      left_at timestamptz,
      ended_at timestamptz,
      ended_by text,
      terms jsonb,
      check ((accepted_at is null) or (link is not null and terms is not null))
    );
    create index membership_of_person on advocates.membership (person_id);
    create index membership_newest on advocates.membership (invited_at desc, id desc);
    comment on column advocates.membership.terms is 'which words she agreed to, in which language';

    create table advocates.visit (
      membership_id uuid not null references advocates.membership on delete cascade,
      day date not null,
      visits int not null,
      primary key (membership_id, day)
    );

    create table advocates.brought (
      order_id uuid primary key,
      membership_id uuid not null references advocates.membership on delete cascade,
      via text not null check (via in ('link', 'code')),
      amount bigint not null,
      currency text not null,
      refunded bigint not null default 0,
      at timestamptz not null,
      cancelled_at timestamptz
    );
    create index brought_by on advocates.brought (membership_id, at desc, order_id desc);

    create table advocates.reward (
      id uuid primary key,
      membership_id uuid not null references advocates.membership on delete cascade,
      amount bigint,
      currency text,
      code text,
      reason text not null check (length(reason) between 1 and 300),
      by text not null,
      at timestamptz not null,
      check ((amount is null) = (currency is null) and (amount is null) <> (code is null))
    );
    create index reward_of on advocates.reward (membership_id, at desc, id desc);
  `,
}
