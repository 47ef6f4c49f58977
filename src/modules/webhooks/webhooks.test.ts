import { Webhook } from 'standardwebhooks'
import { beforeEach, describe, expect, it } from 'vitest'
import { lookAtWebhooks } from '../../doctor/look-at-webhooks.ts'
import { days, hours, later, seconds } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { drain } from '../../testing/drain.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { aProduct } from '../../testing/tea-shop.ts'
import { webhookScene } from '../../testing/webhooks.ts'
import { listSends } from '../messaging/index.ts'
import { signedIn } from '../profiles/index.ts'
import { makeMember } from '../staff/index.ts'
import {
  countDeliveries,
  enableEndpoint,
  EndpointDisabled,
  retryDelivery,
  rotateSecret,
  testEndpoint,
} from './index.ts'
import { pausesMs } from './schedule.ts'

const db = await testDatabase()
const { there, ports, modules, edge, forget, anEndpoint, announce, deliveriesOf, endpointNow, heard } =
  await webhookScene(db)
const only = async (endpointId: string) => {
  const [delivery, another] = await deliveriesOf(endpointId)
  expect(another).toBeUndefined()
  return delivery!
}

beforeEach(forget)

describe('webhooks', () => {
  it('A7: an event reaches whom it concerns, and the genuine library finds its signature good', async () => {
    const { id, secret } = await anEndpoint()
    const deaf = await anEndpoint(['orders.*'])
    await inTransaction(db, async (tx) => {
      await aProduct(tx, 'Jeju green tea')
      await tx.publish(signedIn({ profileId: newId() }))
    })
    await drain(db, modules)
    const created = there.received.find(({ body }) => body.includes('catalog.product-created'))!
    // NOTE the library goes by the system's clock, the shop here by one that stands still.
    const now = Number(created.headers['webhook-timestamp'])
    expect(now).toBe(Math.floor(db.clock.now().getTime() / 1_000))
    const content = verifiedAt(now, secret, created)
    expect(content).toMatchObject({
      type: 'catalog.product-created',
      timestamp: db.clock.now().toISOString(),
      resource: { kind: 'product', title: { en: 'Jeju green tea' }, handle: 'jeju-green-tea' },
    })
    expect(content['id']).toBe(created.headers['webhook-id'])
    expect(() => verifiedAt(now, secret, { ...created, body: `${created.body} ` })).toThrow('No matching signature')
    expect(() => verifiedAt(now + 600, secret, created)).toThrow('too old')
    expect(await reading(db, (read) => countDeliveries(read, id))).toEqual({ waiting: 0, failed: 0, delivered: 2 })
    expect(await deliveriesOf(deaf.id)).toEqual([])
  })

  it('A7: after a rotation both secrets sign for a day, then the new one alone', async () => {
    const { id, secret: old } = await anEndpoint()
    const { secret } = await inTransaction(db, (tx) => rotateSecret(tx, ports, id))
    const posted = async () => {
      await announce()
      await drain(db, modules)
      const last = there.received.at(-1)!
      const now = Number(last.headers['webhook-timestamp'])
      return { with: (each: string) => verifiedAt(now, each, last) }
    }
    const soon = await posted()
    expect(soon.with(old)).toEqual(soon.with(secret))
    db.clock.forward(hours(24))
    const afterwards = await posted()
    afterwards.with(secret)
    expect(() => afterwards.with(old)).toThrow('No matching signature')
    const { rows } = await db.pool.query<{ row: string }>('select endpoint::text as row from webhooks.endpoint')
    expect(rows.map(({ row }) => row).join()).not.toContain(secret.slice(6, 20))
  })

  it('A7: what fails is tried ten times in three days with the same id and the same bytes, then given up', async () => {
    const { id } = await anEndpoint()
    there.answer = { status: 500, body: 'down' }
    await announce()
    await drain(db, modules)
    for (const pause of pausesMs) {
      const { nextAt } = await only(id)
      expect(nextAt!.getTime() - db.clock.now().getTime()).toBeGreaterThanOrEqual(pause)
      expect(nextAt!.getTime() - db.clock.now().getTime()).toBeLessThanOrEqual(pause * 1.2)
      db.clock.forward(pause * 1.2 + seconds(1))
      await drain(db, modules)
    }
    expect(there.received).toHaveLength(10)
    expect(new Set(there.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(new Set(there.received.map(({ body }) => body)).size).toBe(1)
    expect(await only(id)).toMatchObject({ state: 'failed', attempts: 10, lastStatus: 500 })
    db.clock.forward(days(1))
    await drain(db, modules)
    expect(there.received).toHaveLength(10)
  })

  it('A7: a receiver that is silent, redirects or answers without end fails in bounded time and space', async () => {
    const { id } = await anEndpoint()
    const tested = async (answer: typeof there.answer) => {
      there.answer = answer
      return (await testEndpoint(edge, ports, id)).tries[0]!
    }
    expect(await tested({ status: 200, silent: true })).toMatchObject({
      failure: 'No answer came within 0.3 seconds.',
      status: null,
    })
    expect(await tested({ status: 302, headers: { location: 'http://169.254.169.254/' } })).toMatchObject({
      status: 302,
    })
    const long = await tested({ status: 200, body: `a\0${'b'.repeat(1_000_000)}` })
    expect(long).toMatchObject({ status: 200, failure: null })
    expect(long.answer).toHaveLength(2_000)
    expect(heard().map(({ type }) => type)).toEqual(Array.from({ length: 3 }, () => 'webhooks.test'))
    expect(await endpointNow(id)).toMatchObject({ disabledAt: null, failingSince: null })
  })

  it('A7: a longer pause that the receiver asks for is kept to', async () => {
    const { id } = await anEndpoint()
    there.answer = { status: 429, headers: { 'retry-after': '3600' } }
    await announce()
    await drain(db, modules)
    expect((await only(id)).nextAt).toEqual(later(db.clock.now(), hours(1)))
  })

  it('A7: 410 switches an endpoint off and tells the staff; what is in line waits and goes out when it is back', async () => {
    await aManager()
    const { id } = await anEndpoint()
    there.answer = { status: 410 }
    const [first] = await announce()
    await drain(db, modules)
    expect(await endpointNow(id)).toMatchObject({ disabledFor: 'gone' })
    await announce()
    await drain(db, modules)
    expect(await only(id)).toMatchObject({ state: 'failed', lastStatus: 410 })
    const mails = await reading(db, (read) => listSends(read, { limit: 10 }))
    expect(mails.filter(({ template }) => template === 'webhook-stopped')).toHaveLength(1)
    const { id: deliveryId } = await only(id)
    const again = () => inTransaction(db, (tx) => retryDelivery(tx, { endpointId: id, deliveryId }))
    expect(await refusalOf(again())).toBeInstanceOf(EndpointDisabled)

    there.answer = { status: 200 }
    await inTransaction(db, (tx) => enableEndpoint(tx, id))
    await again()
    await drain(db, modules)
    expect(await only(id)).toMatchObject({ state: 'delivered', attempts: 2 })
    expect(heard().map(({ data }) => data['productId'])).toEqual([first, first])
  })

  it('A7: an endpoint that took nothing for five days is switched off; one success in between and it is not', async () => {
    const { id } = await anEndpoint()
    const failing = async (forDays: number) => {
      there.answer = { status: 503 }
      for (let day = 0; day <= forDays; day += 2) {
        await announce()
        await drain(db, modules)
        db.clock.forward(days(2))
      }
    }
    await failing(2)
    there.answer = { status: 200 }
    await drain(db, modules)
    expect(await endpointNow(id)).toMatchObject({ failingSince: null })
    await failing(4)
    expect(await endpointNow(id)).toMatchObject({ disabledAt: null })
    await announce()
    await drain(db, modules)
    expect(await endpointNow(id)).toMatchObject({ disabledFor: 'failing' })
    expect(await lookAtWebhooks(db)).toMatchObject([
      { state: 'watch', says: expect.stringContaining('127.0.0.1') as string },
    ])
  })
})

/** Verifies with the library as if it were so many seconds since 1970. */
function verifiedAt(now: number, secret: string, { headers, body }: (typeof there.received)[number]) {
  const clock = Date.now
  Date.now = () => now * 1_000
  try {
    return new Webhook(secret).verify(body, headers as Record<string, string>) as Record<string, unknown>
  } finally {
    Date.now = clock
  }
}

async function aManager(): Promise<void> {
  await db.pool.query(
    `insert into staff."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
     values ('hana', 'Hana', 'hana@tea.test', true, now(), now()) on conflict do nothing`,
  )
  await inTransaction(db, (tx) => makeMember(tx, { userId: 'hana', role: 'manager' }))
}
