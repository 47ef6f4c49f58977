import { describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { query } from './query.ts'
import { readingTogether } from './reading-together.ts'
import type { Read } from './transaction.ts'

const db = await testDatabase()

const connection = 'select pg_backend_pid() as pid'
const pidOf = async (read: Read): Promise<number> => (await query<{ pid: number }>(read, connection))[0]!.pid

describe('readings of one turn', () => {
  it('share a view of the database, eight at most', async () => {
    const views = new Set<Read>()
    const pids = await Promise.all(
      Array.from({ length: 10 }, () =>
        readingTogether(db, (read) => {
          views.add(read)
          return pidOf(read)
        }),
      ),
    )
    expect(views.size).toBe(2)
    expect(new Set(pids.slice(0, 8)).size).toBe(1)
  })

  it('fail by their own statements alone, and those that failed with another are answered all the same', async () => {
    let tries = 0
    const ask = (divisor: number) =>
      readingTogether(db, async (read) => {
        tries++
        await pidOf(read)
        return query(read, 'select 6 / $1::int as share', [divisor])
      })
    const answers = await Promise.allSettled([ask(3), ask(0), ask(2), ask(1)])
    expect(answers).toMatchObject([
      { status: 'fulfilled', value: [{ share: 2 }] },
      { status: 'rejected', reason: { code: '22012' } },
      { status: 'fulfilled', value: [{ share: 3 }] },
      { status: 'fulfilled', value: [{ share: 6 }] },
    ])
    expect(tries).toBe(7)
  })

  it('are refused as one that reads alone where the database does not answer', async () => {
    const away = { ...db, pool: { connect: () => Promise.reject(new Error('connection refused')) } as never }
    const answers = await Promise.allSettled([1, 2].map(() => readingTogether(away, pidOf)))
    expect(answers).toMatchObject([{ reason: { message: 'connection refused' } }, { status: 'rejected' }])
  })
})
