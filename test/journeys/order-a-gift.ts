import { query } from '../../src/kernel/query.ts'
import { inTransaction } from '../../src/kernel/transaction.ts'
import type { RunningShop } from '../../src/testing/running-shop.ts'

const address = {
  name: 'Minji Kim',
  line1: '350 Fifth Avenue',
  city: 'New York',
  region: 'NY',
  postcode: '10118',
  country: 'US',
}

/** Minji orders two units of something from a shop that runs, over HTTP, and has paid for them. */
export async function orderAGift({ url, db }: RunningShop): Promise<{ id: string; number: string }> {
  const [row] = await inTransaction(db, (tx) =>
    query<{ id: string }>(
      tx,
      `select variant.id from catalog.variant join catalog.product on product.id = variant.product_id
       where product.handle = $1 limit 1`,
      ['gift-crate'],
    ),
  )
  const ask = askerOf(`${url}/api/store/v1`)
  const { token } = await ask<{ token: string }>('POST', '/checkouts', { lines: [{ variantId: row!.id, quantity: 2 }] })
  await ask('PATCH', `/checkouts/${token}`, { email: 'minji@example.com', address })
  await ask('POST', `/checkouts/${token}/payment`, { provider: 'test', method: 'success' })
  return ask('POST', `/checkouts/${token}/place`)
}

const askerOf =
  (base: string) =>
  async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const answer = await fetch(base + path, {
      method,
      headers: { 'idempotency-key': crypto.randomUUID(), ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
