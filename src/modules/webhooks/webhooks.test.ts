import { Webhook } from 'standardwebhooks'
import { beforeEach, describe, expect, it } from 'vitest'
import { guardedPost } from '../../adapters/guarded-fetch/guarded-post.ts'
import { days, hours, later, minutes, seconds } from '../../kernel/clock.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { newId } from '../../kernel/id.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { drain, runConsumers } from '../../testing/drain.ts'
import { receiver } from '../../testing/receiver.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { aProduct } from '../../testing/tea-shop.ts'
import { productChanged } from '../catalog/index.ts'
import { listSends } from '../messaging/index.ts'
import { signedIn } from '../profiles/index.ts'
import { makeMember } from '../staff/index.ts'
import { attemptDelivery } from './attempt-delivery.ts'
import {
  AddressNotAllowed,
  countDeliveries,
  createEndpoint,
  type DeliveryDetail,
  disableEndpoint,
  enableEndpoint,
  EndpointDisabled,
  EventTypeUnknown,
  getDelivery,
  getEndpoint,
  listDeliveries,
  listReplays,
  removeEndpoint,
  ReplayRunning,
  ReplayTooEarly,
  retryDelivery,
  rotateSecret,
  startReplay,
  testEndpoint,
  webhooksModule,
} from './index.ts'
import { pausesMs } from './schedule.ts'
import { takeDue } from './take-due.ts'
import { workOnEndpoint } from './work-on-endpoint.ts'

const db = await testDatabase()
const edge = edgeOf(db)
const there = await receiver()
const ports = { courier: guardedPost({ loopback: true, timeoutMs: 300 }), secret: () => 'only this shop knows' }
const modules = [webhooksModule(ports)]
const by = 'hana'

const anEndpoint = (eventTypes = ['catalog.*']) =>
  inTransaction(db, (tx) => createEndpoint(tx, ports, { address: there.address, description: '', eventTypes, by }))
const announce = async (count = 1) => {
  const ids = Array.from({ length: count }, () => newId())
  await inTransaction(db, async (tx) => {
    for (const productId of ids) await tx.publish(productChanged({ productId }))
  })
  return ids
}
const deliveriesOf = (endpointId: string) =>
  reading(db, async (read) => {
    const rows = await listDeliveries(read, { endpointId, limit: 100 })
    return Promise.all(rows.map(({ id }) => getDelivery(read, { endpointId, deliveryId: id })))
  })
const only = async (endpointId: string): Promise<DeliveryDetail> => {
  const [delivery, another] = await deliveriesOf(endpointId)
  expect(another).toBeUndefined()
  return delivery!
}
const heard = () => there.received.map(({ headers, body }) => ({ id: headers['webhook-id'], ...JSON.parse(body) }))

beforeEach(async () => {
  await db.pool.query('delete from webhooks.endpoint')
  Object.assign(there, { answer: { status: 204 }, onReceived: undefined })
  there.received.length = 0
  db.clock.forward(hours(1))
  await drain(db, modules)
})

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
    expect(await getEndpointNow(id)).toMatchObject({ disabledAt: null, failingSince: null })
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
    expect(await getEndpointNow(id)).toMatchObject({ disabledFor: 'gone' })
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
    expect(heard().map(({ data }) => data.productId)).toEqual([first, first])
  })

  it('A7: an endpoint that took nothing for five days is switched off; one success in between and it is not', async () => {
    const { id } = await anEndpoint()
    const failing = async (forDays: number) => {
      there.answer = { status: 503 }
      for (let day = 0; day <= forDays; day++) {
        await announce()
        await drain(db, modules)
        db.clock.forward(days(1))
      }
    }
    await failing(3)
    there.answer = { status: 200 }
    await drain(db, modules)
    expect(await getEndpointNow(id)).toMatchObject({ failingSince: null })
    await failing(4)
    expect(await getEndpointNow(id)).toMatchObject({ disabledAt: null })
    await announce()
    await drain(db, modules)
    expect(await getEndpointNow(id)).toMatchObject({ disabledFor: 'failing' })
  })
})

