import { expect, it } from 'vitest'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { drain } from '../../testing/drain.ts'
import { createProduct, searchProducts } from '../catalog/index.ts'
import { inventoryModule, setStock } from './index.ts'

const db = await testDatabase()

it('U3: a product whose last variant sold out leaves the list of what can be bought, and comes back', async () => {
  const [small, large] = await inTransaction(db, async (tx) => {
    const { variants } = await createProduct(tx, {
      title: { en: 'Jeju green tea' },
      status: 'active',
      options: [{ name: 'Size', values: ['50 g', '100 g'] }],
      variants: [{ optionValues: ['50 g'] }, { optionValues: ['100 g'] }],
    })
    return variants.map((variant) => variant.id)
  })
  const count = (variantId: string, onHand: number) =>
    inTransaction(db, (tx) => setStock(tx, { variantId, onHand, reason: 'counted' }))
  const buyable = async () => {
    await drain(db, [inventoryModule])
    const list = await reading(db, (read) => searchProducts(read, { locale: 'en', available: true, limit: 10 }))
    return list.total
  }
  await count(small!, 1)
  await count(large!, 1)
  expect(await buyable()).toBe(1)
  await count(small!, 0)
  expect(await buyable()).toBe(1)
  await count(large!, 0)
  expect(await buyable()).toBe(0)
  await count(small!, 3)
  expect(await buyable()).toBe(1)
})
