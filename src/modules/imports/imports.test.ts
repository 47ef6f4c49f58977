import { describe, expect, it } from 'vitest'
import { edgeOf } from '../../kernel/edge.ts'
import { money } from '../../kernel/money.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { everything } from '../../testing/everything.ts'
import { filesInMemory } from '../../testing/files.ts'
import { runJobs } from '../../testing/drain.ts'
import { findProductByHandle, listProducts } from '../catalog/index.ts'
import { adjustStock, availability } from '../inventory/index.ts'
import { createMarket, pricesFor, setPrices } from '../pricing/index.ts'
import {
  importsModule,
  listFindings,
  NoMarket,
  readFile,
  receiveImportFile,
  rehearseFile,
  runForGood,
  startImport,
  workOnRun,
} from './index.ts'

const db = await testDatabase()
const edge = edgeOf(db)
const files = filesInMemory()
const work = () => runJobs(db, [importsModule({ files })])

const columns =
  'Handle,Title,Option1 Name,Option1 Value,Variant Price,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Image Src'
const csv = (...rows: string[]) => Buffer.from([columns, ...rows].join('\n'))
const teaFile = csv(
  'green-tea,Jeju green tea,Size,50 g,12.00,TEA-50,shopify,10,https://images.test/tea.jpg',
  'green-tea,,,100 g,20.00,TEA-100,shopify,5,',
  'sneaker,Court sneaker,Title,Default Title,89.00,SNK,shopify,2,',
)

async function start(bytes: Buffer, about: { dryRun?: boolean } = {}) {
  const received = await receiveImportFile(edge, files, { source: 'shopify', fileName: 'tea.csv', bytes })
  return inTransaction(db, (tx) => startImport(tx, { ...received, dryRun: about.dryRun ?? false, by: 'minji' }))
}

async function imported(bytes: Buffer, about: { dryRun?: boolean } = {}) {
  const { id } = await start(bytes, about)
  await work()
  return workOnRun(edge, files, id)
}

const findingsOf = (runId: string) => reading(db, (read) => listFindings(read, { runId, limit: 100 }))

const theTea = () =>
  reading(db, async (read) => {
    const found = await findProductByHandle(read, { handle: 'green-tea', locale: 'en' })
    if (!found || !('product' in found)) throw new Error('There is no green tea')
    const ids = found.product.variants.map(({ id }) => id)
    const prices = await pricesFor(read, { variantIds: ids, currency: 'USD' })
    const stock = await availability(read, ids)
    return {
      ids,
      prices: ids.map((id) => prices.get(id)?.price.amount),
      stock: ids.map((id) => stock.get(id)?.available),
    }
  })

