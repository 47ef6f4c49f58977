import type { Migration } from '../../../kernel/migration.ts'

export const fulfilment: Migration = {
  name: 'fulfilment/0001-fulfilment',
  up: `
    create schema fulfilment;

    create table fulfilment.rule (
      id uuid primary key,
      position int not null,
      active boolean not null,
      terms jsonb not null,
      gifts_given int not null default 0 check (gifts_given >= 0)
    );
    create index rule_in_order on fulfilment.rule (position, id);

    create table fulfilment.packing (
      order_id uuid primary key,
      started_by text not null,
      started_at timestamptz not null,
      finished_by text,
      finished_at timestamptz,
      check ((finished_by is null) = (finished_at is null))
    );

    create table fulfilment.extra (
      id uuid primary key,
      order_id uuid not null references fulfilment.packing,
      kind text not null check (kind in ('packaging', 'service', 'card', 'gift', 'note', 'insert')),
      position int not null,
      rule_id uuid,
      variant_id uuid,
      content jsonb not null,
      put_back_at timestamptz,
      unique (order_id, position)
    );
    create unique index extra_once on fulfilment.extra (order_id, kind) where kind <> 'service';
    comment on column fulfilment.extra.variant_id is 'the stock that was taken for it, one unit';

    create table fulfilment.tick (
      id uuid primary key,
      order_id uuid not null references fulfilment.packing,
      item_id uuid not null,
      by text not null,
      at timestamptz not null,
      undone_by text,
      undone_at timestamptz,
      check ((undone_by is null) = (undone_at is null))
    );
    create unique index tick_once on fulfilment.tick (item_id) where undone_at is null;
    create index tick_of_order on fulfilment.tick (order_id, at);

    create table fulfilment.sent_line (
      line_id uuid primary key,
      order_id uuid not null,
      ordered int not null check (ordered > 0),
      sent int not null check (sent between 0 and ordered),
      back int not null default 0 check (back between 0 and sent)
    );
    create index sent_line_of_order on fulfilment.sent_line (order_id);
    comment on table fulfilment.sent_line is 'units of an order line that left, and of these that came back';

    create table fulfilment.shipment (
      id uuid primary key,
      order_id uuid not null,
      profile_id uuid not null,
      number int not null check (number > 0),
      carrier text,
      tracking_number text,
      tracking_url text,
      state text not null default 'in-transit' check (state in ('in-transit', 'delivered', 'failed')),
      shipped_by text not null,
      shipped_at timestamptz not null,
      delivered_by text,
      delivered_at timestamptz,
      reported_at timestamptz,
      unique (order_id, number),
      check ((state = 'delivered') = (delivered_at is not null))
    );
    create index shipment_by_tracking on fulfilment.shipment (carrier, tracking_number)
      where tracking_number is not null;
    comment on column fulfilment.shipment.reported_at is 'instant of the carrier''s latest report; older ones are passed over';

    create table fulfilment.shipped_line (
      shipment_id uuid not null references fulfilment.shipment,
      line_id uuid not null,
      quantity int not null check (quantity > 0),
      primary key (shipment_id, line_id)
    );

    create table fulfilment.promise (
      order_id uuid primary key,
      profile_id uuid not null,
      due_at timestamptz not null,
      arrived_at timestamptz,
      late_at timestamptz
    );
    create index promise_due on fulfilment.promise (due_at) where arrived_at is null and late_at is null;
    create index promise_by_day on fulfilment.promise (due_at);
    comment on column fulfilment.promise.due_at is 'end of the last promised day or slot, in the shop''s time zone';

    create table fulfilment.carrier (
      code text primary key check (code ~ '^[a-z0-9-]{2,40}$'),
      name text not null check (length(name) between 1 and 80),
      tracking_url text,
      salt text not null
    );
    comment on column fulfilment.carrier.salt is 'the secret of its webhook is derived from this and the shop''s own';

    create table fulfilment."return" (
      id uuid primary key,
      request_id uuid not null unique,
      order_id uuid not null,
      profile_id uuid not null,
      accepted_by text not null,
      accepted_at timestamptz not null,
      received_by text,
      received_at timestamptz,
      lines jsonb not null,
      refund_id uuid unique,
      check ((received_by is null) = (received_at is null))
    );
    create index return_of_order on fulfilment."return" (order_id, accepted_at);
    create index return_awaited on fulfilment."return" (accepted_at, id) where received_at is null;
  `,
}
