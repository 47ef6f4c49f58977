import { touching } from '../../../kernel/kept.ts'
import type { Migration } from '../../../kernel/migration.ts'

export const experiments: Migration = {
  name: 'experiments/0001-experiments',
  up: `
    create schema experiments;

    create function experiments.weights_add_up(variants jsonb) returns boolean immutable language sql as $$
      select coalesce(count(*) between 2 and 5 and count(distinct v ->> 'variant') = count(*)
        and min((v ->> 'basisPoints')::int) > 0 and sum((v ->> 'basisPoints')::int) = 10000, false)
      from jsonb_array_elements(variants) v
    $$;

    create table experiments.experiment (
      id uuid primary key,
      key text not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      hypothesis text not null,
      surface text not null,
      variants jsonb not null check (experiments.weights_add_up(variants)),
      markets text[] not null check (cardinality(markets) between 1 and 50),
      traffic_basis_points int not null check (traffic_basis_points between 1 and 10000),
      metric text not null,
      guardrails text[] not null,
      smallest_lift_basis_points int not null check (smallest_lift_basis_points > 0),
      seed text not null,
      state text not null default 'draft' check (state in ('draft', 'running', 'stopped', 'decided')),
      plan jsonb,
      insisted boolean not null default false,
      created_at timestamptz not null,
      created_by text not null,
      started_at timestamptz,
      started_by text,
      stopped_at timestamptz,
      stopped_by text,
      decided_at timestamptz,
      decided_by text,
      decision text,
      decision_note text,
      check ((state = 'draft') = (started_at is null) and (started_at is null) = (plan is null)),
      check ((state in ('stopped', 'decided')) = (stopped_at is not null)),
      check ((state = 'decided') = (decided_at is not null) and (decided_at is null) = (decision is null))
    );
    comment on column experiments.experiment.variants is 'the first is what the others are compared with';

    create table experiments.place (
      surface text not null,
      market text not null,
      experiment_id uuid not null references experiments.experiment,
      primary key (surface, market)
    );
    comment on table experiments.place is 'where an experiment runs now: one at most on a surface in a market';
    create index place_of_experiment on experiments.place (experiment_id);

    create function experiments.keep_design() returns trigger language plpgsql as $$
    begin
      if old.state <> 'draft' and
        (new.key, new.surface, new.variants, new.markets, new.traffic_basis_points, new.metric, new.guardrails,
          new.smallest_lift_basis_points, new.seed, new.plan)
        is distinct from
        (old.key, old.surface, old.variants, old.markets, old.traffic_basis_points, old.metric, old.guardrails,
          old.smallest_lift_basis_points, old.seed, old.plan)
      then
        raise exception 'What an experiment tries is fixed once it has begun' using errcode = 'check_violation';
      end if;
      if new.state <> old.state and (old.state, new.state) not in
        (('draft', 'running'), ('running', 'stopped'), ('stopped', 'decided'))
      then
        raise exception 'An experiment never becomes % after %', new.state, old.state using errcode = 'check_violation';
      end if;
      return new;
    end $$;
    create trigger keep_design before update on experiments.experiment
      for each row execute function experiments.keep_design();

    create table experiments.exposure (
      experiment_id uuid not null references experiments.experiment,
      visitor_id uuid not null,
      variant text not null,
      at timestamptz not null,
      primary key (experiment_id, visitor_id)
    );
    comment on table experiments.exposure is 'a visitor was shown a variant, and never another';
    comment on column experiments.exposure.visitor_id is 'the checkout with which she was shown it first';
    create index exposure_latest on experiments.exposure (experiment_id, at desc, visitor_id desc);

    create table experiments.exposed_checkout (
      experiment_id uuid not null,
      checkout_id uuid not null,
      visitor_id uuid not null,
      profile_id uuid,
      primary key (checkout_id, experiment_id),
      foreign key (experiment_id, visitor_id) references experiments.exposure
    );
    comment on column experiments.exposed_checkout.profile_id is 'who was signed in, so that her next cart is hers too';
    create index exposed_checkout_of_profile on experiments.exposed_checkout (profile_id) where profile_id is not null;
    create index exposed_checkout_of_visitor on experiments.exposed_checkout (experiment_id, visitor_id);

    create table experiments.outcome (
      experiment_id uuid not null,
      order_id uuid not null,
      visitor_id uuid not null,
      total bigint not null,
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      placed_at timestamptz not null,
      cancelled_at timestamptz,
      primary key (order_id, experiment_id),
      foreign key (experiment_id, visitor_id) references experiments.exposure
    );
    comment on table experiments.outcome is 'made from the log: moving the position back makes it anew';
    create index outcome_of_visitor on experiments.outcome (experiment_id, visitor_id);

    create table experiments.refund (
      experiment_id uuid not null,
      refund_id uuid not null,
      order_id uuid not null,
      amount bigint not null,
      primary key (refund_id, experiment_id),
      foreign key (order_id, experiment_id) references experiments.outcome (order_id, experiment_id) on delete cascade
    );
    create index refund_of_order on experiments.refund (order_id, experiment_id);

    ${touching('experiments.running', 'experiments.place', 'experiments.experiment')}
  `,
}
