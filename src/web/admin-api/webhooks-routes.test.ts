import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { edgeOf } from '../../kernel/edge.ts'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { productChanged } from '../../modules/catalog/index.ts'
import { webhooksModule } from '../../modules/webhooks/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { drain } from '../../testing/drain.ts'
import { testPorts } from '../../testing/ports.ts'
import { receiver } from '../../testing/receiver.ts'
import { hooksRoutes } from './hooks-routes.ts'
import { webhookDeliveriesRoutes } from './webhook-deliveries-routes.ts'
import { webhooksRoutes } from './webhooks-routes.ts'

const db = await testDatabase()
const ports = testPorts()
const modules = [webhooksModule(ports)]
const { clientWith } = await adminServer(db, webhooksRoutes(ports), webhookDeliveriesRoutes(ports), hooksRoutes(ports))
const staff = await clientWith('webhooks:write')
const zapier = await clientWith('webhooks:write')
const looking = await clientWith('webhooks:read')
const there = await receiver()
const announce = () => inTransaction(db, (tx) => tx.publish(productChanged({ productId: newId() })))

describe('webhooks over the admin API', () => {
  it('A7: an endpoint is made, tested, changed, switched, replayed and removed', async () => {
    const input = { address: there.address, description: 'Stock sheet', eventTypes: ['catalog.*'] }
    const made = await staff.ask('POST', '/webhooks', input)
    expect(made.status).toBe(201)
    const path = `/webhooks/${String(made.body['id'])}`

    there.answer = { status: 418, body: 'short and stout' }
    const tested = await staff.ask('POST', `${path}/test`)
    expect(tested).toMatchObject({
      status: 200,
      body: { type: 'webhooks.test', state: 'failed', tries: [{ status: 418, answer: 'short and stout' }] },
    })
    new Webhook(String(made.body['secret'])) // refuses what is no key
    there.answer = { status: 500 }
    await announce()
    await drain(db, modules)
    const waiting = await looking.ask('GET', `${path}/deliveries?state=waiting`)
    const [delivery] = waiting.body['items'] as { id: string; type: string }[]
    expect(delivery).toMatchObject({ type: 'catalog.product-changed', lastStatus: 500, attempts: 1 })
    there.answer = { status: 200 }
    expect(await staff.ask('POST', `${path}/deliveries/${delivery!.id}/retry`)).toMatchObject({ status: 204 })
    await drain(db, modules)
    const detail = await looking.ask('GET', `${path}/deliveries/${delivery!.id}`)
    expect(detail.body).toMatchObject({ state: 'delivered', tries: [{ status: 200 }, { status: 500 }] })

    const changed = await staff.ask('PUT', path, { ...input, eventTypes: ['orders.order-placed'] })
    expect(changed.body).toMatchObject({ eventTypes: ['orders.order-placed'], deliveries: { delivered: 1, failed: 1 } })
    expect((await staff.ask('POST', `${path}/disable`)).body).toMatchObject({ disabledFor: 'staff' })
    const replay = { what: 'all', since: db.clock.now().toISOString() }
    expect(await staff.ask('POST', `${path}/replays`, replay)).toMatchObject({
      status: 409,
      body: { code: 'webhooks/endpoint-disabled' },
    })
    expect((await staff.ask('POST', `${path}/enable`)).body).toMatchObject({ disabledAt: null })
    expect(await staff.ask('POST', `${path}/replays`, replay)).toMatchObject({
      status: 202,
      body: { state: 'running' },
    })
    await drain(db, modules)
    expect((await looking.ask('GET', `${path}/replays`)).body).toMatchObject({
      items: [{ state: 'finished', made: 0 }],
    })
    const rotated = await staff.ask('POST', `${path}/secret`)
    expect(rotated.body['secret']).not.toBe(made.body['secret'])
    expect((await looking.ask('GET', path)).body).not.toHaveProperty('secret')
    expect(await staff.ask('DELETE', path)).toMatchObject({ status: 204 })
    expect(await looking.ask('GET', `${path}/deliveries`)).toMatchObject({ status: 404 })
  })

  it('A7: who may only look changes nothing, and what does not fit is named', async () => {
    const body = { address: 'http://tea.example/', eventTypes: ['orders.*'] }
    expect(await looking.ask('POST', '/webhooks', body)).toMatchObject({ status: 403 })
    expect(await staff.ask('POST', '/webhooks', body)).toMatchObject({ status: 422, body: { field: 'address' } })
    expect(
      await staff.ask('POST', '/hooks', { targetUrl: 'https://10.1.1.1/', event: 'orders.order-paid' }),
    ).toMatchObject({ status: 422, body: { field: 'targetUrl', code: 'webhooks/address-not-allowed' } })
    expect(await staff.ask('GET', '/hooks/samples/tea.brewed')).toMatchObject({ status: 422 })
    expect(await staff.ask('POST', `/webhooks/${newId()}/test`)).toMatchObject({ status: 404 })
  })

  it('A7: Zapier subscribes once, reads a sample, is told, unsubscribes, or ends it with 410', async () => {
    there.answer = { status: 200 }
    there.received.length = 0
    const wish = { targetUrl: there.address, event: 'catalog.product-changed' }
    const [one, other] = await Promise.all([zapier.ask('POST', '/hooks', wish), zapier.ask('POST', '/hooks', wish)])
    expect([one.status, other.status].sort()).toEqual([200, 201])
    expect(one.body['id']).toBe(other.body['id'])
    const path = `/hooks/${String(one.body['id'])}`
    expect(await staff.ask('DELETE', path)).toMatchObject({ status: 404 })
    const invented = await looking.ask('GET', '/hooks/samples/orders.order-placed')
    expect(invented.body).toMatchObject([{ data: { total: { currency: 'EUR' }, lines: [{ gift: true }] } }])

    await announce()
    await drain(db, modules)
    expect(there.received).toHaveLength(1)
    const [sample] = (await looking.ask('GET', '/hooks/samples/catalog.product-changed')).body as unknown as object[]
    expect(sample).toEqual(JSON.parse(there.received[0]!.body))

    expect(await zapier.ask('DELETE', path)).toMatchObject({ status: 204 })
    await announce()
    await drain(db, modules)
    expect(there.received).toHaveLength(1)

    await zapier.ask('POST', '/hooks', wish)
    there.answer = { status: 410 }
    await announce()
    await drain(db, modules)
    expect((await zapier.ask('GET', '/hooks')).body).toEqual({ items: [] })
    expect((await zapier.ask('POST', '/hooks', wish)).status).toBe(201)
    const [, ended] = (await looking.ask('GET', '/webhooks')).body['items'] as { id: string }[]
    expect(await staff.ask('POST', `/webhooks/${ended!.id}/enable`)).toMatchObject({
      status: 409,
      body: { code: 'webhooks/hook-replaced' },
    })

    await db.pool.query('update staff.api_key set revoked_at = now()')
    await modules[0]!.recurring!.find(({ name }) => name.includes('revoked'))!.run(edgeOf(db))
    expect((await db.pool.query('select from webhooks.endpoint where disabled_at is null')).rowCount).toBe(0)
  })
})
