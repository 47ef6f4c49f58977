import type { Migration } from '../../../kernel/migration.ts'

const names = `lower(name || ' ' || coalesce(address, '') || ' ' || coalesce(said_email, '') || ' ' || subject)`

/** What a search by a name, an address or a subject reads; and which pictures are the same file. */
export const foundByName: Migration = {
  name: 'conversations/0003-found-by-name',
  up: `
    create index thread_by_words on conversations.thread using gin (to_tsvector('simple', ${names}))
      where messages > 0;
    create index thread_by_part on conversations.thread using gin ((${names}) gin_trgm_ops) where messages > 0;
    create index thread_by_mark on conversations.thread (right(id::text, 4)) where messages > 0 and channel = 'chat';
    create index picture_of_file on conversations.picture (content_hash);
  `,
}
