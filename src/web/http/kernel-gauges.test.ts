import { expect, it } from 'vitest'
import { z } from 'zod'
import { minutes } from '../../kernel/clock.ts'
import { layOutLanes } from '../../kernel/consumer-position.ts'
import { defineEvent } from '../../kernel/event.ts'
import { defineJob } from '../../kernel/job.ts'
import { type Module, on } from '../../kernel/module.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { testApp, testServer } from '../../testing/web.ts'

const db = await testDatabase()
const brewed = defineEvent('tea.brewed', z.object({}))
const pour = defineJob('tea.pour', z.object({}))
const tea: Module = {
  name: 'tea',
  migrations: [],
  consumers: [{ name: 'tea.counting', reactions: [on(brewed, () => Promise.resolve())] }],
}

it('the figures tell how far behind the consumers are and which jobs wait', async () => {
  await inTransaction(db, async (tx) => {
    await layOutLanes(tx, 'tea.counting', 1)
    await tx.publish(brewed({}))
    await tx.publish(brewed({}))
    await tx.enqueue(pour({}))
  })
  db.clock.forward(minutes(2))

  const server = await testServer(testApp(db, { modules: [tea] }))
  const { body } = await server.inject('/metrics')
  expect(body).toContain('dangol_consumer_lag_events{consumer="tea.counting",lane="0"} 2')
  expect(body).toContain('dangol_consumer_lag_seconds{consumer="tea.counting",lane="0"} 120')
  expect(body).toContain('dangol_consumer_set_aside_events{consumer="tea.counting",lane="0"} 0')
  expect(body).toContain('dangol_jobs{job="tea.pour",state="waiting"} 1')
})

it('the other figures are told while the database is away', async () => {
  const { edge } = testApp(db)
  const away = { ...edge, reading: () => Promise.reject(new Error('connection refused')) }
  const server = await testServer(testApp(db, { modules: [tea], edge: away }))
  const { statusCode, body } = await server.inject('/metrics')
  expect(statusCode).toBe(200)
  expect(body).toContain('process_cpu_seconds_total')
  expect(body).not.toContain('tea.counting')
})
