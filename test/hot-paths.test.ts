import { describe, expect, it } from 'vitest'
import { inTransaction, type Tx } from '../src/kernel/transaction.ts'
import { createProduct } from '../src/modules/catalog/index.ts'
import { setPrices } from '../src/modules/pricing/index.ts'
import { testDatabase } from '../src/testing/database.ts'
import { filesInMemory } from '../src/testing/files.ts'
import { type Traced, traceStatements } from '../src/testing/statements.ts'
import { teaShopApi } from '../src/testing/store-api.ts'
import { testApp, testServer } from '../src/testing/web.ts'
import { storefront } from '../src/web/storefront/storefront.tsx'

const db = await testDatabase()
const { ready, pay, place, ask, shop, queue } = await teaShopApi(db)
const pages = await testServer(
  testApp(db),
  storefront({ providers: [], parcelsOf: () => Promise.resolve([]), files: filesInMemory() }),
)

/** The statements of some work, begin and commit included, once everything is warm. */
async function statementsOf(work: () => Promise<unknown>): Promise<Traced[]> {
  const trace = traceStatements()
  try {
    await work()
  } finally {
    trace.stop()
  }
  return trace.statements
}

/**
 * A reading may ask for the versions of what is kept, or have been told just before: one statement more or less.
 *
 * Where it is more, the list says which: a path that grows must be worth it, one that shrinks lowers its limit here.
 */
function expectAtMost(limit: number, statements: readonly Traced[]): void {
  const list = statements.map(({ asker, text }) => `${asker}: ${text.replaceAll(/\s+/g, ' ').slice(0, 100)}`)
  expect(list.length, list.join('\n')).toBeLessThanOrEqual(limit)
}

describe('the statements of a hot path are counted', () => {
  it('of a purchase: start, pay, place', async () => {
    await place(await paid(await ready()))
    await queue.workOff()
    let token = ''
    expectAtMost(12, await statementsOf(async () => (token = await ready())))
    expectAtMost(25, await statementsOf(() => pay(token)))
    expectAtMost(14, await statementsOf(() => place(token)))
  })

  it('of one more thing in a cart: as many with 1 line as with 200', async () => {
    const variantIds = await inTransaction(db, async (tx) => {
      const { variants } = await createProduct(tx, {
        title: { en: 'Two hundred teas' },
        status: 'active',
        options: [{ name: 'Number', values: Array.from({ length: 199 }, (_, n) => String(n)) }],
        variants: Array.from({ length: 199 }, (_, n) => ({ optionValues: [String(n)] })),
      })
      const ids = variants.map(({ id }) => id)
      await setPrices(
        tx,
        ids.map((variantId) => ({ variantId, price: { amount: 900, currency: 'USD' } })),
      )
      return ids
    })
    const few = await ready()
    const many = await ready([shop.tea, ...variantIds].map((variantId) => ({ variantId, quantity: 1 })))
    const add = (token: string) =>
      ask('PATCH', `/checkouts/${token}`, { addLines: [{ variantId: shop.tea, quantity: 1 }] })
    await add(few)
    expectAtMost(13, await statementsOf(() => add(few)))
    expectAtMost(13, await statementsOf(() => add(many)))
  })

  it('of a product page: few when it is drawn, no more for four that are asked for at once, none when it is kept', async () => {
    const make = (title: string) => (tx: Tx) =>
      createProduct(tx, { title: { en: title }, status: 'active', variants: [{}] })
    const made = await Promise.all(
      ['Gyokuro', 'Matcha', 'Hojicha', 'Kukicha'].map((tea) => inTransaction(db, make(tea))),
    )
    const [{ handle } = { handle: '' }] = made
    const look = (query = '', at = handle) =>
      pages.inject({ url: `/products/${at}${query}`, headers: { accept: 'text/html' } })
    const beside = (statements: Traced[]) => statements.filter(({ text }) => !text.includes('from kernel.kept'))
    await look()
    expectAtMost(10, beside(await statementsOf(() => look('?another'))))
    const crowd = () => Promise.all(made.map((each) => look('?crowd', each.handle)))
    expectAtMost(10, beside(await statementsOf(crowd)))
    await look()
    expectAtMost(0, await statementsOf(() => look()))
  })
})

async function paid(token: string): Promise<string> {
  await pay(token)
  return token
}
