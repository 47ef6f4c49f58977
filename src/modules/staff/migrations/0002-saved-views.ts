import type { Migration } from '../../../kernel/migration.ts'

export const savedViews: Migration = {
  name: 'staff/0002-saved-views',
  up: `
    create table staff.saved_view (
      id uuid primary key,
      user_id text not null references staff.member on delete cascade,
      list text not null check (list ~ '^[a-z-]{1,32}$'),
      name text not null check (length(name) between 1 and 40),
      filters jsonb not null check (jsonb_typeof(filters) = 'object'),
      created_at timestamptz not null
    );
    create unique index saved_view_by_name on staff.saved_view (user_id, list, lower(name));
    comment on column staff.saved_view.filters is 'name and value of each filter, as the list has them in its address';
  `,
}
