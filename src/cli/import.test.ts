import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../config.ts'
import { inTransaction } from '../kernel/transaction.ts'
import { createMarket } from '../modules/pricing/index.ts'
import { liveTestDatabase } from '../testing/database.ts'

const db = await liveTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'dangol-import-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'tea.csv')
writeFileSync(file, 'Handle,Title,Variant Price\ntea,Green tea,12000\ncup,Cup,abc\n')

interface Ended {
  code: number
  out: string
  err: string
}

const dangol = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const env = {
      ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'silent' },
      ...{ DANGOL_HOME: join(folder, 'home'), DATABASE_URL: db.connectionString.replace('@/', '@localhost/') },
    }
    const child = execFile(process.execPath, [join(root, 'bin/dangol.mjs'), ...args], { env }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })

const productCount = async (): Promise<number> =>
  (await db.pool.query<{ count: number }>('select count(*)::int from catalog.product')).rows[0]!.count

describe('dangol import', { timeout: 60_000 }, () => {
  it('A8: says what to do when there is no market or no such column', async () => {
    const refused = await dangol('import', 'shopify', file)
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('Add a market in the settings first')])
    expect((await dangol('import', 'woocommerce', file)).err).toContain(
      'lacks the columns “type”, “name”, “id” or “sku”',
    )
  })

  it('A8: a dry run tells, the import does, and the same again finds nothing to do', async () => {
    await inTransaction(db, (tx) =>
      createMarket(tx, {
        ...{ code: 'kr', name: 'Korea', currency: 'KRW', countries: ['KR'], locales: ['ko'] },
        ...{ taxIncluded: true, isDefault: true },
      }),
    )
    const dry = await dangol('import', 'shopify', file, '--dry-run')
    expect(dry.out).toContain('✗ row 3, Variant Price: “abc” is not a price')
    expect(dry.out).toContain('It would be 1 created, 0 changed, 0 unchanged, 1 refused, of 2 products')
    expect([dry.code, await productCount()]).toEqual([1, 0])

    const report = JSON.parse((await dangol('import', 'shopify', file, '--json')).out) as unknown
    expect(report).toMatchObject({ created: 1, refused: 1, problems: 2, currency: 'KRW', findings: [{ row: 3 }, {}] })
    expect(await productCount()).toBe(1)

    writeFileSync(file, 'Handle,Title,Variant Price\ntea,Green tea,12000\n')
    const again = await dangol('import', 'shopify', file)
    expect([again.code, again.out]).toEqual([
      0,
      expect.stringContaining('0 created, 0 changed, 1 unchanged, 0 refused'),
    ])
  })

  it('A8: reviews come from a file of Judge.me and leave in its form', async () => {
    const reviews = join(folder, 'reviews.csv')
    const rows = ['title,body,rating,review_date,curated,reviewer_name,reviewer_email,product_handle']
    rows.push('Fresh,=Good tea,5,2025-03-02 10:12:00 UTC,ok,Alex Kim,alex@example.com,tea')
    rows.push('Lost,No such tea,5,2025-03-02,ok,Jun,jun@example.com,no-such-tea')
    writeFileSync(reviews, rows.join('\n'))
    const dry = await dangol('import', 'judgeme', reviews, '--dry-run')
    expect(dry.out).toContain('✗ row 3, product_handle: The shop has no product “no-such-tea”')
    expect(dry.out).toContain('0 unchanged, 1 refused, of 2 reviews; 1 problems, 0 warnings.\n')
    const report = JSON.parse((await dangol('import', 'judgeme', reviews, '--json')).out) as unknown
    expect(report).toMatchObject({ created: 1, refused: 1, findings: [{ row: 3, field: 'product_handle' }] })
    const { code, out } = await dangol('export', 'judgeme')
    expect(code).toBe(0)
    expect(out.split('\r\n')[1]).toMatch(
      /^Fresh,'=Good tea,5,2025-03-02 10:12:00 UTC,import,ok,Alex K\.,alex@example\.com,[^,]+,tea,/,
    )
  })
})
