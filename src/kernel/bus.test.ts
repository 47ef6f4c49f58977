import { afterAll, describe, expect, it } from 'vitest'
import { liveTestDatabase } from '../testing/database.ts'
import { eventually } from '../testing/eventually.ts'
import { openBus } from './bus.ts'
import { hintCommits } from './commit-hints.ts'

const db = await liveTestDatabase()
const bus = await openBus(db)
afterAll(() => bus.close())

describe('the bus', () => {
  it('tells all who hear, and nobody else', async () => {
    const heard: string[] = []
    const end = bus.subscribe('doors', (payload) => heard.push(`first ${payload}`))
    bus.subscribe('doors', (payload) => heard.push(`second ${payload}`))
    bus.subscribe('windows', (payload) => heard.push(`windows ${payload}`))
    await bus.publishHint('doors', 'open')
    await bus.publishHint('windows', 'shut')
    await eventually('all to hear', () => heard.length === 3)
    expect(heard).toEqual(['first open', 'second open', 'windows shut'])
    end()
    await bus.publishHint('doors', 'again')
    await eventually('the second to hear', () => heard.includes('second again'))
    expect(heard).not.toContain('first again')
  })

  it('refuses what PostgreSQL would not take, and says so', async () => {
    await bus.publishHint('doors', 'x'.repeat(7_999))
    await expect(bus.publishHint('doors', '차'.repeat(2_700))).rejects.toThrow('has 8100 bytes; at most 7999 fit')
    await expect(bus.publishHint('Doors!')).rejects.toThrow('no name for a channel')
  })

  it('hears again after its connection was lost, and tells of the gap', async () => {
    const heard: string[] = []
    let gaps = 0
    bus.subscribe(
      'bells',
      (payload) => heard.push(payload),
      () => gaps++,
    )
    await db.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'dangol bus'`,
    )
    await eventually('it to come back', () => gaps === 1)
    await bus.publishHint('bells', 'ding')
    await eventually('the bell', () => heard.includes('ding'))
  })

  it('hints at the commits of one process, not at each of a burst', async () => {
    let hints = 0
    bus.subscribe('log', () => hints++)
    const end = hintCommits(db, bus)
    for (let commit = 0; commit < 100; commit++) db.commits.tell({ announced: true, enqueued: false })
    await eventually('a first and a last hint', () => hints >= 2)
    end()
    expect(hints).toBe(2)
  })
})
