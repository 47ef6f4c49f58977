import type { PoolClient } from 'pg'
import type { BenchDatabase } from './database.ts'

const measuredMs = 2_000

/**
 * Does the work, and measures what this database can do at best on this machine before and after it: transactions of
 * five prepared statements per second, each on rows of its own, on as many connections as there are shoppers. The mean
 * of both, because others may use the machine as well.
 */
export async function besideFiveStatements<T>(
  db: BenchDatabase,
  connections: number,
  work: () => Promise<T>,
): Promise<{ answer: T; perSecond: number }> {
  const before = await fiveStatementTransactions(db, connections)
  const answer = await work()
  const after = await fiveStatementTransactions(db, connections)
  return { answer, perSecond: (before + after) / 2 }
}

async function fiveStatementTransactions(db: BenchDatabase, connections: number): Promise<number> {
  await db.pool.query(
    `create table if not exists public.till (id int primary key, taken int not null);
     create table if not exists public.receipt (id bigint generated always as identity primary key, till int, words text);
     insert into public.till select n, 0 from generate_series(1, 10000) n on conflict do nothing`,
  )
  let done = 0
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      const client = await db.pool.connect()
      while (performance.now() - begun < measuredMs) {
        await sellOnce(client, 1 + ((connection * 600 + done) % 10_000))
        done++
      }
      client.release()
    }),
  )
  return (done / (performance.now() - begun)) * 1_000
}

async function sellOnce(client: PoolClient, till: number): Promise<void> {
  await client.query('begin')
  for (const [name, text, values] of statements(till)) await client.query({ name, text, values })
  await client.query('commit')
}

const statements = (till: number): [string, string, unknown[]][] => [
  ['five-1', 'select taken from public.till where id = $1', [till]],
  ['five-2', 'update public.till set taken = taken + 1 where id = $1', [till]],
  ['five-3', 'insert into public.receipt (till, words) values ($1, $2)', [till, 'two bags of tea']],
  ['five-4', 'insert into public.receipt (till, words) values ($1, $2)', [till, 'one pair of sneakers']],
  ['five-5', 'select taken from public.till where id = $1', [till]],
]
