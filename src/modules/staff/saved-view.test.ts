import { describe, expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import { newId } from '../../kernel/id.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import {
  listViews,
  makeMember,
  mostViews,
  removeMember,
  removeView,
  saveView,
  TooManyViews,
  ViewsArePersonal,
} from './index.ts'

const db = await testDatabase()

async function hire(tx: Tx, userId: string): Promise<void> {
  await query(
    tx,
    `insert into staff."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") values ($1, $1, $2, true, $3, $3)`,
    [userId, `${userId}@example.com`, tx.now],
  )
  await makeMember(tx, { userId, role: 'owner' })
}

const late = { list: 'orders', name: 'Late', filters: { waits: 'arrival' } }

describe('a saved view', () => {
  it(
    'A9: is kept for the one who made it and replaced under the same name',
    inTx(db, async (tx) => {
      await hire(tx, 'hana')
      await hire(tx, 'jun')
      const first = await saveView(tx, { userId: 'hana', ...late })
      const again = await saveView(tx, { userId: 'hana', ...late, name: 'LATE', filters: { status: 'shipped' } })
      expect(again).toEqual({ id: first.id, list: 'orders', name: 'LATE', filters: { status: 'shipped' } })
      expect(await listViews(tx, 'hana')).toEqual([again])
      expect(await listViews(tx, 'jun')).toEqual([])

      await removeView(tx, { userId: 'jun', id: again.id })
      expect(await listViews(tx, 'hana')).toEqual([again])
      await removeView(tx, { userId: 'hana', id: again.id })
      await removeView(tx, { userId: 'hana', id: again.id })
      expect(await listViews(tx, 'hana')).toEqual([])
    }),
  )

  it(
    'is not kept for programs, nor for who left the staff',
    inTx(db, async (tx) => {
      await hire(tx, 'hana')
      await hire(tx, 'jun')
      await removeMember(tx, 'jun')
      for (const userId of [newId(), 'jun']) {
        await expect(saveView(tx, { userId, ...late })).rejects.toBeInstanceOf(ViewsArePersonal)
        expect(await listViews(tx, userId)).toEqual([])
      }
    }),
  )

  it(
    'is one of twenty of a list at most, and one that is there can still be replaced',
    inTx(db, async (tx) => {
      await hire(tx, 'hana')
      const keep = (name: string, list = 'orders') => saveView(tx, { userId: 'hana', ...late, list, name })
      for (let count = 0; count < mostViews; count++) await keep(`View ${count}`)
      await expect(keep('One more')).rejects.toBeInstanceOf(TooManyViews)
      expect(await listViews(tx, 'hana')).toHaveLength(mostViews)
      await keep('view 3')
      await keep('One more', 'products')
      expect(await listViews(tx, 'hana')).toHaveLength(mostViews + 1)
    }),
  )
})
