import { z } from 'zod'
import { afterEach, describe, expect, it } from 'vitest'
import { liveTestDatabase } from '../testing/database.ts'
import { eventually } from '../testing/eventually.ts'
import { rewindConsumer } from './consumer-position.ts'
import { consumerStates } from './consumer-states.ts'
import { defineEvent } from './event.ts'
import { defineJob } from './job.ts'
import { createJobQueue } from './job-queue.ts'
import { doing, type Module, on } from './module.ts'
import { listSetAside } from './set-aside.ts'
import { inTransaction, reading } from './transaction.ts'
import { startWorker, type Worker } from './worker.ts'

const db = await liveTestDatabase()
const bellRung = defineEvent('testing.bell-rung', z.object({ at: z.number(), broken: z.boolean().optional() }))
const pourTea = defineJob('testing.pour-tea', z.object({ cup: z.int() }), { concurrency: 4, retryDelaySeconds: 1 })
let heard = 0
const rung = new Set<number>()
const poured: number[] = []
let pouring = 0
let mostPouring = 0
let gate: Promise<void> = Promise.resolve()

const teaHouse: Module = {
  name: 'testing',
  migrations: [],
  consumers: [
    {
      name: 'testing',
      reactions: [
        on(bellRung, async (_tx, { data }) => {
          if (data.broken) throw new Error('no sound')
          rung.add(data.at)
          heard++
        }),
      ],
    },
  ],
  jobs: [
    doing(pourTea, async (_edge, { cup }) => {
      mostPouring = Math.max(mostPouring, ++pouring)
      await gate
      pouring--
      poured.push(cup)
    }),
  ],
}
await (await createJobQueue(db, [teaHouse])).close()

let worker: Worker | undefined
afterEach(() => worker?.stop())
const errors: string[] = []
const start = () => (worker = startWorker(db, [teaHouse], { onError: (_error, about) => errors.push(about) }))
const ring = (broken?: boolean) =>
  inTransaction(db, (tx) => tx.publish(bellRung({ at: performance.now(), ...(broken ? { broken } : {}) })))

describe('a worker', () => {
  it('N1: reacts to each commit, one after the other', async () => {
    start()
    for (let round = 1; round <= 6; round++) {
      await ring()
      await eventually('the ring', () => heard === round)
    }
  })

  it('runs a job soon after its commit, and no more side by side than its limit', async () => {
    start()
    let open = () => {}
    gate = new Promise((resolve) => (open = resolve))
    const cups = Array.from({ length: 20 }, (_, cup) => cup)
    await inTransaction(db, async (tx) => {
      for (const cup of cups) await tx.enqueue(pourTea({ cup }))
    })
    await eventually('four to pour', () => pouring === 4)
    open()
    await eventually('all cups', () => poured.length === 20)
    expect(poured.toSorted((a, b) => a - b)).toEqual(cups)
    expect(mostPouring).toBe(4)
  })

  it('finishes what runs when it is stopped, and leaves the rest in the queue', async () => {
    start()
    poured.length = 0
    let open = () => {}
    gate = new Promise((resolve) => (open = resolve))
    await inTransaction(db, async (tx) => {
      for (let cup = 0; cup < 6; cup++) await tx.enqueue(pourTea({ cup }))
    })
    await eventually('four to pour', () => pouring === 4)
    const stopped = worker!.stop()
    open()
    await stopped
    expect(poured).toHaveLength(4)
    start()
    await eventually('the others', () => poured.length === 6)
  })

  it('goes on after an event that always fails, and shows it', async () => {
    start()
    heard = 0
    await ring(true)
    await ring()
    await eventually('the ring after the broken one', () => heard === 1)
    expect(await reading(db, (read) => listSetAside(read))).toMatchObject([{ attempts: 4 }])
    expect(errors.filter((about) => about === 'testing')).toHaveLength(4)
  })

  it('begins again by itself when its consumer is sent back to the start', async () => {
    start()
    await eventually('rest', async () => {
      const [state] = await reading(db, (read) => consumerStates(read, [teaHouse]))
      return state?.behind === 0
    })
    rung.clear()
    await inTransaction(db, (tx) => rewindConsumer(tx, 'testing'))
    // A batch with the broken one in it is rolled back and done again, so some are heard twice.
    await eventually('all seven rings again', () => rung.size === 7)
  })
})
