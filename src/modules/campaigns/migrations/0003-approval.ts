import type { Migration } from '../../../kernel/migration.ts'

/** Whether somebody else has looked at a campaign before it starts. */
export const approval: Migration = {
  name: 'campaigns/0003-approval',
  up: `
    create table campaigns.approval (
      campaign_id uuid primary key references campaigns.campaign on delete cascade,
      asked_at timestamptz not null,
      asked_by text not null,
      decision text check (decision in ('approved', 'sent-back')),
      decided_at timestamptz,
      decided_by text,
      note text not null default '' check (length(note) <= 500),
      check ((decision is null) = (decided_at is null)),
      check ((decision is null) = (decided_by is null))
    );
    comment on table campaigns.approval is 'of the design as it stands: a change of it takes the row away';
    create index approval_waiting on campaigns.approval (asked_at) where decision is null;
  `,
}
