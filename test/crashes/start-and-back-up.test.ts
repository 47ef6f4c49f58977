import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aHome, cleanUp, clone, holderOf, type ShopProcess, startShop } from './shop-process.ts'

describe('the command line beside a running shop', { timeout: 120_000 }, () => {
  let [home, other]: [string, string] = ['', '']
  beforeEach(() => void ([home, other] = [aHome(), aHome()]))
  afterEach(async () => {
    for (const folder of [home, other]) await cleanUp(folder)
  })

  const dangol = (at: string, ...args: string[]): ShopProcess =>
    startShop({ home: at, script: join(clone, 'bin/dangol.mjs'), args })

  it('a shop is backed up while it runs, and comes back in another home', async () => {
    const shop = startShop({ home })
    await shop.until(/Ready/)
    const file = join(home, '../shop.tar.gz')
    const client = new pg.Client({ connectionString: holderOf(home).databaseUrl! })
    await client.connect()
    await client.query(`insert into kernel.event (type, data, at) values ('test.kept', '{}', now())`)
    await client.end()

    const backup = dangol(home, 'backup', file)
    expect(await backup.ended, backup.said()).toBe(0)
    expect(backup.said()).toMatch(/rows, \d+ files/)
    const again = dangol(home, 'backup', file)
    expect(await again.ended).toBe(1)
    expect(again.said()).toContain('--force')

    const restored = dangol(other, 'restore', file)
    expect(await restored.ended, restored.said()).toBe(0)
    const second = dangol(other, 'restore', file)
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain('There is a shop in this database already')

    const migrated = dangol(other, 'migrate')
    expect(await migrated.ended).toBe(0)
    expect(migrated.said()).toContain('Nothing to do')
    const looked = dangol(home, 'doctor')
    expect(await looked.ended, looked.said()).toBe(0)
    expect(looked.said()).toMatch(/✓ Durability[\s\S]*✓ Migrations/)
    process.kill(shop.pid, 'SIGTERM')
    expect(await shop.ended).toBe(0)
    rmSync(file)
  })

  it('a command or an argument that does not exist is a wrong argument', async () => {
    for (const args of [['sell'], ['restore'], ['start', '--loud']]) expect(await dangol(home, ...args).ended).toBe(2)
  })
})
