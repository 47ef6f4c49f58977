import type { Migration } from '../../../kernel/migration.ts'

export const returnChoices: Migration = {
  name: 'fulfilment/0003-return-choices',
  up: `
    alter table fulfilment."return"
      add column number int,
      add column advanced jsonb not null default '[]',
      add column exchange_order_id uuid unique,
      add column due_at timestamptz,
      add column given_up_at timestamptz;
    update fulfilment."return" r set number = n.number
      from (select id, row_number() over (partition by order_id order by accepted_at, id) as number
            from fulfilment."return") n where n.id = r.id;
    alter table fulfilment."return" alter column number set not null,
      add constraint return_number_in_order unique (order_id, number);
    create index return_due on fulfilment."return" (due_at)
      where due_at is not null and received_at is null and given_up_at is null;
    drop index fulfilment.return_awaited;
    create index return_awaited on fulfilment."return" (accepted_at, id)
      where received_at is null and given_up_at is null;
    comment on column fulfilment."return".advanced is 'units whose worth was given as store credit before they came back';
    comment on column fulfilment."return".due_at is 'until then the goods must be here, or what was advanced is taken back';
  `,
}
