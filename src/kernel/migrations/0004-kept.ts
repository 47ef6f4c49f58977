import type { Migration } from '../migration.ts'

/** Versions of what processes keep: see `kept.ts`. */
export const kept: Migration = {
  name: 'kernel/0004-kept',
  up: `
    create table kernel.kept (name text primary key, version bigint not null);
    create sequence kernel.kept_version;
    create function kernel.touch_kept() returns trigger language plpgsql as $$
    begin
      insert into kernel.kept (name, version) values (tg_argv[0], nextval('kernel.kept_version'))
      on conflict (name) do update set version = nextval('kernel.kept_version');
      return null;
    end $$;`,
}
