/**
 * How the shop's own PostgreSQL differs from one as it comes; nothing of it makes a commit less durable.
 *
 * - Memory and checkpoints for a shop that writes all day: after each checkpoint every page is written whole once more.
 * - Statements here are short: compiling one costs more than it saves, and a disk of today seeks as fast as it reads.
 * - A new shop grows from nothing, and plans are made by what was counted last: it is counted four times a minute.
 * - An order touches some seventy tables and indexes: with more room each of its locks is one of the process's own.
 */
export const tuning = [
  'shared_buffers=256MB',
  'max_wal_size=2GB',
  'checkpoint_timeout=15min',
  'jit=off',
  'random_page_cost=1.1',
  'autovacuum_naptime=15s',
  'update_process_title=off',
  'max_locks_per_transaction=256',
]