describe('sending', () => {
  it('A7: a process that dies between the yes and the writing down sends once more, with the same id', async () => {
    const { id } = await anEndpoint()
    await announce()
    await runConsumers(db, modules)
    const [due] = await inTransaction(db, (tx) => takeDue(tx, { endpointId: id, holder: newId() }))
    await attemptDelivery(ports, db.clock, due!)
    // Here it dies. Nobody else sends until it is taken for dead.
    await workOnEndpoint(edge, ports, id)
    expect(there.received).toHaveLength(1)
    db.clock.forward(minutes(2))
    await workOnEndpoint(edge, ports, id)
    expect(there.received.map(({ headers }) => headers['webhook-id'])).toEqual([due!.message.id, due!.message.id])
    expect(await only(id)).toMatchObject({ state: 'delivered', attempts: 1 })
  })

  it('A7: of many workers one sends to an endpoint, and what comes in meanwhile is not forgotten', async () => {
    const { id } = await anEndpoint()
    await announce(25)
    await runConsumers(db, modules)
    let more: Promise<unknown> | undefined
    there.onReceived = () => (more ??= announce(5).then(() => runConsumers(db, modules)))
    await Promise.all(Array.from({ length: 4 }, () => workOnEndpoint(edge, ports, id)))
    await more
    await workOnEndpoint(edge, ports, id)
    expect(new Set(heard().map(({ id: each }) => each)).size).toBe(30)
    expect(there.received).toHaveLength(30)
  })

  it('A7: removing an endpoint in the middle of a try ends it without a trace', async () => {
    const { id } = await anEndpoint()
    await announce()
    there.onReceived = () => inTransaction(db, (tx) => removeEndpoint(tx, id))
    await drain(db, modules)
    expect(there.received).toHaveLength(1)
    expect((await db.pool.query('select from webhooks.delivery')).rowCount).toBe(0)
  })

  it.each([
    ...['http://shop.example/hook', 'https://127.0.0.1/', 'https://10.0.0.8/', 'https://[::1]/', 'https://2130706433/'],
    ...[
      'https://localhost/',
      'https://intranet/',
      'https://169.254.169.254/latest',
      'ftp://shop.example/x',
      'no address',
    ],
    ...['https://user:secret@shop.example/', 'https://shop.example:22/', 'https://[::ffff:10.0.0.1]/'],
  ])('A7: nothing is sent to %s', async (address) => {
    const strict = { ...ports, courier: guardedPost() }
    const input = { address, description: '', eventTypes: ['*'], by }
    const refusal = await refusalOf(inTransaction(db, (tx) => createEndpoint(tx, strict, input)))
    expect(refusal).toBeInstanceOf(AddressNotAllowed)
    expect(refusal.field).toBe('address')
    expect(await strict.courier.post({ address, headers: {}, body: '{}' })).toEqual({ failure: refusal.message })
  })

  it('A7: a name that leads to the own network is found out when it is called', async () => {
    const strict = guardedPost({ timeoutMs: 2_000 })
    const address = 'https://localhost.localdomain.test-only.localhost/'
    expect(await strict.post({ address, headers: {}, body: '{}' })).toHaveProperty('failure')
  })

  it('A7: an event that does not leave the shop cannot be asked for', async () => {
    for (const pattern of ['profiles.signed-in', 'tea.*', 'orders.', '**']) {
      const refusal = await refusalOf(anEndpoint(['orders.order-placed', pattern]))
      expect(refusal).toBeInstanceOf(EventTypeUnknown)
      expect(refusal.field).toBe('eventTypes.1')
    }
  })
})

