import type { Migration } from '../../../kernel/migration.ts'

export const inserts: Migration = {
  name: 'fulfilment/0007-inserts',
  up: `
    create table fulfilment.insert_card (
      order_id uuid primary key,
      profile_id uuid not null,
      rule_id uuid not null,
      promotion_id uuid not null,
      code text unique,
      valid_days int,
      printed_until timestamptz,
      decided_at timestamptz not null,
      prints int not null default 0 check (prints >= 0),
      printed_at timestamptz,
      scans int not null default 0 check (scans >= 0),
      scanned_at timestamptz,
      voided_at timestamptz,
      void_cause text check (void_cause in ('cancelled', 'fraud')),
      check ((voided_at is null) = (void_cause is null))
    );
    create index insert_card_by_day on fulfilment.insert_card (decided_at);
    create index insert_card_of_person on fulfilment.insert_card (profile_id);
    comment on column fulfilment.insert_card.code is 'none for who was held back, to measure by';
    comment on column fulfilment.insert_card.printed_until is 'what the card says: first instant at which the code may end';
  `,
}
