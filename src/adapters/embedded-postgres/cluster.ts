import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Account } from './account.ts'

/** What PostgreSQL's programs may see of our environment: nothing that steers them. */
export const plainEnvironment = { LC_ALL: 'C', PATH: '/usr/bin:/bin', TZ: 'UTC' }

/** Where the files of one PostgreSQL are, and whom they belong to. */
export interface Cluster {
  /** Folder with `bin`, `lib` and `share`. */
  readonly native: string
  readonly data: string
  /** Folder of the Unix socket; short, since a socket's path holds at most 107 bytes. */
  readonly socket: string
  readonly account: Account
}

/** Makes a folder that belongs to an account and that nobody else may enter. */
export function makePrivateFolder(folder: string, { uid, gid }: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
}

/**
 * Fills the data folder unless it is filled already; a fill that was cut short is begun again.
 *
 * Texts are UTF-8 and sort by code point (`C.UTF-8` of PostgreSQL itself), the same on each machine.
 */
export function createCluster({ native, data, account }: Cluster, { durable = true } = {}): void {
  if (existsSync(join(data, 'PG_VERSION'))) return checkVersion(native, data, account)
  const unfinished = `${data}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  makePrivateFolder(unfinished, account)
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const speed = durable ? [] : ['--no-sync']
  runProgram(
    join(native, 'bin/initdb'),
    ['-D', unfinished, '-U', 'dangol', '-A', 'trust', ...locale, ...speed],
    account,
  )
  renameSync(unfinished, data)
}

function checkVersion(native: string, data: string, account: Account): void {
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  const ours = /\d+/.exec(runProgram(join(native, 'bin/postgres'), ['--version'], account))?.[0]
  if (made === ours) return
  throw new Error(
    `The data in ${data} was made by PostgreSQL ${made}, and this Dangol brings ${ours}. ` +
      'Start the version of Dangol you had, make a backup (`npx dangol backup FILE`), and restore it here into a new home.',
  )
}

function runProgram(program: string, args: readonly string[], account: Account): string {
  const done = spawnSync(program, args, {
    ...account,
    encoding: 'utf8',
    cwd: dirname(program),
    env: plainEnvironment,
  })
  if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr || (done.error?.message ?? done.signal)}`)
  return done.stdout
}
