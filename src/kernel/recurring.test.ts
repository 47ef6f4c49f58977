import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { eventually } from '../testing/eventually.ts'
import { scheduleOf } from '../schedule.ts'
import { hours, minutes } from './clock.ts'
import { edgeOf } from './edge.ts'
import type { Edge, Recurring } from './module.ts'
import { noteRecurring, recurringStates, runDueRecurring } from './recurring.ts'
import { inTransaction, reading } from './transaction.ts'

const db = await testDatabase()
const edge = edgeOf(db)
let swept = 0
let sweeping: (edge: Edge) => Promise<void> = () => Promise.resolve()
const sweep: Recurring = {
  name: 'testing.sweep-floor',
  everySeconds: 60,
  run: async (given) => {
    swept++
    await sweeping(given)
  },
}
const errors: unknown[] = []
const runDue = () => runDueRecurring(edge, [sweep], (error) => errors.push(error))

beforeEach(async () => {
  swept = 0
  errors.length = 0
  sweeping = () => Promise.resolve()
  await db.pool.query('truncate kernel.recurring')
  await inTransaction(db, (tx) => noteRecurring(tx, [sweep]))
})

describe('recurring work', () => {
  it('runs when it is due and not before', async () => {
    await runDue()
    await runDue()
    expect(swept).toBe(1)
    db.clock.forward(minutes(1))
    await runDue()
    expect(swept).toBe(2)
  })

  it('makes up for missed runs with one', async () => {
    await runDue()
    db.clock.forward(hours(5))
    await runDue()
    await runDue()
    expect(swept).toBe(2)
  })

  it('N4: keeps its interval when the clock was a day ahead and is set right', async () => {
    const today = db.clock.now()
    db.clock.forward(hours(24))
    await runDue()
    db.clock.set(today)
    await runDue()
    expect(swept).toBe(2)
    await runDue()
    expect(swept).toBe(2)
  })

  it('N4: is not left to a holder of a day to come', async () => {
    const today = db.clock.now()
    db.clock.forward(hours(24))
    sweeping = () => new Promise(() => undefined)
    void runDue()
    await eventually('the first to sweep', () => swept === 1)
    db.clock.set(today)
    sweeping = () => Promise.resolve()
    await runDue()
    expect(swept).toBe(2)
  })

  it('runs in one process at a time, also when a run takes longer than its interval', async () => {
    let end = () => {}
    sweeping = () => new Promise((resolve) => (end = resolve))
    const first = runDue()
    await eventually('the first to sweep', () => swept === 1)
    db.clock.forward(30_000)
    await Promise.all([runDue(), runDue()])
    expect(swept).toBe(1)
    expect(await reading(db, recurringStates)).toMatchObject([{ running: true }])
    end()
    await first
    expect(await reading(db, recurringStates)).toMatchObject([{ running: false, lastError: null }])
  })

  it('is taken over when its process is not heard of any more', async () => {
    let end = () => {}
    sweeping = () => new Promise((resolve) => (end = resolve))
    const lost = runDue()
    await eventually('the first to sweep', () => swept === 1)
    db.clock.forward(minutes(1))
    sweeping = () => Promise.resolve()
    await runDue()
    expect(swept).toBe(2)
    end()
    await lost
  })

  it('shows its error, and is tried again at its next time', async () => {
    sweeping = () => Promise.reject(new Error('broom broke'))
    await runDue()
    expect(errors).toHaveLength(1)
    expect((await reading(db, recurringStates))[0]!.lastError).toContain('broom broke')
    db.clock.forward(minutes(1))
    sweeping = () => Promise.resolve()
    await runDue()
    expect(await reading(db, recurringStates)).toMatchObject([{ lastError: null }])
  })

  it('has names of its own', () => {
    const module = { name: 'testing', migrations: [], recurring: [sweep] }
    expect(scheduleOf([module])).toEqual([sweep])
    expect(() => scheduleOf([module, module])).toThrow('testing.sweep-floor')
  })
})
