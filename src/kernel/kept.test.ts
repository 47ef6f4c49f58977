import { describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { keep, touching } from './kept.ts'
import { query } from './query.ts'
import { inTransaction, type Read, reading, type Tx } from './transaction.ts'

const db = await testDatabase()
await db.pool.query(
  `create table public.kettle (name text primary key); ${touching('testing.kettles', 'public.kettle')}`,
)
let loads = 0
const kettles = keep({
  name: 'testing.kettles',
  tables: ['public.kettle'],
  load: async (read) => {
    loads++
    const rows = await query<{ name: string }>(read, 'select name from public.kettle order by name')
    return rows.map(({ name }) => name)
  },
})
const add = (tx: Tx, name: string) => query(tx, 'insert into public.kettle (name) values ($1)', [name])
const clear = () => inTransaction(db, (tx) => query(tx, 'delete from public.kettle'))

/** As another process would: nothing here hears of it. */
const addElsewhere = (name: string) => db.pool.query('insert into public.kettle (name) values ($1)', [name])

describe('what is kept', () => {
  it('is loaded once, and again after a change', async () => {
    await clear()
    await inTransaction(db, kettles)
    const before = loads
    for (let n = 0; n < 3; n++) expect(await inTransaction(db, kettles)).toEqual([])
    expect(loads).toBe(before)
    await inTransaction(db, (tx) => add(tx, 'copper'))
    expect(await inTransaction(db, kettles)).toEqual(['copper'])
    expect(await reading(db, kettles)).toEqual(['copper'])
    expect(loads).toBe(before + 1)
  })

  it('is seen by a transaction as soon as another process has committed a change', async () => {
    await clear()
    await inTransaction(db, kettles)
    for (const name of ['a', 'b', 'c']) {
      await addElsewhere(name)
      expect(await inTransaction(db, kettles)).toContain(name)
    }
  })

  it('is seen by a reading a moment later', async () => {
    await clear()
    await reading(db, kettles)
    await addElsewhere('iron')
    await expect.poll(() => reading(db, kettles), { interval: 20 }).toEqual(['iron'])
  })

  it('shows a transaction its own changes, and nobody those that were rolled back', async () => {
    await clear()
    const undone = inTransaction(db, async (tx) => {
      expect(await kettles(tx)).toEqual([])
      await add(tx, 'glass')
      expect(await kettles(tx)).toEqual(['glass'])
      await query(tx, 'savepoint one')
      await add(tx, 'tin')
      expect(await kettles(tx)).toEqual(['glass', 'tin'])
      await query(tx, 'rollback to savepoint one')
      expect(await kettles(tx)).toEqual(['glass'])
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await inTransaction(db, kettles)).toEqual([])
    await inTransaction(db, (tx) => add(tx, 'steel'))
    expect(await inTransaction(db, kettles)).toEqual(['steel'])
  })

  it('is not taken over from a transaction that has not committed', async () => {
    await clear()
    const { promise: goOn, resolve } = Promise.withResolvers<undefined>()
    const { promise: added, resolve: hasAdded } = Promise.withResolvers<undefined>()
    const writing = inTransaction(db, async (tx) => {
      await add(tx, 'clay')
      await kettles(tx)
      hasAdded(undefined)
      await goOn
    })
    await added
    expect(await inTransaction(db, kettles)).toEqual([])
    resolve(undefined)
    await writing
    expect(await inTransaction(db, kettles)).toEqual(['clay'])
  })

  it('does not let a reading that began before a change name what it sees by the change', async () => {
    await clear()
    await reading(db, async (old: Read) => {
      await query(old, 'select 1')
      await inTransaction(db, (tx) => add(tx, 'brass'))
      // Another reading learns the new version, and this one is told of it.
      await reading(db, (read) => query(read, 'select 1'))
      expect(await kettles(old)).toEqual([])
    })
    expect(await reading(db, kettles)).toEqual(['brass'])
    expect(await inTransaction(db, kettles)).toEqual(['brass'])
  })

  it('is frozen, because everybody is given the same', async () => {
    const kept = await inTransaction(db, kettles)
    expect(() => kept.push('mine')).toThrow(TypeError)
  })
})
