import type { Migration } from '../../../kernel/migration.ts'

/** Somebody who is erased is taken out of the proof of what she agreed to; what was agreed, where and when stays. */
export const erasable: Migration = {
  name: 'consent/0003-erasable',
  up: `
    create or replace function consent.refuse_change() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          if new.evidence = '{}' and (new.reason is null or new.reason = 'erased')
            and (new.reason is null) = (old.reason is null)
            and (new.wording is not distinct from old.wording or old.source = 'staff')
            and to_jsonb(new) - '{evidence,reason,wording}'::text[] = to_jsonb(old) - '{evidence,reason,wording}'::text[]
          then return new; end if;
        end if;
        raise exception 'the ledger of consent is only ever added to';
      end $$;
    comment on table consent.entry is
      'the ledger: what was said is never changed and never taken out; evidence and reason are emptied by an erasure';
  `,
}
