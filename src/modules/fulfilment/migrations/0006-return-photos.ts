import type { Migration } from '../../../kernel/migration.ts'

export const returnPhotos: Migration = {
  name: 'fulfilment/0006-return-photos',
  up: `
    create table fulfilment.return_photo (
      id uuid primary key,
      request_id uuid not null,
      position int not null check (position between 1 and 4),
      content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
      at timestamptz not null,
      unique (request_id, position)
    );
    comment on table fulfilment.return_photo is 'what a shopper showed of goods she sends back; for staff alone';
  `,
}
