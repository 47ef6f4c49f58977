import type { Migration } from '../../../kernel/migration.ts'

export const campaigns: Migration = {
  name: 'campaigns/0001-campaigns',
  up: `
    create schema campaigns;

    create table campaigns.campaign (
      id uuid primary key,
      name text not null check (length(name) between 1 and 80),
      segment_id uuid not null,
      design jsonb not null,
      state text not null default 'draft'
        check (state in ('draft', 'scheduled', 'running', 'paused', 'finished', 'stopped')),
      -- Draws who is held out and who gets which variant.
      seed text not null,
      created_at timestamptz not null,
      created_by text not null,
      changed_at timestamptz not null,
      starts_at timestamptz,
      started_at timestamptz check (started_at is not null or state in ('draft', 'scheduled', 'stopped')),
      -- Members are taken page by page; this is the last one taken, latest first.
      taken_since timestamptz,
      taken_to uuid,
      taken_at timestamptz,
      decide_at timestamptz,
      winner jsonb,
      ended_at timestamptz check ((ended_at is not null) = (state in ('finished', 'stopped')))
    );
    create index campaign_latest on campaigns.campaign (created_at desc, id desc);
    create index campaign_at_work on campaigns.campaign (state) where state in ('scheduled', 'running', 'paused');

    create table campaigns.recipient (
      campaign_id uuid not null references campaigns.campaign on delete cascade,
      profile_id uuid not null,
      -- Absent of those who are held out, and of those who wait for the winner.
      variant text,
      state text not null check (state in
        ('due', 'held', 'waiting', 'sent', 'digest', 'withheld', 'lacking', 'ended', 'merged', 'holdout')),
      -- From when her orders count; the same for those who are held out.
      since timestamptz not null,
      due_at timestamptz not null,
      -- Why it is held or was not sent, or what of her the template lacked.
      reason text,
      send_id uuid,
      done_at timestamptz,
      again text check (again in ('due', 'held', 'sent', 'digest', 'withheld', 'lacking', 'not-needed', 'ended')),
      again_at timestamptz,
      again_reason text,
      again_send_id uuid,
      primary key (campaign_id, profile_id),
      check ((variant is null) <= (state in ('holdout', 'waiting', 'ended', 'merged')))
    );
    create index recipient_due on campaigns.recipient (campaign_id, due_at) where state in ('due', 'held');
    create index recipient_again on campaigns.recipient (campaign_id, again_at) where again in ('due', 'held');
    create index recipient_of_profile on campaigns.recipient (profile_id, since desc);

    -- An order of somebody who was taken, while it counts.
    create table campaigns.outcome (
      campaign_id uuid not null,
      order_id uuid not null,
      profile_id uuid not null,
      at timestamptz not null,
      amount bigint not null,
      currency text not null,
      cancelled_at timestamptz,
      primary key (order_id, campaign_id),
      foreign key (campaign_id, profile_id) references campaigns.recipient on delete cascade
    );
    create index outcome_of_campaign on campaigns.outcome (campaign_id, profile_id);

    create table campaigns.refund (
      refund_id uuid not null,
      campaign_id uuid not null,
      order_id uuid not null,
      amount bigint not null,
      primary key (refund_id, campaign_id)
    );
    create index refund_of_order on campaigns.refund (order_id);
  `,
}
