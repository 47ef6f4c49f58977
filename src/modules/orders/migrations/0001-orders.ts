import type { Migration } from '../../../kernel/migration.ts'

export const orders: Migration = {
  name: 'orders/0001-orders',
  up: `
    create schema orders;
    create extension if not exists pg_trgm;
    create sequence orders.order_number start 1001;

    create table orders."order" (
      id uuid primary key,
      number text not null unique default 'D' || nextval('orders.order_number'),
      token text not null unique,
      checkout_id uuid not null unique,
      profile_id uuid not null,
      email text not null,
      phone text,
      name text,
      locale text not null,
      market text not null,
      currency char(3) not null,
      source jsonb not null,
      address jsonb,
      billing_address jsonb,
      delivery_option jsonb,
      service_list jsonb not null,
      promotions jsonb not null,
      codes jsonb not null,
      taxes jsonb not null,
      tax_included boolean not null,
      subtotal bigint not null check (subtotal >= 0),
      discount bigint not null check (discount between 0 and subtotal),
      delivery bigint not null check (delivery >= 0),
      delivery_discount bigint not null check (delivery_discount between 0 and delivery),
      services bigint not null check (services >= 0),
      tax bigint not null check (tax >= 0),
      total bigint not null check (total >= 0),
      note text,
      gift_message text,
      payment_state text not null
        check (payment_state in ('awaiting', 'authorised', 'paid', 'partially-refunded', 'refunded', 'voided')),
      fulfilment_state text not null default 'open'
        check (fulfilment_state in ('open', 'packing', 'partially-shipped', 'shipped', 'delivered', 'returned')),
      captured bigint not null default 0 check (captured >= 0),
      refunded bigint not null default 0 check (refunded between 0 and captured),
      delivery_refunded bigint not null default 0 check (delivery_refunded >= 0),
      placed_at timestamptz not null,
      found_by text not null,
      constraint order_adds_up check (
        total = subtotal - discount + delivery - delivery_discount + services
          + case when tax_included then 0 else tax end)
    );
    create index order_latest on orders."order" (placed_at desc, id desc);
    create index order_of_profile on orders."order" (profile_id, placed_at desc, id desc);
    create index order_by_state on orders."order" (fulfilment_state, placed_at desc, id desc);
    create index order_by_words on orders."order" using gin (found_by gin_trgm_ops);

    create table orders.order_line (
      id uuid primary key,
      order_id uuid not null references orders."order",
      position int not null,
      variant_id uuid not null,
      product_id uuid not null,
      handle text not null,
      title text not null,
      variant_title text not null,
      sku text,
      image jsonb,
      quantity int not null check (quantity > 0),
      unit_price bigint not null check (unit_price >= 0),
      discount bigint not null check (discount between 0 and unit_price * quantity),
      tax bigint not null check (tax >= 0),
      total bigint not null check (total >= 0),
      tax_class text not null,
      weight_grams int not null,
      requires_delivery boolean not null,
      gift boolean not null,
      refunded int not null default 0 check (refunded between 0 and quantity),
      restocked int not null default 0 check (restocked between 0 and quantity),
      unique (order_id, position)
    );
    create index order_line_of_variant on orders.order_line (variant_id);

    create table orders.order_cancellation (
      order_id uuid primary key references orders."order",
      by text not null,
      reason text not null,
      at timestamptz not null
    );

    create table orders.refund (
      id uuid primary key,
      order_id uuid not null references orders."order",
      key text,
      amount bigint not null check (amount > 0),
      delivery bigint not null check (delivery between 0 and amount),
      lines jsonb not null,
      reason text not null,
      by text not null,
      at timestamptz not null,
      refused_at timestamptz,
      unique (order_id, key)
    );

    create table orders.request (
      id uuid primary key,
      order_id uuid not null references orders."order",
      kind text not null check (kind in ('cancel', 'return')),
      reason text not null,
      comment text,
      lines jsonb not null,
      at timestamptz not null,
      answered_at timestamptz,
      answered_by text,
      accepted boolean
    );
    create unique index request_open on orders.request (order_id, kind) where answered_at is null;
    create index request_to_answer on orders.request (at, id) where answered_at is null;

    create table orders.happening (
      id uuid primary key,
      order_id uuid not null references orders."order",
      kind text not null,
      by text not null,
      data jsonb not null,
      at timestamptz not null
    );
    create index happening_of_order on orders.happening (order_id, at, id);
  `,
}
