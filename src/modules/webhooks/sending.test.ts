import { beforeEach, describe, expect, it } from 'vitest'
import { guardedPost } from '../../adapters/guarded-fetch/guarded-post.ts'
import { days, hours, later, minutes } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { drain, runConsumers } from '../../testing/drain.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { webhookScene } from '../../testing/webhooks.ts'
import { attemptDelivery } from './attempt-delivery.ts'
import {
  AddressNotAllowed,
  countDeliveries,
  createEndpoint,
  disableEndpoint,
  enableEndpoint,
  EventTypeUnknown,
  listReplays,
  removeEndpoint,
  ReplayRunning,
  ReplayTooEarly,
  startReplay,
} from './index.ts'
import { takeDue } from './take-due.ts'
import { workOnEndpoint } from './work-on-endpoint.ts'

const db = await testDatabase()
const { there, ports, modules, edge, by, forget, anEndpoint, announce, deliveriesOf, heard, sweep } =
  await webhookScene(db)

beforeEach(forget)

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
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered', attempts: 1 }])
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
    await announce(510)
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
    expect(there.received).toHaveLength(510)
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
