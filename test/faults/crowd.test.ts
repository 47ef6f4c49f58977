import { connect } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/kernel/database.ts'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import { setStock, stockDiscrepancies } from '../../src/modules/inventory/index.ts'
import { testDatabase } from '../../src/testing/database.ts'
import { eventually } from '../../src/testing/eventually.ts'
import { teaShopApi } from '../../src/testing/store-api.ts'
import { minjisAddress } from '../../src/testing/tea-shop.ts'
import { testApp, testServer } from '../../src/testing/web.ts'

const db = await testDatabase()

describe('N4: more who ask than the database has connections', () => {
  it('wait for their turn and are all served, two connections for sixty shoppers', async () => {
    const two = openDatabase({ connectionString: db.connectionString, connections: 2, clock: db.clock })
    afterAll(() => two.close())
    const { shop, ask, pay, place } = await teaShopApi({ ...db, pool: two.pool })
    await inTransaction(db, (tx) => setStock(tx, { variantId: shop.tea, onHand: 40, reason: 'counted' }))
    const bought = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const lines = [{ variantId: shop.tea, quantity: 1 }]
        const said = { market: 'us', lines, email: `shopper-${index}@example.com`, address: minjisAddress }
        const { status, body } = await ask('POST', '/checkouts', said)
        if (status !== 201) return [status, body.code]
        const paid = await pay(body.token)
        if (paid.status !== 200) return [paid.status, paid.body.code]
        return [(await place(body.token)).status]
      }),
    )
    const soldOut = ['inventory/out-of-stock', 'checkout/checkout-incomplete']
    expect(bought.filter(([status]) => status === 201)).toHaveLength(40)
    expect(bought.filter(([status, code]) => status === 409 && soldOut.includes(String(code)))).toHaveLength(20)
    expect(await reading(db, stockDiscrepancies)).toEqual([])
  })
})

describe('N4: somebody who sends her request a letter at a time', () => {
  it('is let go, and others are served meanwhile', async () => {
    const server = await testServer(testApp(db, { http: { requestTimeoutMs: 1_000 } }), (routes) => {
      routes.get('/hello', () => 'hello')
      routes.post('/letter', () => 'read')
    })
    const address = await server.listen({ host: '127.0.0.1', port: 0 })
    const { port } = new URL(address)
    let [isClosed, said] = [false, '']
    const slow = connect(Number(port), '127.0.0.1')
    slow.on('data', (data) => (said += data.toString()))
    slow.on('close', () => (isClosed = true))
    slow.on('error', () => (isClosed = true))
    slow.write(
      'POST /letter HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000000\r\ncontent-type: application/json\r\n\r\n{',
    )
    let others = 0
    await eventually(
      'the slow one to be let go',
      async () => {
        if (!slow.destroyed) slow.write(' ')
        if ((await fetch(`${address}/hello`)).ok) others++
        return isClosed
      },
      60_000,
    )
    expect(others).toBeGreaterThan(0)
    expect(said).toMatch(/^HTTP\/1\.1 408 /)
  }, 90_000)
})
