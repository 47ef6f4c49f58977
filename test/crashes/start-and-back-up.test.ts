import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/kernel/database.ts'
import { createJobQueue } from '../../src/kernel/job-queue.ts'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { modulesOf } from '../../src/modules.ts'
import { testPorts } from '../../src/testing/ports.ts'
import { aTeaShop, type TeaShop } from '../../src/testing/tea-shop.ts'
import { aHome, cleanUp, clone, holderOf, type ShopProcess, startShop } from './shop-process.ts'
import { StubbornShopper } from './stubborn-shopper.ts'

describe('the command line beside a running shop', { timeout: 120_000 }, () => {
  /** A shop with goods, and the one that is made of its backup; each test goes on where the one before ended. */
  const [home, other] = [aHome(), aHome()]
  const file = join(home, '../shop.tar.gz')
  afterAll(async () => {
    for (const folder of [home, other]) await cleanUp(folder)
  })

  const dangol = (at: string, ...args: string[]): ShopProcess =>
    startShop({ home: at, script: join(clone, 'bin/dangol.mjs'), args })

  let tea = ''

  it('a shop is backed up while it runs, and comes back in another home', async () => {
    const shop = startShop({ home })
    await shop.until(/Ready/)
    tea = (await withGoods(holderOf(home).databaseUrl!)).tea

    const backup = dangol(home, 'backup', file)
    expect(await backup.ended, backup.said()).toBe(0)
    expect(backup.said()).toMatch(/rows, \d+ files/)
    const again = dangol(home, 'backup', file)
    expect(await again.ended).toBe(1)
    expect(again.said()).toContain('--force')
    const looked = dangol(home, 'doctor')
    expect(await looked.ended, looked.said()).toBe(0)
    expect(looked.said()).toMatch(/✓ Durability[\s\S]*✓ Migrations/)
    process.kill(shop.pid, 'SIGTERM')
    expect(await shop.ended).toBe(0)

    const restored = dangol(other, 'restore', file)
    expect(await restored.ended, restored.said()).toBe(0)
    const second = dangol(other, 'restore', file)
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain('There is a shop in this database already')
    const migrated = dangol(other, 'migrate')
    expect(await migrated.ended).toBe(0)
    expect(migrated.said()).toContain('Nothing to do')
  })

  it('N14: a shop restored on an empty machine sells at once', async () => {
    const restored = startShop({ home: other, env: { TEST_PAYMENTS: 'yes' } })
    await restored.until(/Ready/)
    const buyer = new StubbornShopper(holderOf(other).port!)
    expect(await buyer.buy([tea])).toMatchObject({ order: expect.any(String) as string })
    expect(buyer.wrong).toEqual([])
    process.kill(restored.pid, 'SIGTERM')
    expect(await restored.ended).toBe(0)
  })

  it('N14: a database newer than the code is refused, with what to do, and is left as it is', async () => {
    const shop = startShop({ home })
    await shop.until(/Ready/)
    const client = new pg.Client({ connectionString: holderOf(home).databaseUrl! })
    await client.connect()
    await client.query(`insert into kernel.migration (name, at) values ('catalog/9999-of-tomorrow', now())`)
    await client.end()
    process.kill(shop.pid, 'SIGTERM')
    await shop.ended

    for (const begin of [() => startShop({ home }), () => dangol(home, 'migrate')]) {
      const refused = begin()
      expect(await refused.ended).toBe(1)
      expect(refused.said()).toMatch(/made by a newer Dangol \(it has catalog\/9999-of-tomorrow\)\. Start that version/)
      expect(refused.said()).not.toMatch(/\n\s+at /)
    }
  })

  it('a command or an argument that does not exist is a wrong argument', async () => {
    for (const args of [['sell'], ['restore'], ['start', '--loud']]) expect(await dangol(home, ...args).ended).toBe(2)
  })
})

async function withGoods(connectionString: string): Promise<TeaShop> {
  const db = openDatabase({ connectionString })
  const jobs = await createJobQueue(db, modulesOf(testPorts()))
  try {
    return await inTransaction({ ...db, jobs }, aTeaShop)
  } finally {
    await jobs.close()
    await db.close()
  }
}
