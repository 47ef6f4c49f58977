import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../config.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { listProducts } from '../catalog/index.ts'
import { createMarket } from '../pricing/index.ts'
import { receiveImportFile, type SourceName, startImport, workOnRun } from './index.ts'

const data = join(root, '../shared/data')
const db = await testDatabase()
const edge = edgeOf(db)
const files = filesInMemory()

async function imported(source: SourceName, name: string) {
  const bytes = readFileSync(join(data, source, name))
  const received = await receiveImportFile(edge, files, { source, fileName: name, bytes })
  const { id } = await inTransaction(db, (tx) => startImport(tx, { ...received, dryRun: false, by: 'minji' }))
  return workOnRun(edge, files, id)
}

/** They are not ours to keep here: without them these tests are shown as skipped. */
describe.skipIf(!existsSync(data))('real files of other shops (../shared/data)', () => {
  it('has a market', () =>
    inTransaction(db, (tx) =>
      createMarket(tx, {
        ...{ code: 'us', name: 'United States', currency: 'USD', countries: ['US'], locales: ['en'] },
        ...{ taxIncluded: false, isDefault: true },
      }),
    ))

  it.each([
    ['shopify', 'apparel.csv', 20, 20],
    ['shopify', 'product_template_2023_old_columns.csv', 3, 1],
    ['shopify', 'product_template_2025_new_columns.csv', 2, 2],
    ['woocommerce', 'sample_products_subset.csv', 5, 3],
  ] as const)(
    'A8: the real %s file %s: %i products, and nothing new the second time',
    async (source, name, count, active) => {
      const before = await reading(db, (read) => listProducts(read, { locale: 'en', limit: 1, status: 'active' }))
      expect(await imported(source, name)).toMatchObject({ state: 'finished', created: count, refused: 0, problems: 0 })
      const after = await reading(db, (read) => listProducts(read, { locale: 'en', limit: 1, status: 'active' }))
      expect(after.total - before.total).toBe(active)
      const events = () => db.pool.query('select count(*) from kernel.event').then(({ rows }) => rows as unknown)
      const announced = await events()
      expect(await imported(source, name)).toMatchObject({
        state: 'finished',
        created: 0,
        changed: 0,
        unchanged: count,
      })
      expect(await events()).toEqual(announced)
    },
  )
})
