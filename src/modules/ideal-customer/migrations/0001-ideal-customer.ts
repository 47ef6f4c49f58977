import type { Migration } from '../../../kernel/migration.ts'

export const idealCustomer: Migration = {
  name: 'ideal-customer/0001-ideal-customer',
  up: `
    create schema ideal_customer;

    -- Who she is in the shop's words; the last one holds.
    create table ideal_customer.picture (
      version int primary key check (version >= 1),
      picture jsonb not null,
      at timestamptz not null,
      by text not null
    );

    -- One row: when her reviews were read last, of how many people.
    create table ideal_customer.reading (
      is_only boolean primary key default true check (is_only),
      segment_id uuid not null,
      at timestamptz not null,
      people int not null,
      reviews int not null,
      others int not null
    );

    create table ideal_customer.word (
      word text primary key,
      here int not null,
      there int not null,
      place int unique,
      z real,
      review_ids uuid[] not null,
      check ((place is null) = (z is null))
    );
    comment on table ideal_customer.word is 'what reviews say at least twice: hers (here) and those of others (there)';
    comment on column ideal_customer.word.place is 'of the words that she uses more than others do: the most telling is 0';
    comment on column ideal_customer.word.review_ids is
      'where it stands; sentences are read there when they are shown, so that what somebody took back is gone';

    create table ideal_customer.worry (
      topic text not null,
      product_id uuid,
      mentions int not null,
      negative int not null check (negative between 1 and mentions),
      review_ids uuid[] not null,
      unique nulls not distinct (topic, product_id)
    );
    comment on table ideal_customer.worry is 'topics that she speaks against; of all products where product_id is null';
    create index worry_of_product on ideal_customer.worry (product_id);
  `,
}
