import type { Migration } from '../../../kernel/migration.ts'

/** An automation that staff pause keeps what it has in the outbox there. */
export const automationsOnHold: Migration = {
  name: 'messaging/0020-automations-on-hold',
  up: `
    alter table messaging.automation add column held_since timestamptz;
    comment on column messaging.automation.held_since is 'since then nothing of it leaves the outbox';
    create index automation_on_hold on messaging.automation (kind, id) where held_since is not null;
    create index send_waiting_of_automation on messaging.send (automation_kind, automation_id)
      where state in ('queued', 'held') and automation_id is not null;
  `,
}
