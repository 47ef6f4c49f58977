import { mkdtempSync, rmSync } from 'node:fs'
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, vi } from 'vitest'
import { localFiles } from '../adapters/local-files/local-files.ts'
import { openApp, type RunningApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { fillDemo } from '../demo/fill.ts'
import { days, later } from '../kernel/clock.ts'
import { type LiveTestDatabase, liveTestDatabase } from './database.ts'
import { copyDemoFiles, demoTemplate, makeDemoTemplate } from './demo-template.ts'

/** A whole shop with the demo's goods, web and worker in this process, as `npm start` runs it. */
export interface RunningShop {
  /** Without a slash at the end: `http://localhost:40123`. */
  readonly url: string
  readonly db: LiveTestDatabase
  readonly running: RunningApp
}

/**
 * Opens the file's shop, and closes it after the last test. Call at the top of a test file.
 *
 * @param at the instant in which the shop stays, for who compares what it shows: its clock stands still, and its
 *   pictures remain as they were drawn
 */
export async function runningShop({ at }: { at?: Date } = {}): Promise<RunningShop> {
  if (at) stopClock(at)
  else await makeDemoTemplate()
  const db = await liveTestDatabase(at ? undefined : demoTemplate)
  const home = mkdtempSync(join(tmpdir(), 'dangol-shop-'))
  if (!at) copyDemoFiles(join(home, 'files'))
  const url = `http://localhost:${await freePort()}`
  const config = readConfig({
    PORT: new URL(url).port,
    BASE_URL: url,
    DANGOL_HOME: home,
    LOG_LEVEL: 'silent',
    DATABASE_CONNECTIONS: '10',
    WEBHOOKS_TO_LOOPBACK: 'yes',
    // NOTE The shop shares its process with the test and its processor with browsers: late there says nothing of the shop.
    MOST_LAG_MS: '0',
    // NOTE A minute in which so much may be asked never ends where the clock stands.
    ...(at && { REQUESTS_PER_MINUTE: '0' }),
  })
  const running = await openApp(config, db.connectionString, { web: true, worker: true })
  afterAll(async () => {
    await running.close()
    rmSync(home, { recursive: true, force: true })
  })
  if (at) await fillAfresh(running, join(home, 'files'), at)
  return { url, db, running }
}

/** With pictures that no finer ones replace. */
async function fillAfresh({ app }: RunningApp, folder: string, at: Date): Promise<void> {
  const finerPicturesFrom = later(at, days(36_500))
  await fillDemo({ edge: app.edge, files: localFiles(folder), pictureScale: 0.3, finerPicturesFrom })
}

/** For everything in this process; timers go on. */
function stopClock(at: Date): void {
  vi.useFakeTimers({ toFake: ['Date'], now: at })
  afterAll(() => void vi.useRealTimers())
}

/**
 * Known before the shop listens, because its mails name it. Below those that systems give out by themselves (from 32768 on),
 * so that no connection of another test has it by then.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(12_000, 32_000)
    if (await isFree(port)) return port
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((told) => {
    const probe = createServer()
    probe.once('error', () => told(false))
    probe.listen(port, 'localhost', () => probe.close(() => told(true)))
  })
