import { expect, it } from 'vitest'
import { z } from 'zod'
import { later, minutes } from '../../kernel/clock.ts'
import { defineEvent } from '../../kernel/event.ts'
import { type Module, on } from '../../kernel/module.ts'
import { testDatabase } from '../../testing/database.ts'
import { eventually } from '../../testing/eventually.ts'
import { endDay, openPast } from './past.ts'

const db = await testDatabase()
const bellRung = defineEvent('testing.bell-rung', z.object({}))
let heard = 0
const house: Module = {
  name: 'testing',
  migrations: [],
  consumers: [
    {
      name: 'testing',
      reactions: [
        on(bellRung, () => {
          heard++
          return Promise.resolve()
        }),
      ],
    },
  ],
}

it('a day ends with all of its work done, though a transaction of somebody else holds the log back', async () => {
  const past = openPast(db, later(db.clock.now(), -minutes(1)))
  const other = await db.pool.connect()
  try {
    await other.query('begin')
    await other.query('select pg_current_xact_id()')
    await past.edge.inTransaction((tx) => tx.publish(bellRung({})))
    let isOver = false
    const day = endDay(past, [house]).then(() => (isOver = true))
    await eventually('the day to wait', async () => {
      const { rowCount } = await db.pool.query(`select from pg_stat_activity where query like '%pg_snapshot_xmin%'`)
      return rowCount! > 0
    })
    expect([heard, isOver]).toEqual([0, false])
    await other.query('commit')
    await day
    expect(heard).toBe(1)
  } finally {
    other.release()
  }
})
