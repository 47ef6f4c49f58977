import type { Migration } from '../../../kernel/migration.ts'

/** The newest come from the primary key, read backwards: a second index of the same made each mail dearer. */
export const newestByKey: Migration = {
  name: 'messaging/0004-newest-by-key',
  up: 'drop index messaging.send_newest',
}
