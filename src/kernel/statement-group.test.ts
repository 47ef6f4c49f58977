import { describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { query } from './query.ts'
import { inOneStatement, inTransaction, reading } from './transaction.ts'

const db = await testDatabase()
await db.pool.query('create table public.tin (name text primary key, grams bigint)')

describe('statements asked in one turn', () => {
  it('run in order: what the first writes the second reads', async () => {
    const [, rows] = await inTransaction(db, (tx) =>
      Promise.all([
        query(tx, `insert into public.tin values ('sencha', 50)`),
        query(tx, 'select name, grams from public.tin where name = $1', ['sencha']),
      ]),
    )
    expect(rows).toEqual([{ name: 'sencha', grams: 50 }])
  })

  it('end with the first that fails, and the connection goes on as if nothing had been prepared in vain', async () => {
    const taken = `insert into public.tin values ('sencha', 1)`
    const behind = 'select name as only_behind from public.tin'
    const failed = await inTransaction(db, (tx) =>
      Promise.allSettled([query(tx, 'select 1 as one'), query(tx, taken), query(tx, behind)]),
    ).catch((error: unknown) => error)
    expect(failed).toMatchObject([
      { status: 'fulfilled', value: [{ one: 1 }] },
      { status: 'rejected', reason: { code: '23505' } },
      { status: 'rejected', reason: { code: '23505' } },
    ])
    for (let again = 0; again < 2; again++)
      expect(await reading(db, (read) => query(read, behind))).toEqual([{ only_behind: 'sencha' }])
  })

  it('give rows of the same shape when they are no longer described, with rows and without', async () => {
    const ask = (name: string) => reading(db, (read) => query(read, 'select * from public.tin where name = $1', [name]))
    for (const name of ['nobody', 'sencha', 'nobody', 'sencha'])
      expect(await ask(name)).toEqual(name === 'sencha' ? [{ name, grams: 50 }] : [])
  })

  it('refuse a number that JavaScript cannot hold, and that alone', async () => {
    const answers = await reading(db, (read) =>
      Promise.allSettled([query(read, 'select 9007199254740993 as much'), query(read, 'select 2 as two')]),
    )
    expect(answers).toMatchObject([
      { status: 'rejected', reason: expect.any(RangeError) as RangeError },
      { status: 'fulfilled', value: [{ two: 2 }] },
    ])
  })

  it('undo all when one fails together with the commit', async () => {
    await db.pool.query('create table public.lid (name text unique deferrable initially deferred)')
    const twice = inTransaction(db, async (tx) => {
      await query(tx, `insert into public.lid values ('tin')`)
      await query(tx, `insert into public.lid values ('tin')`)
    })
    await expect(twice).rejects.toMatchObject({ code: '23505' })
    expect((await db.pool.query('select from public.lid')).rowCount).toBe(0)
  })

  it('go on when a later version has added a column under a process that still runs', async () => {
    await db.pool.query('create table public.pot (name text)')
    await db.pool.query(`insert into public.pot values ('gaiwan')`)
    const all = 'select * from public.pot'
    const read = () => reading(db, (one) => query(one, all))
    const write = () => inTransaction(db, (tx) => query(tx, `${all} for update`))
    const alone = () => inOneStatement(db, (one) => query(one, all))
    const everywhere = () => Promise.all([read(), write(), alone(), read(), alone(), read(), write()])
    await everywhere()
    await everywhere()
    await db.pool.query('alter table public.pot add column ml int default 120')
    for (const rows of await everywhere()) expect(rows).toEqual([{ name: 'gaiwan', ml: 120 }])
    for (const rows of await everywhere()) expect(rows).toEqual([{ name: 'gaiwan', ml: 120 }])
  })
})
