import { describe, expect, it } from 'vitest'
import { inTx, testDatabase } from '../testing/database.ts'
import { query, queryByKey } from './query.ts'
import { watchStatements } from './statement.ts'
import type { Read } from './transaction.ts'

const db = await testDatabase()
await db.pool.query(`
  create table public.leaf (tea text, grade int, grams int);
  insert into public.leaf values ('sencha', 1, 50), ('sencha', 2, 80), ('gyokuro', 1, 30)`)

const leavesOf = (read: Read, teas: readonly string[], least = 0) =>
  queryByKey<{ key: string; grade: number }>(
    read,
    'select tea as key, grade from public.leaf where tea = any($1::text[]) and grams > $2 order by tea, grade',
    teas,
    [least],
  )

/** The texts of what a transaction asked, without its begin. */
async function askedBy(work: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = []
  const unwatch = watchStatements(({ text }) => asked.push(text))
  await work().finally(unwatch)
  return asked.filter((text) => text !== 'begin')
}

describe('rows by key', () => {
  it(
    'come in one statement for all who ask the same in one turn, each key in its order',
    inTx(db, async (tx) => {
      const asked = await askedBy(async () => {
        const [sencha, both, none] = await Promise.all([
          leavesOf(tx, ['sencha']),
          leavesOf(tx, ['gyokuro', 'sencha']),
          leavesOf(tx, ['oolong']),
        ])
        expect(sencha.get('sencha')?.map(({ grade }) => grade)).toEqual([1, 2])
        expect(both.get('gyokuro')).toEqual([{ key: 'gyokuro', grade: 1 }])
        expect(none.has('oolong')).toBe(false)
      })
      expect(asked).toHaveLength(1)
    }),
  )

  it(
    'are asked for anew with other values, and in a later turn, which sees what was written meanwhile',
    inTx(db, async (tx) => {
      const asked = await askedBy(async () => {
        const [all, heavy] = await Promise.all([leavesOf(tx, ['sencha']), leavesOf(tx, ['sencha'], 60)])
        expect([all, heavy].map((rows) => rows.get('sencha')?.length)).toEqual([2, 1])
        await query(tx, `delete from public.leaf where tea = 'sencha'`)
        expect((await leavesOf(tx, ['sencha'])).size).toBe(0)
      })
      expect(asked).toHaveLength(4)
    }),
  )
})
