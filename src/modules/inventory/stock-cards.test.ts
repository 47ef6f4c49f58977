import { describe, expect, it } from 'vitest'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { runConsumers } from '../../testing/drain.ts'
import { hold } from '../../testing/stocked-shop.ts'
import { changeProduct, createProduct } from '../catalog/index.ts'
import { countStockCards, inventoryModule, listStockCards, sellHeld, setStock, stockVariant } from './index.ts'
import type { StockCardQuestion } from './list-stock-cards.ts'
import { recountMoved } from './stock-card.ts'
import { newId } from '../../kernel/id.ts'

const db = await testDatabase()

const find = async (question: Partial<StockCardQuestion> = {}) => {
  const { variantIds } = await reading(db, (read) => listStockCards(read, { lowBelow: 5, limit: 50, ...question }))
  return variantIds
}

async function aProductWith(title: Record<string, string>, sku: string, sizes: string[]): Promise<[string, string[]]> {
  const { id, variants } = await inTransaction(db, (tx) =>
    createProduct(tx, {
      title,
      status: 'draft',
      options: [{ name: 'Size', values: sizes }],
      variants: sizes.map((size) => ({ optionValues: [size], sku: `${sku}-${size}` })),
    }),
  )
  await runConsumers(db, [inventoryModule])
  return [id, variants.map((variant) => variant.id)]
}

const count = (variantId: string, onHand: number) =>
  inTransaction(db, (tx) => setStock(tx, { variantId, onHand, reason: 'counted' }))

describe('the cards by which staff find stock', async () => {
  const [, sneakers] = await aProductWith({ en: 'Court sneaker' }, 'CRT', ['38', '39'])
  const [tea, bags] = await aProductWith({ en: 'Jeju green tea', ko: '제주 녹차' }, 'JEJU', ['50 g', '100 g'])

  it('lie by title, then in the order of the variants, page by page', async () => {
    expect(await find()).toEqual([...sneakers, ...bags])
    const first = await reading(db, (read) => listStockCards(read, { lowBelow: 5, limit: 3 }))
    expect([first.variantIds, await find({ cursor: first.next })]).toEqual([[...sneakers, bags[0]], [bags[1]]])
  })

  it('are found by parts of title, variant and SKU, in any language of the title', async () => {
    expect(await find({ search: 'jeju 100' })).toEqual([bags[1]])
    expect(await find({ search: 'crt-39' })).toEqual([sneakers[1]])
    expect(await find({ search: '녹차' })).toEqual(bags)
    expect(await find({ search: '100%' })).toEqual([])
  })

  it('say at once what staff counted: sold out, low, or not counted at all', async () => {
    await count(sneakers[0]!, 0)
    await count(bags[0]!, 4)
    await count(bags[1]!, 5)
    expect(await find({ state: 'sold-out' })).toEqual([sneakers[0]])
    expect(await find({ state: 'low' })).toEqual([bags[0]])
    expect(await find({ state: 'low', search: 'crt' })).toEqual([])
    expect(await find({ state: 'untracked' })).toEqual([sneakers[1]])
    expect(await reading(db, (read) => countStockCards(read, { lowBelow: 5 }))).toEqual({ soldOut: 1, low: 1 })
    await inTransaction(db, (tx) => stockVariant(tx, { variantId: sneakers[0]!, tracked: false, policy: 'continue' }))
    expect(await find({ state: 'untracked' })).toEqual(sneakers)
  })

  it('count in what was sold when they are recounted, and a hold is no sale', async () => {
    await inTransaction(db, async (tx) => {
      await hold(tx, 'minji', [[bags[0]!, 4]])
    })
    await inTransaction(db, recountMoved)
    expect(await find({ state: 'sold-out' })).toEqual([])
    await inTransaction(db, (tx) => sellHeld(tx, { holder: 'minji', orderId: newId() }))
    expect(await find({ state: 'sold-out' })).toEqual([])
    await inTransaction(db, recountMoved)
    expect(await find({ state: 'sold-out' })).toEqual([bags[0]])
  })

  it('follow the catalogue: a new title, a variant less, and nothing of what is archived', async () => {
    await inTransaction(db, (tx) => changeProduct(tx, { productId: tea, title: { en: 'Boseong tea' } }))
    await runConsumers(db, [inventoryModule])
    expect(await find()).toEqual([...bags, ...sneakers])
    await inTransaction(db, (tx) => changeProduct(tx, { productId: tea, status: 'archived' }))
    await runConsumers(db, [inventoryModule])
    expect(await find()).toEqual(sneakers)
  })
})
