import type { Migration } from '../../../kernel/migration.ts'

/** Every channel and automation through one door, counted and held by rows. */
export const oneDoor: Migration = {
  name: 'messaging/0005-one-door',
  up: `
    alter table messaging.send
      add column channel text not null default 'email' check (channel in ('email', 'sms', 'push')),
      add column link text,
      add column icon text,
      add column automation_kind text check (automation_kind in ('journey', 'campaign', 'notice')),
      add column automation_id text,
      add column automation_step text,
      add column automation_variant text,
      add column template_id uuid,
      add column template_version int,
      add column tells text not null default 'serve' check (tells in ('serve', 'educate', 'empathise', 'sell')),
      add column priority smallint not null default 3 check (priority between 1 and 5),
      add column sender_name text,
      add column reply_to text,
      add column is_asked_for boolean not null default false,
      add column is_test boolean not null default false,
      add column counted_at timestamptz,
      add column rank_of_week smallint check (rank_of_week > 0),
      add column unsubscribed_at timestamptz,
      add column next_at timestamptz,
      add column claim uuid,
      add column claimed_until timestamptz,
      drop constraint send_state_check,
      add constraint send_state_check check (state in ('queued', 'held', 'sent', 'refused')),
      add constraint send_names_its_automation check ((automation_kind is null) = (automation_id is null)),
      add constraint send_held_until check (state <> 'held' or next_at is not null),
      add constraint send_order_is_free check (purpose <> 'order' or counted_at is null);
    comment on column messaging.send.counted_at is 'when it took a place of her budget; null of what takes none';
    comment on column messaging.send.rank_of_week is 'her how manyth message of seven days it was as it was written';
    comment on column messaging.send.next_at is 'due in batches from then on; null of what a job of its own delivers';
    comment on column messaging.send.claim is 'the batch that delivers it now';
    create index send_counted on messaging.send (profile_id, counted_at) where counted_at is not null;
    create index send_due on messaging.send (priority, next_at) where state = 'queued' and next_at is not null;
    create index send_held on messaging.send (next_at) where state = 'held';
    create index send_of_automation on messaging.send (automation_kind, automation_id, created_at)
      where automation_id is not null;
    drop index messaging.send_waiting;
    create index send_waiting on messaging.send (created_at) where state = 'queued' and next_at is null;

    create table messaging.automation (
      kind text not null check (kind in ('journey', 'campaign', 'notice')),
      id text not null check (length(id) between 1 and 100),
      name text not null,
      worth double precision,
      worth_at timestamptz,
      seen_at timestamptz not null,
      primary key (kind, id),
      check ((worth is null) = (worth_at is null))
    );
    comment on column messaging.automation.worth is
      'measured lift of one message against those held out, in hundredths of the shop''s main currency; ranks who spends budgets';

    create table messaging.held (
      key text primary key,
      profile_id uuid not null,
      automation_kind text,
      automation_id text,
      automation_step text,
      channel text not null,
      priority smallint not null,
      reason text not null,
      first_at timestamptz not null,
      last_at timestamptz not null,
      until timestamptz,
      times int not null default 1,
      outcome text not null check (outcome in ('waiting', 'sent', 'digest', 'withheld')),
      ended_at timestamptz,
      details text,
      check ((outcome = 'waiting') = (until is not null)),
      check ((outcome = 'waiting') = (ended_at is null))
    );
    comment on table messaging.held is 'what did not leave when it was ordered: why, until when, what became of it';
    create index held_of_profile on messaging.held (profile_id, last_at desc);
    create index held_of_automation on messaging.held (automation_kind, automation_id, first_at);
    create index held_by_time on messaging.held (first_at);
    create index held_until on messaging.held (until) where outcome = 'waiting';
    create index held_for_budget on messaging.held (profile_id) where outcome = 'waiting' and reason = 'budget';

    create table messaging.digest_item (
      key text primary key,
      profile_id uuid not null,
      item jsonb not null check (octet_length(item::text) <= 8000),
      origin text not null,
      locale text not null,
      country char(2),
      at timestamptz not null,
      next_at timestamptz not null,
      send_id uuid,
      ended_at timestamptz,
      check (send_id is null or ended_at is not null)
    );
    create index digest_item_due on messaging.digest_item (next_at) where ended_at is null;
    create index digest_item_of_profile on messaging.digest_item (profile_id);
  `,
}
