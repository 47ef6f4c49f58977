import { describe, expect, it } from 'vitest'
import { inTransaction, reading } from '../../../kernel/transaction.ts'
import { testDatabase } from '../../../testing/database.ts'
import { traceStatements } from '../../../testing/statements.ts'
import { aProduct, aTeaShop } from '../../../testing/tea-shop.ts'
import { createCategory, createCollection, noteSearch, saveSynonyms } from '../../catalog/index.ts'
import { setPrices } from '../../pricing/index.ts'
import { money } from '../../../kernel/money.ts'
import { gatherGoods } from './gather-goods.ts'

const db = await testDatabase()
const shop = await inTransaction(db, aTeaShop)
const gather = () => reading(db, gatherGoods)

/** Of a second look: what is kept in memory was read by the first. */
async function statementsOf(): Promise<number> {
  await gather()
  const trace = traceStatements()
  await gather()
  trace.stop()
  return trace.statements.length
}

describe('what an audit sees of the goods', () => {
  it('D5: knows prices that are missing, what nothing leads to, and empty shelves', async () => {
    await inTransaction(db, async (tx) => {
      await createCollection(tx, { title: { en: 'Empty' } })
      const top = await createCategory(tx, { title: { en: 'Tea' } })
      await createCategory(tx, { title: { en: 'Green' }, parentId: top.id })
      await setPrices(tx, [{ variantId: shop.voucher, price: money(15_000, 'KRW') }])
    })
    const { facts, buyable } = await gather()
    const told = (title: string) => facts.products.find((product) => product.title === title)
    expect(told('Jeju green tea')?.unpriced).toEqual([])
    expect(told('Court sneaker')?.unpriced).toEqual(['KRW'])
    expect(facts.unplaced).toMatchObject({ count: 4 })
    expect(facts.emptyCollections.map(({ title }) => title)).toEqual(['Empty'])
    expect(facts.deepest).toEqual({ levels: 2, title: 'Green' })
    expect(buyable).toBe(shop.tea)
  })

  it('knows which searches find nothing, less those that have a synonym', async () => {
    await inTransaction(db, async (tx) => {
      for (const term of ['matcha', 'matcha', 'matcha', 'trainers', 'trainers', 'trainers', 'once']) {
        await noteSearch(tx, { term, results: 0 })
      }
      await saveSynonyms(tx, { words: ['trainers', 'sneaker'] })
    })
    expect((await gather()).facts.searches).toEqual({
      ...{ all: 7, inVain: 7, unexplained: [{ term: 'matcha', searches: 3 }] },
    })
  })

  it('takes as many statements for a hundred products as for four, and looks at a hundred at most', async () => {
    const before = await fewest()
    await inTransaction(db, async (tx) => {
      for (let number = 0; number < 120; number++) await aProduct(tx, `Cup ${number}`)
    })
    expect(await fewest()).toBe(before)
    const { facts } = await gather()
    expect([facts.active, facts.products.length]).toEqual([124, 100])
    expect((await gather()).facts.products.map(({ id }) => id)).toEqual(facts.products.map(({ id }) => id))
  })
})

/** Without the look at whether what is kept still holds, which is due now and then. */
const fewest = async (): Promise<number> => Math.min(await statementsOf(), await statementsOf(), await statementsOf())
