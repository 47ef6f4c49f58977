import type { Migration } from '../../../kernel/migration.ts'

/**
 * A send is written once and changed twice, as it is claimed and as it has left. With half of each page left free the
 * first change stays on its page and touches none of its eight indexes.
 */
export const roomToChange: Migration = {
  name: 'messaging/0023-room-to-change',
  up: 'alter table messaging.send set (fillfactor = 50)',
}
