import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { changeContactSettings } from '../../src/modules/messaging/index.ts'
import { liveTestDatabase } from '../../src/testing/database.ts'
import { aReviewedProduct, anOrderOf } from '../../src/testing/reviews.ts'
import { randomFrom } from './random.ts'

const orders = 120
const kills = 6

const db = await liveTestDatabase()
const program = new URL('asking-process.ts', import.meta.url).pathname
const begin = () => spawn(process.execPath, [program, db.connectionString], { stdio: ['ignore', 'ignore', 'inherit'] })
const counted = async () => {
  const { rows } = await db.pool.query<{ mails: number; keys: number; asked: number; asking: number }>(
    `select (select count(*)::int from messaging.send where key like 'review-request:%') as mails,
       (select count(distinct key)::int from messaging.send where key like 'review-request:%') as keys,
       (select count(*)::int from reviews.request where asked_at is not null) as asked,
       (select count(*)::int from reviews.asking) as asking`,
  )
  return rows[0]!
}

async function due(): Promise<void> {
  await inTransaction(db, async (tx) => {
    // At whatever hour this runs
    await changeContactSettings(tx, { change: { quiet: { from: 0, to: 0 } }, by: 'hana' })
    const product = await aReviewedProduct(tx)
    for (let n = 0; n < orders; n++) await anOrderOf(tx, product, { email: `minji-${n}@example.com` })
  })
  await db.pool.query(
    `insert into reviews.request (id, line_id, order_id, product_id, variant_id, profile_id, delivered_at, due_at)
     select gen_random_uuid(), line.id, order_id, product_id, variant_id, profile_id, now(), now()
     from orders.order_line as line join orders."order" as placed on placed.id = order_id`,
  )
}

describe('T3 N4: asking for reviews is killed between the mail and its record', () => {
  it('and each line is asked about once: there is no mail without its record and no record without its mail', async () => {
    await due()
    const random = randomFrom(20_260_601)
    let inTheMiddle = 0
    for (let killed = 0; killed < kills; killed++) {
      const child = begin()
      const ended = once(child, 'exit')
      const before = (await counted()).asked
      while ((await counted()).asked === before && child.exitCode === null) await pause(5)
      await pause(random() * 60)
      child.kill('SIGKILL')
      await ended
      const { mails, keys, asked, asking } = await counted()
      expect({ mails, keys, asking }).toEqual({ mails: asked, keys: asked, asking: asked })
      if (asked > 0 && asked < orders) inTheMiddle++
    }
    const [code] = (await once(begin(), 'exit')) as [number]
    expect(code).toBe(0)
    expect(await counted()).toEqual({ mails: orders, keys: orders, asked: orders, asking: orders })
    expect(inTheMiddle).toBeGreaterThan(0)
  }, 120_000)
})
