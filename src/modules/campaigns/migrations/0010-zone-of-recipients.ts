import type { Migration } from '../../../kernel/migration.ts'

/** By whose clock somebody's hour was reckoned, so that it stays her hour when clocks are changed. */
export const zoneOfRecipients: Migration = {
  name: 'campaigns/0010-zone-of-recipients',
  up: `
    -- Only of campaigns at an hour of the clock where she is.
    alter table campaigns.recipient add column zone text;
  `,
}
