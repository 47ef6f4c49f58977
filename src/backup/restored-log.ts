import type pg from 'pg'
import type { Database } from '../kernel/database.ts'

/**
 * Puts the log of another database into this one's time.
 *
 * Events are read in the order of transaction numbers, which every PostgreSQL counts for itself: kept as they are, the
 * restored events would be read after new ones, or not at all. They get small numbers of their own that keep their
 * order, one for each stretch in which their places already ascend, and the consumers' positions move along.
 *
 * Part of the restoring transaction, whose own number is later than all of them.
 */
export async function adoptLog(client: pg.ClientBase, db: Database): Promise<void> {
  await client.query(`
    create temporary table restored_event on commit drop as
    select seq, xid as old_xid, (1 + sum(case when seq < before then 1 else 0 end) over (order by xid, seq))::text::xid8 as xid
    from (select seq, xid, lag(seq) over (order by xid, seq) as before from kernel.event) as event`)
  await client.query('create index on restored_event (old_xid, seq)')
  const { rows } = await client.query<{ missing: string }>(
    `select coalesce(max(xid)::text::numeric, 0) + 1 - pg_current_xact_id()::text::numeric as missing from restored_event`,
  )
  await useUp(db, Number(rows[0]!.missing))
  await client.query(`
    update kernel.consumer_position as at set (xid, seq) = (
      select coalesce(max(xid), '0'), coalesce(max(seq), 0) from (
        select xid, seq from restored_event where (old_xid, seq) <= (at.xid, at.seq)
        order by old_xid desc, seq desc limit 1
      ) as last)`)
  await client.query(`
    update kernel.event set xid = restored_event.xid from restored_event where restored_event.seq = event.seq`)
}

/** Lets transaction numbers go by, so that the next ones are later than the restored. */
async function useUp(db: Database, count: number): Promise<void> {
  if (count <= 0) return
  await db.pool.query(`
    do $$ begin
      set local synchronous_commit = off;
      for i in 1..${Math.ceil(count)} loop perform pg_current_xact_id(); commit; end loop;
    end $$`)
}
