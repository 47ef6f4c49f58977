import { createServer } from 'node:net'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { isAlive } from '../../src/adapters/embedded-postgres/pid-file.ts'
import {
  aHome,
  cleanUp,
  databaseFolder,
  endAll,
  eventually,
  holderOf,
  postmasterPid,
  startShop,
} from './shop-process.ts'

describe('a shop started with one command', { timeout: 120_000 }, () => {
  /** One for all: every start but the first finds what the one before left, however that ended. */
  const home = aHome()
  afterEach(() => endAll(home))
  afterAll(() => cleanUp(home))

  async function running(env: Record<string, string> = {}) {
    const shop = startShop({ home, env })
    await shop.until(/Ready/)
    return shop
  }

  async function query(text: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: holderOf(home).databaseUrl! })
    client.on('error', () => undefined)
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(text)).rows
    } finally {
      await client.end()
    }
  }

  it('N14: says where storefront, admin and sign-in are, and ends cleanly on kill, with its database', async () => {
    const shop = await running()
    expect(shop.said()).toMatch(/Storefront +http:\/\/localhost:\d+\/\n.*Admin.*\n.*Sign in +owner@\S+ with \S{16} /)
    const postmaster = postmasterPid(home)
    expect(isAlive(postmaster)).toBe(true)
    process.kill(shop.pid, 'SIGTERM')
    expect(await shop.ended).toBe(0)
    expect(isAlive(postmaster)).toBe(false)
    expect(existsSync(join(home, 'holder.json'))).toBe(false)
  })

  it('a second start on the same home is told who holds it, and leaves the first alone', async () => {
    const shop = await running()
    const { pid, port } = holderOf(home)
    const second = startShop({ home })
    expect(await second.ended).toBe(3)
    expect(second.said()).toMatch(new RegExp(`process ${pid} .* since 20\\d\\d-.*, on port ${port}\\.`))
    expect(await query('select 1 as one')).toEqual([{ one: 1 }])
    process.kill(shop.pid, 'SIGINT')
    expect(await shop.ended).toBe(0)
  })

  it('a start while the one before is still ending waits for it', async () => {
    const shop = await running({ DRAIN_SECONDS: '1' })
    process.kill(shop.pid, 'SIGTERM')
    await shop.until(/Ending/)
    const next = await running()
    expect(await shop.ended).toBe(0)
    process.kill(next.pid, 'SIGTERM')
    expect(await next.ended).toBe(0)
  })

  it('after kill -9 of Node alone the next start goes on with the running database, and ends it in the end', async () => {
    const shop = await running()
    await query('create table public.kept_by_database as select 42 as answer')
    const postmaster = postmasterPid(home)
    process.kill(holderOf(home).pid, 'SIGKILL')
    process.kill(shop.pid, 'SIGKILL')
    await shop.ended
    expect(isAlive(postmaster)).toBe(true)
    const next = await running()
    expect(next.said()).toContain('still running')
    expect(postmasterPid(home)).toBe(postmaster)
    expect(await query('select answer from public.kept_by_database')).toEqual([{ answer: 42 }])
    process.kill(next.pid, 'SIGTERM')
    expect(await next.ended).toBe(0)
    await eventually(() => !isAlive(postmaster), 'the adopted database ends too')
  })

  it('after kill -9 of everything the next start recovers what was committed', async () => {
    const shop = await running()
    await query('create table public.kept as select 42 as answer')
    const [postmaster, node] = [postmasterPid(home), holderOf(home).pid]
    for (const pid of [shop.pid, node, postmaster]) process.kill(pid, 'SIGKILL')
    await shop.ended
    await running()
    expect(postmasterPid(home)).not.toBe(postmaster)
    expect(await query('select answer from public.kept')).toEqual([{ answer: 42 }])
  })

  it('a pid file whose number went to another process since does not keep the database from starting', async () => {
    const shop = await running()
    const file = join(databaseFolder(home), 'data/postmaster.pid')
    const left = readFileSync(file, 'utf8')
    process.kill(shop.pid, 'SIGTERM')
    await shop.ended
    writeFileSync(file, left.replace(/^\d+/, String(process.pid)))
    await running()
    expect(postmasterPid(home)).not.toBe(process.pid)
  })

  it('a database killed in mid-life comes back without an end of the shop', async () => {
    const shop = await running()
    const postmaster = postmasterPid(home)
    process.kill(postmaster, 'SIGKILL')
    await shop.until(/starting it again/)
    const answers = () =>
      query('select 1').then(
        () => true,
        () => false,
      )
    await eventually(answers, 'the database answers again')
    expect(postmasterPid(home)).not.toBe(postmaster)
    process.kill(shop.pid, 'SIGTERM')
    expect(await shop.ended).toBe(0)
  })

  it('the shop ends when the command that launched it was killed', async () => {
    const shop = await running()
    const [{ pid }, postmaster] = [holderOf(home), postmasterPid(home)]
    process.kill(shop.pid, 'SIGKILL')
    await eventually(() => !isAlive(pid) && !isAlive(postmaster), 'shop and database end')
    expect(existsSync(join(home, 'holder.json'))).toBe(false)
  })

  it('a wrong setting is named with what to write, before anything is started', async () => {
    const nowhere = aHome()
    const shop = startShop({ home: nowhere, env: { PORT: 'http' } })
    expect(await shop.ended).toBe(2)
    expect(shop.said()).toContain('PORT is "http"; it must be a whole number from 1 to 65535')
    expect(existsSync(nowhere)).toBe(false)
    await cleanUp(nowhere)
  })

  it('a database that does not answer is said in plain words', async () => {
    const shop = startShop({ home, env: { DATABASE_URL: 'postgresql://tea@127.0.0.1:1/tea' } })
    expect(await shop.ended).toBe(1)
    expect(shop.said()).toMatch(/The database does not answer .* Check DATABASE_URL\./)
  })

  it('a port that another program has is named, and no database stays behind', async () => {
    const other = createServer().listen(0, 'localhost')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    const shop = startShop({ home, env: { PORT: String(port) } })
    expect(await shop.ended).toBe(3)
    expect(shop.said()).toContain(`Port ${port} is taken`)
    expect(existsSync(join(databaseFolder(home), 'data/postmaster.pid'))).toBe(false)
    other.close()
  })
})
