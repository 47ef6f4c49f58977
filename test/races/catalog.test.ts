import { describe, expect, it } from 'vitest'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import {
  changeCollection,
  changeProduct,
  collectionProductIds,
  createCollection,
  createProduct,
  HandleTaken,
  listProducts,
  upsertProduct,
} from '../../src/modules/catalog/index.ts'
import { testDatabase } from '../../src/testing/database.ts'

const db = await testDatabase()

const tagged = (value: string) => ({
  match: 'all' as const,
  conditions: [{ field: 'tag' as const, operator: 'is' as const, value }],
})

describe('the catalogue, changed by two at once', () => {
  it('leaves no product in the wrong collection when rule and product change at the same time', async () => {
    const products = await inTransaction(db, async (tx) => [
      await createProduct(tx, { title: { en: 'One' }, tags: ['a'] }),
      await createProduct(tx, { title: { en: 'Two' }, tags: ['b'] }),
    ])
    const { id } = await inTransaction(db, (tx) => createCollection(tx, { title: { en: 'C' }, rule: tagged('a') }))
    const [one, two] = products.map((product) => product.id) as [string, string]
    for (let round = 0; round < 8; round++) {
      const [rule, other] = round % 2 === 0 ? ['b', 'a'] : ['a', 'b']
      await Promise.all([
        inTransaction(db, (tx) => changeCollection(tx, { collectionId: id, rule: tagged(rule!) })),
        inTransaction(db, (tx) => changeProduct(tx, { productId: one, tags: [rule!] })),
        inTransaction(db, (tx) => changeProduct(tx, { productId: two, tags: [other!] })),
      ])
      expect(await reading(db, (read) => collectionProductIds(read, id))).toEqual([one])
    }
  })

  it('gives one address to one product only', async () => {
    const make = () => inTransaction(db, (tx) => createProduct(tx, { title: { en: 'Cup' }, handle: 'the-cup' }))
    const outcomes = await Promise.allSettled([make(), make(), make()])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(HandleTaken)
    }
    const wished = () => inTransaction(db, (tx) => createProduct(tx, { title: { en: 'Saucer' } }))
    const made = await Promise.all([wished(), wished(), wished()])
    expect(made.map(({ handle }) => handle).sort()).toEqual(['saucer', 'saucer-2', 'saucer-3'])
  })

  it('A8: imports the same product once when two imports run at the same time', async () => {
    const product = { title: { en: 'Imported' } }
    const run = () =>
      inTransaction(db, (tx) => upsertProduct(tx, { source: 'shopify', sourceKey: 'imported', product }))
    const outcomes = await Promise.all([run(), run(), run()])
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['created', 'unchanged', 'unchanged'])
    const found = await reading(db, (read) => listProducts(read, { term: 'imported', locale: 'en', limit: 10 }))
    expect(found.total).toBe(1)
  })
})
