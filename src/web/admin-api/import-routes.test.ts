import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { importsModule } from '../../modules/imports/index.ts'
import { createMarket } from '../../modules/pricing/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { runJobs } from '../../testing/drain.ts'
import { filesInMemory } from '../../testing/files.ts'
import { importRoutes } from './import-routes.ts'

const db = await testDatabase()
const files = filesInMemory()
const { clientWith } = await adminServer(db, importRoutes(files))
const staff = await clientWith('catalog:write', 'catalog:read')

const csv = 'Handle,Title,Variant Price\ntea,Green tea,12.00\ncup,Cup,abc\npot,Pot,xyz'

/** As a browser's form sends it. */
async function upload(query: string, content: string | Uint8Array = csv, client = staff) {
  const form = new FormData()
  form.set('file', new Blob([content as string]), 'tea.csv')
  const { headers, body } = new Response(form)
  const bytes = Buffer.from(await new Response(body).arrayBuffer())
  return client.ask('POST', `/imports?${query}`, bytes, { 'content-type': headers.get('content-type')! })
}

const work = () => runJobs(db, [importsModule({ files })])

describe('the imports of the admin API', () => {
  it('A8: refuses what cannot be imported at once, and keeps none of it', async () => {
    expect(await upload('source=shopify')).toMatchObject({ status: 409, body: { code: 'imports/no-market' } })
    await inTransaction(db, (tx) =>
      createMarket(tx, {
        ...{ code: 'us', name: 'United States', currency: 'USD', countries: ['US'], locales: ['en'] },
        ...{ taxIncluded: false, isDefault: true },
      }),
    )
    const refusals = [
      [await upload('source=etsy'), 422, undefined],
      [await upload('source=shopify&currency=XX'), 422, 'imports/currency-unknown'],
      [await upload('source=shopify', 'name,price\na,1'), 422, 'imports/column-missing'],
      [await upload('source=shopify', new Uint8Array([0x50, 0x4b, 3, 4, 0])), 422, 'imports/file-unreadable'],
      [await staff.ask('POST', '/imports?source=shopify', { file: csv }), 415, 'http/wrong-content-type'],
      [await upload('source=shopify', new Uint8Array(50_000_001)), 413, undefined],
    ] as const
    for (const [answer, status, code] of refusals) {
      expect(answer.status).toBe(status)
      if (code) expect(answer.body).toMatchObject({ code })
    }
    expect(files.kept.size).toBe(0)
    const reader = await clientWith('catalog:read')
    expect((await upload('source=shopify', csv, reader)).status).toBe(403)
  })

  it('A8: a dry run is reported row by row, page by page, and then imported for good', async () => {
    const started = await upload('source=shopify')
    expect(started).toMatchObject({ status: 202, body: { state: 'waiting', dryRun: true, isOver: false, done: 0 } })
    const id = String(started.body['id'])
    await work()
    expect((await staff.ask('GET', `/imports/${id}`)).body).toMatchObject({
      ...{ state: 'finished', isOver: true, products: 3, created: 1, refused: 2, problems: 4, currency: 'USD' },
      ...{ fileName: 'tea.csv', hasFile: true },
    })
    const first = await staff.ask('GET', `/imports/${id}/findings?limit=3`)
    expect(first.body['items']).toMatchObject([
      { row: 3, field: 'Variant Price', level: 'problem' },
      { row: 3 },
      { row: 4 },
    ])
    const rest = await staff.ask('GET', `/imports/${id}/findings?limit=3&cursor=${String(first.body['nextCursor'])}`)
    expect(rest.body).toMatchObject({ items: [{ row: 4 }], nextCursor: null })
    expect((await staff.ask('GET', `/imports/${id}/findings?level=warning`)).body['items']).toEqual([])

    const forGood = await staff.ask('POST', `/imports/${id}/run`)
    expect(forGood).toMatchObject({ status: 202, body: { dryRun: false } })
    await work()
    expect((await staff.ask('GET', '/imports?limit=1')).body).toMatchObject({
      items: [{ id: forGood.body['id'], state: 'finished', created: 1, refused: 2 }],
    })
    expect((await staff.ask('GET', `/imports/${newId()}`)).status).toBe(404)
  })

  it('A8: reviews are brought by who may decide on reviews, and by nobody else', async () => {
    const reviews = 'rating,review_date,product_handle,body\n5,2025-03-02,tea,Good tea'
    expect(await upload('source=judgeme', reviews)).toMatchObject({ status: 403, body: { code: 'http/scope-missing' } })
    const moderator = await clientWith('catalog:write', 'reviews:moderate')
    expect((await upload('source=judgeme', reviews, moderator)).status).toBe(202)
    expect(await upload('source=judgeme', 'a,b\n1,2', moderator)).toMatchObject({
      status: 422,
      body: { details: { missing: ['“product_handle” or “product_id”', '“rating”', '“review_date”'] } },
    })
  })
})
