import type { Migration } from '../../../kernel/migration.ts'

export const receivedLines: Migration = {
  name: 'fulfilment/0002-received-lines',
  up: `
    alter table fulfilment."return" add column received_lines jsonb;
    comment on column fulfilment."return".lines is 'what the customer wants to send back';
  `,
}
