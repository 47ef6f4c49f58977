import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '../../src/adapters/embedded-postgres/pid-file.ts'
import type { Holder } from '../../src/adapters/home/lock.ts'

export const clone = resolve(import.meta.dirname, '../..')

/** A shop run as a process of its own, as `npm start` runs it. */
export interface ShopProcess {
  /** Of `bin/start.mjs`. */
  readonly pid: number
  /** All that it has said so far. */
  said(): string
  /** Waits until it says so; fails when it ends before, or after 60 seconds. */
  until(words: RegExp): Promise<void>
  readonly ended: Promise<number>
}

export interface StartOptions {
  home: string
  script?: string
  args?: string[]
  env?: Record<string, string>
}

/** A home that exists for one test. */
export function aHome(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dangol-crash-'))
  return join(folder, 'home')
}

export function startShop({
  home,
  script = join(clone, 'bin/start.mjs'),
  args = ['--no-demo'],
  env = {},
}: StartOptions): ShopProcess {
  const child = spawn(process.execPath, [script, ...args], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      PORT: '0',
      LOG_LEVEL: 'silent',
      DANGOL_HOME: home,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()))
  const ended = new Promise<number>((done) => child.once('close', (code) => done(code ?? -1)))
  let isOver = false
  void ended.then(() => (isOver = true))
  return {
    pid: child.pid!,
    said: () => output,
    ended,
    until: (words) =>
      eventually(() => {
        if (words.test(output)) return true
        if (isOver) throw new Error(`It ended without saying ${words}:\n${output}`)
        return false
      }, words.source),
  }
}

/** Waits for a state, at most 60 seconds. */
export async function eventually(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const begun = performance.now(); performance.now() - begun < 60_000;) {
    if (await isSo()) return
    await sleep(20)
  }
  throw new Error(`Waited for a minute in vain: ${what}`)
}

/** Whom `holder.json` names: the process that runs the shop itself. */
export const holderOf = (home: string): Holder => JSON.parse(readFileSync(join(home, 'holder.json'), 'utf8')) as Holder

export const databaseFolder = (home: string): string =>
  resolve(home, (JSON.parse(readFileSync(join(home, 'database.json'), 'utf8')) as { folder: string }).folder)

export const postmasterPid = (home: string): number =>
  Number(readFileSync(join(databaseFolder(home), 'data/postmaster.pid'), 'utf8').split('\n')[0])

/** Ends what a test left running; its home stays as it is. */
export async function endAll(home: string): Promise<void> {
  for (const pid of [pidOf(() => holderOf(home).pid), pidOf(() => postmasterPid(home))]) {
    if (pid === undefined || !isAlive(pid)) continue
    process.kill(pid, 'SIGKILL')
    await eventually(() => !isAlive(pid), `the end of ${pid}`)
  }
}

/** Ends what a test left running, and removes its home. */
export async function cleanUp(home: string): Promise<void> {
  await endAll(home)
  if (existsSync(join(home, 'database.json'))) rmSync(databaseFolder(home), { recursive: true, force: true })
  rmSync(resolve(home, '..'), { recursive: true, force: true })
}

function pidOf(read: () => number): number | undefined {
  try {
    return read() || undefined
  } catch {
    return undefined
  }
}
