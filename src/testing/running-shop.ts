import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openApp, type RunningApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { type LiveTestDatabase, liveTestDatabase } from './database.ts'
import { copyDemoFiles, demoTemplate, makeDemoTemplate } from './demo-template.ts'

/** A whole shop with the demo's goods, web and worker in this process, as `npm start` runs it. */
export interface RunningShop {
  /** Without a slash at the end: `http://localhost:40123`. */
  readonly url: string
  readonly db: LiveTestDatabase
  readonly running: RunningApp
}

/** Opens the file's shop, and closes it after the last test. Call at the top of a test file. */
export async function runningShop(): Promise<RunningShop> {
  await makeDemoTemplate()
  const db = await liveTestDatabase(demoTemplate)
  const home = mkdtempSync(join(tmpdir(), 'dangol-shop-'))
  copyDemoFiles(join(home, 'files'))
  const url = `http://localhost:${await freePort()}`
  const config = readConfig({
    PORT: new URL(url).port,
    BASE_URL: url,
    DANGOL_HOME: home,
    LOG_LEVEL: 'silent',
    DATABASE_CONNECTIONS: '10',
  })
  const running = await openApp(config, db.connectionString, { web: true, worker: true })
  afterAll(async () => {
    await running.close()
    rmSync(home, { recursive: true, force: true })
  })
  return { url, db, running }
}

/** Known before the shop listens, because its mails name it. */
function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })
}
