import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Who runs on a home, as others are told. */
export interface Holder {
  readonly pid: number
  /** What it was started as: `start`, `backup`. */
  readonly command: string
  /** ISO instant. */
  readonly since: string
  readonly port?: number
  /** How others on this machine reach the database that it started. */
  readonly databaseUrl?: string
  readonly isEnding?: boolean
}

/** A home held by this process until `release` or the end of the process, however it ends. */
export interface HomeLock {
  tell(news: Partial<Holder>): void
  release(): void
}

/** Another process runs on this home. */
export class HomeHeld extends Error {
  readonly holder: Holder | undefined
  constructor(home: string, holder: Holder | undefined) {
    super(
      holder
        ? `${home} is in use: process ${holder.pid} (dangol ${holder.command}) holds it since ${holder.since}` +
            `${holder.port ? `, on port ${holder.port}` : ''}. Stop it (kill ${holder.pid}), ` +
            'or set DANGOL_HOME to another folder.'
        : `${home} is in use by another process that is just starting. Try again in a moment.`,
    )
    this.holder = holder
  }
}

/**
 * Holds a home for this process.
 *
 * The operating system keeps the lock (SQLite's lock on a file) and lets go when the process ends, so a crash leaves
 * nothing to clean up and a process number used again cannot be mistaken for the holder; `holder.json` only informs.
 *
 * @throws {HomeHeld} while another process holds it
 */
export function lockHome(home: string, holder: Holder): HomeLock {
  const lock = new DatabaseSync(join(home, 'lock'))
  try {
    lock.exec('pragma busy_timeout = 0; begin exclusive')
  } catch (error) {
    lock.close()
    if ((error as { errcode?: number }).errcode === sqliteBusy) throw new HomeHeld(home, readHolder(home))
    throw new Error(`${home} cannot be locked: ${(error as Error).message}. Does it belong to this user?`, {
      cause: error,
    })
  }
  let told = holder
  const write = () => {
    writeFileSync(join(home, 'holder.json.new'), JSON.stringify(told), { mode: 0o600 })
    renameSync(join(home, 'holder.json.new'), join(home, 'holder.json'))
  }
  write()
  return {
    tell: (news) => {
      told = { ...told, ...news }
      write()
    },
    release: () => {
      rmSync(join(home, 'holder.json'), { force: true })
      lock.close()
    },
  }
}

const sqliteBusy = 5

function readHolder(home: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(join(home, 'holder.json'), 'utf8')) as Holder
  } catch {
    return undefined
  }
}
