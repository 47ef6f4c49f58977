import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Cluster, plainEnvironment } from './cluster.ts'
import { isAlive, isPostmasterOf, programOf, readPidFile } from './pid-file.ts'

/** A running PostgreSQL, started by us or found. */
export interface Postmaster {
  readonly pid: number
  /** The `postgres` that it was started from. */
  readonly program: string
  /** Folder of its socket. */
  readonly socket: string
  /** Kept once it has ended, for whatever reason. */
  readonly ended: Promise<void>
}

const pollMs = 20
/** A crash recovery may take a while; it is shown, and only then given up. */
const mostStartMs = 120_000

/** The PostgreSQL that already runs on this data, e.g. since our earlier process was killed. */
export async function findPostmaster({ data }: Cluster): Promise<Postmaster | undefined> {
  const found = readPidFile(data)
  if (!found || !isPostmasterOf(data, found.pid)) return undefined
  await untilReady(data, found.pid, () => isAlive(found.pid))
  return { pid: found.pid, program: programOf(found.pid), socket: found.socket, ended: untilGone(found.pid) }
}

/** Starts PostgreSQL; a predecessor that was killed may still be dying, which is worth a few tries. */
export async function launchPatiently(cluster: Cluster, settings: readonly string[]): Promise<Postmaster> {
  for (let triesLeft = 5; ; triesLeft--) {
    try {
      return await launch(cluster, settings)
    } catch (error) {
      if (triesLeft === 0) throw error
      await sleep(500)
    }
  }
}

/** Starts PostgreSQL in a session of its own, so that Ctrl-C reaches us alone and we end it after our own work. */
export async function launch(
  cluster: Cluster,
  settings: readonly string[],
  { detached = true } = {},
): Promise<Postmaster> {
  const { native, data, socket, account } = cluster
  dropForeignPidFile(data)
  const log = join(dirname(data), 'start.log')
  const output = openSync(log, 'w', 0o600)
  const program = join(native, 'bin/postgres')
  const child = spawn(program, ['-D', data, '-k', socket, ...settings.flatMap((setting) => ['-c', setting])], {
    ...account,
    detached,
    stdio: ['ignore', output, output],
    cwd: data,
    env: plainEnvironment,
  })
  closeSync(output)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  let gone = false
  void ended.then(() => (gone = true))
  await untilReady(data, child.pid, () => !gone).catch((error: Error) => {
    throw new Error(`${error.message}\n${lastLines(log)}`)
  })
  return { pid: child.pid!, program, socket, ended }
}

/**
 * Ends it: open transactions are rolled back, the rest is written down. Bounded; past that it is cut off, which
 * costs the next start a recovery and loses nothing.
 */
export async function shutDown({ pid, ended }: Postmaster, mostMs = 30_000): Promise<void> {
  if (!signal(pid, 'SIGINT')) return
  const bound = new AbortController()
  const inTime = ended.then(() => true)
  const isOver = await Promise.race([inTime, sleep(mostMs, false, { signal: bound.signal })])
  bound.abort()
  if (isOver) return
  signal(pid, 'SIGQUIT')
  await ended
}

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

/** PostgreSQL takes over the file of a dead predecessor itself, but not when the number went to another process since. */
function dropForeignPidFile(data: string): void {
  const found = readPidFile(data)
  if (found && isAlive(found.pid) && !isPostmasterOf(data, found.pid)) rmSync(join(data, 'postmaster.pid'))
}

async function untilReady(data: string, pid: number | undefined, isRunning: () => boolean): Promise<void> {
  for (let waitedMs = 0; waitedMs < mostStartMs; waitedMs += pollMs) {
    if (!isRunning()) throw new Error('PostgreSQL ended while starting:')
    const file = readPidFile(data)
    if (file?.pid === pid && file?.isReady) return
    await sleep(pollMs)
  }
  throw new Error(`PostgreSQL (process ${pid}) is not ready after ${mostStartMs / 1_000} seconds:`)
}

async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(200)
}

function lastLines(log: string): string {
  return readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n')
}