describe('importing a file', () => {
  it('A8: a shop without a market refuses, and says what to do', async () => {
    await expect(start(teaFile)).rejects.toBeInstanceOf(NoMarket)
    await inTransaction(db, (tx) =>
      createMarket(tx, {
        ...{ code: 'us', name: 'United States', currency: 'USD', countries: ['US'], locales: ['en'] },
        ...{ taxIncluded: false, isDefault: true },
      }),
    )
  })

  it('A8: a dry run from the command line leaves no trace at all', async () => {
    const before = await everything(db)
    const file = await readFile(teaFile, { source: 'shopify', currency: 'USD' })
    const taken = await rehearseFile(edge, { source: 'shopify', currency: 'USD', locale: 'en' }, file)
    expect(taken).toMatchObject({ created: 2, changed: 0, unchanged: 0, refused: 0, findings: [] })
    expect(await everything(db)).toEqual(before)
  })

  it('A8: a dry run reports what would happen, and its file can then be imported for good', async () => {
    const dry = await imported(teaFile, { dryRun: true })
    expect(dry).toMatchObject({ state: 'finished', dryRun: true, products: 2, done: 2, created: 2 })
    expect((await reading(db, (read) => listProducts(read, { locale: 'en', limit: 10 }))).total).toBe(0)

    const { id } = await inTransaction(db, (tx) => runForGood(tx, { id: dry.id, by: 'minji' }))
    await work()
    expect(await workOnRun(edge, files, id)).toMatchObject({ state: 'finished', dryRun: false, created: 2 })
    expect(await theTea()).toMatchObject({ prices: [1_200, 2_000], stock: [10, 5] })
  })

  it('A8: the same file again changes nothing and announces nothing', async () => {
    const before = await everything(db)
    expect(await imported(teaFile)).toMatchObject({ created: 0, changed: 0, unchanged: 2, refused: 0 })
    const after = await everything(db)
    const differing = Object.keys(after).filter((table) => before[table] !== after[table])
    expect(differing.filter((table) => !table.startsWith('job.'))).toEqual(['imports.run'])
  })

  it('A8: what was sold or priced by staff since stays until the file says something else of it', async () => {
    const { ids } = await theTea()
    await inTransaction(db, async (tx) => {
      await adjustStock(tx, { variantId: ids[0]!, delta: -3, reason: 'sold' })
      await setPrices(tx, [{ variantId: ids[0]!, price: money(1_100, 'USD') }])
    })
    const changed = Buffer.from(teaFile.toString().replace('20.00,TEA-100,shopify,5', '21.00,TEA-100,shopify,9'))
    expect(await imported(changed)).toMatchObject({ changed: 1, unchanged: 1 })
    expect(await theTea()).toMatchObject({ prices: [1_100, 2_100], stock: [7, 9] })
  })

  it('A8: bad rows are reported by row and column, and the good ones kept', async () => {
    const run = await imported(
      csv(
        'oolong,Oolong,Size,50 g,abc,,,,',
        'oolong,,,100 g,9.00,,,,',
        ',,,,3.00,,,,',
        'black,Black tea,Title,Default Title,7.00,,,,ftp://images.test/b.jpg',
        `white,White tea,Title,Default Title,8.00,${'S'.repeat(130)},,,`,
      ),
    )
    expect(run).toMatchObject({ created: 2, refused: 2 })
    expect(await findingsOf(run.id)).toMatchObject([
      {
        row: 2,
        field: 'Variant Price',
        level: 'problem',
        message: '“abc” is not a price. Write it as a number, like 12.50.',
      },
      { row: 4, field: 'Handle', level: 'problem' },
      { row: 5, field: 'Image Src', level: 'warning' },
      { row: 6, field: 'Variant SKU', level: 'problem' },
      { row: 6, field: '', level: 'problem', message: '“White tea” is not imported.' },
    ])
  })

  it('A8: an import that stops in the middle goes on where it stopped', async () => {
    const many = csv(
      ...Array.from({ length: 120 }, (_, number) => `cup-${number},Cup ${number},Title,Default Title,5.00,,,,`),
    )
    const { id } = await start(many)
    let batches = 0
    const stopped = await workOnRun(edge, files, id, { until: () => batches++ === 1 })
    expect(stopped).toMatchObject({ state: 'running', done: 50 })
    const both = await Promise.all([workOnRun(edge, files, id), workOnRun(edge, files, id)])
    expect(both[0]).toMatchObject({ state: 'finished', created: 120 })
  })

  it('A8: one product that cannot be stored does not stop the others of its batch', async () => {
    await db.pool.query(`alter table catalog.product add constraint planted check (vendor <> 'Sora')`)
    const file = (vendor: string) =>
      Buffer.from(`Handle,Title,Vendor,Variant Price\na,A,Alex,1\nb,B,${vendor},1\nc,C,Alex,1`)
    expect(await imported(file('Sora'), { dryRun: true })).toMatchObject({ created: 2, refused: 1 })
    expect(await imported(file('Sora'))).toMatchObject({ state: 'finished', created: 2, refused: 1, problems: 1 })
    await db.pool.query('alter table catalog.product drop constraint planted')
    expect(await imported(file('Sora'))).toMatchObject({ created: 1, unchanged: 2 })
  })

  it('a run that nobody works on is taken up again, and its file goes after 30 days', async () => {
    const { id } = await start(csv('pot,Tea pot,Title,Default Title,30.00,,,,'))
    await db.pool.query('delete from job.job_common')
    db.clock.forward(6 * 60_000)
    const [rouse, forget] = importsModule({ files }).recurring!
    await rouse!.run(edge)
    await work()
    expect(await workOnRun(edge, files, id)).toMatchObject({ state: 'finished', created: 1, hasFile: true })
    db.clock.forward(31 * 86_400_000)
    await forget!.run(edge)
    expect(await workOnRun(edge, files, id)).toMatchObject({ hasFile: false })
    expect(files.kept.size).toBe(0)
  })
})
