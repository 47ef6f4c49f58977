import type { Migration } from '../../../kernel/migration.ts'

/** What is said by a text message in answer, and numbers whose owner told the carrier that no text shall come. */
export const texts: Migration = {
  name: 'consent/0004-texts',
  up: `
    alter table consent.entry drop constraint entry_source_check,
      add constraint entry_source_check check (source in
        ('checkout', 'sign-up', 'preferences', 'confirmation', 'import', 'staff', 'unsubscribe', 'one-click', 'bounce',
         'complaint', 'reply'));
    alter table consent.suppression drop constraint suppression_reason_check,
      add constraint suppression_reason_check check (reason in ('hard-bounce', 'complaint', 'opted-out'));
  `,
}
