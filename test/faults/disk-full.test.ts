import { readdirSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { localFiles } from '../../src/adapters/local-files/local-files.ts'
import { startThrowawayPostgres } from '../../src/adapters/embedded-postgres/throwaway.ts'
import { openDatabase } from '../../src/kernel/database.ts'
import { migrate } from '../../src/kernel/migration.ts'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import { setStock, stockDiscrepancies } from '../../src/modules/inventory/index.ts'
import { modulesOf } from '../../src/modules.ts'
import { movableClock } from '../../src/testing/clock.ts'
import { testPorts } from '../../src/testing/ports.ts'
import { teaShopApi } from '../../src/testing/store-api.ts'
import { problemOf } from '../../src/web/http/problem-answers.ts'
import { openSmallDisk } from './small-disk.ts'

const disk = openSmallDisk(220)
afterAll(() => disk?.remove())
if (!disk) process.stdout.write('Left out: only root may mount the small disk that these tests fill.\n')

/** A whole shop whose PostgreSQL stands on the small disk. */
async function shopOn({ folder }: { folder: string }) {
  const postgres = await startThrowawayPostgres({ within: folder, more: ['max_wal_size=48MB', 'min_wal_size=32MB'] })
  const clock = movableClock()
  const db = { ...openDatabase({ connectionString: postgres.connectionString('postgres'), clock }), clock }
  await migrate(
    db,
    modulesOf(testPorts()).flatMap(({ migrations }) => migrations),
  )
  const working = { ...db, connectionString: '', jobs: undefined as never }
  const shop = await teaShopApi(working)
  const close = async () => {
    await db.close()
    await postgres.stop()
  }
  return { db, shop, close }
}

describe.skipIf(!disk)('N4: a disk without room', () => {
  it('is told to shoppers as a pause, costs nobody an order, and is forgotten once there is room', async () => {
    const { db, shop, close } = await shopOn(disk!)
    const { ready, pay, place, shop: goods } = shop
    await inTransaction({ ...db, jobs: { put: () => Promise.resolve() } }, (tx) =>
      setStock(tx, { variantId: goods.tea, onHand: 2_000, reason: 'counted' }),
    )
    const told: string[] = []
    /** @returns what she was told instead of "placed" */
    const buys = async () => {
      const token = await ready()
      if (!token) return 'start'
      const paid = await pay(token)
      if (paid.status !== 200) return paid
      const placed = await place(token)
      if (placed.status !== 201) return placed
      told.push(placed.body.token)
      return undefined
    }
    expect(await buys()).toBeUndefined()

    disk!.fill()
    let no: Awaited<ReturnType<typeof buys>>
    for (let tries = 0; tries < 400 && !no; tries++) no = await buys()
    const asked = await shop.ask('POST', '/checkouts', { market: 'us', lines: [{ variantId: goods.tea, quantity: 1 }] })
    expect(no).toBeDefined()
    expect(asked).toMatchObject({
      status: 503,
      body: { code: expect.stringMatching(/disk-full|database-away/) as string },
    })

    disk!.free()
    expect(await buys()).toBeUndefined()
    expect(await reading(db, stockDiscrepancies)).toEqual([])
    const { rows } = await db.pool.query<{ token: string }>('select token from orders."order"')
    expect(rows.map(({ token }) => token)).toEqual(expect.arrayContaining(told))
    await close()
  }, 120_000)

  it('keeps half a picture of nobody', async () => {
    const files = localFiles(`${disk!.folder}/files`)
    await files.put('whole', Buffer.alloc(10))
    disk!.fill()
    const error = await files.put('picture', Buffer.alloc(3_000_000)).catch((no: Error) => no)
    expect(problemOf(error as Error).said).toMatchObject({ status: 503, code: 'http/disk-full' })
    expect(readdirSync(`${disk!.folder}/files`)).toEqual(['whole'])
    disk!.free()
    await files.put('picture', Buffer.alloc(3_000_000))
    expect(readdirSync(`${disk!.folder}/files`)).toHaveLength(2)
  })
})