describe('replaying', () => {
  const replay = (endpointId: string, what: 'failed' | 'missing' | 'all', since: Date) =>
    inTransaction(db, (tx) => startReplay(tx, { endpointId, what, since, by }))

  it('A7: sends what was missed from the log, what failed, or everything, with the ids there were', async () => {
    const { id } = await anEndpoint()
    const since = db.clock.now()
    await announce(2)
    await drain(db, modules)
    await inTransaction(db, (tx) => disableEndpoint(tx, { endpointId: id, reason: 'staff' }))
    db.clock.forward(minutes(1))
    await announce(3)
    await drain(db, modules)
    await inTransaction(db, (tx) => enableEndpoint(tx, id))
    db.clock.forward(minutes(1))
    expect(there.received).toHaveLength(2)

    await replay(id, 'missing', since)
    expect(await refusalOf(replay(id, 'all', since))).toBeInstanceOf(ReplayRunning)
    await drain(db, modules)
    expect(there.received).toHaveLength(5)
    expect(await reading(db, (read) => listReplays(read, id))).toMatchObject([{ state: 'finished', made: 3 }])

    await replay(id, 'all', since)
    await drain(db, modules)
    expect(there.received).toHaveLength(10)
    expect(new Set(heard().map((each) => each.id)).size).toBe(5)

    there.answer = { status: 500 }
    await announce(2)
    await drain(db, modules)
    there.answer = { status: 200 }
    await replay(id, 'failed', since)
    await drain(db, modules)
    expect(await reading(db, (read) => countDeliveries(read, id))).toEqual({ waiting: 0, failed: 0, delivered: 7 })
    expect(new Set(heard().map((each) => each.id)).size).toBe(7)
    expect(await refusalOf(replay(id, 'all', later(since, -days(31))))).toBeInstanceOf(ReplayTooEarly)
  })

  it('A7: goes on after it was cut off, also through hundreds of events', async () => {
    const { id } = await anEndpoint()
    await inTransaction(db, (tx) => disableEndpoint(tx, { endpointId: id, reason: 'staff' }))
    await drain(db, modules)
    db.clock.forward(hours(1))
    const since = db.clock.now()
    await announce(620)
    await drain(db, modules)
    await inTransaction(db, (tx) => enableEndpoint(tx, id))
    await replay(id, 'missing', since)
    // The job is lost, as if its process had died; the sweep finds the replay.
    await db.pool.query(`delete from job.job where name = 'webhooks.work-off-replay'`)
    await drain(db, modules)
    expect(there.received).toHaveLength(0)
    db.clock.forward(minutes(4))
    await sweep('webhooks.rouse-late-deliveries')
    await drain(db, modules)
    expect(there.received).toHaveLength(620)
  })

  it('A7: deliveries are kept for 30 days, and a consumer sent back to its start repeats none', async () => {
    const { id } = await anEndpoint()
    await announce()
    await drain(db, modules)
    await db.pool.query(`update kernel.consumer_position set xid = '0', seq = 0, generation = generation + 1`)
    await drain(db, modules)
    db.clock.forward(days(31))
    await sweep('webhooks.forget-old-deliveries')
    expect((await db.pool.query('select from webhooks.message')).rowCount).toBe(0)
    await db.pool.query(`update kernel.consumer_position set xid = '0', seq = 0, generation = generation + 1`)
    await drain(db, modules)
    expect(await deliveriesOf(id)).toEqual([])
    expect(there.received).toHaveLength(1)
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

const getEndpointNow = (endpointId: string) => reading(db, (read) => getEndpoint(read, endpointId))
const sweep = (name: string) => modules[0]!.recurring!.find((each) => each.name === name)!.run(edge)

async function aManager(): Promise<void> {
  await db.pool.query(
    `insert into staff."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
     values ('hana', 'Hana', 'hana@tea.test', true, now(), now()) on conflict do nothing`,
  )
  await inTransaction(db, (tx) => makeMember(tx, { userId: 'hana', role: 'manager' }))
}
