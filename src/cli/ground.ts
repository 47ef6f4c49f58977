import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbeddedPostgres } from '../adapters/embedded-postgres/embedded.ts'
import { makeHome } from '../adapters/home/home.ts'
import { HomeHeld, type HomeLock, lockHome } from '../adapters/home/lock.ts'
import type { Config } from '../config.ts'
import { systemClock } from '../kernel/clock.ts'
import { say } from './say.ts'

/** What a command stands on: a home, and a database that answers. */
export interface Ground {
  readonly databaseUrl: string
  /** Absent when the command only joined. */
  readonly lock?: HomeLock
  /** Lets go of the home and ends the PostgreSQL that was started for this command. */
  close(): Promise<void>
}

/** How long a start waits for a predecessor that is ending (it drains for at most 10 s), or a command that is starting. */
const mostWaitMs = 45_000

/**
 * Takes the home for this command, with its database running.
 *
 * @throws {HomeHeld} while another process holds the home
 */
export async function takeGround(config: Config, command: string): Promise<Ground> {
  makeHome(config.home)
  const lock = await untilNotEnding(() =>
    lockHome(config.home, { pid: process.pid, command, since: systemClock.now().toISOString() }),
  )
  if (config.databaseUrl) return { databaseUrl: config.databaseUrl, lock, close: () => Promise.resolve(lock.release()) }
  try {
    if (!existsSync(`${config.home}/database.json`)) say('Making the database…')
    const postgres = await startEmbeddedPostgres(config.home, say)
    if (postgres.adopted) say('Found the database still running since the last time; going on with it.')
    lock.tell({ databaseUrl: postgres.connectionString })
    const close = async () => {
      await postgres.stop()
      lock.release()
    }
    return { databaseUrl: postgres.connectionString, lock, close }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Works beside whoever runs on the home already, or takes the home when nobody does. */
export async function joinGround(config: Config, command: string): Promise<Ground> {
  if (config.databaseUrl) return { databaseUrl: config.databaseUrl, close: () => Promise.resolve() }
  for (let waitedMs = 0; ; waitedMs += 200) {
    try {
      return await takeGround(config, command)
    } catch (error) {
      if (!(error instanceof HomeHeld)) throw error
      const databaseUrl = error.holder?.databaseUrl
      if (databaseUrl) return { databaseUrl, close: () => Promise.resolve() }
      if (waitedMs > mostWaitMs) throw error
    }
    await sleep(200)
  }
}

async function untilNotEnding<T>(attempt: () => T): Promise<T> {
  for (let waitedMs = 0; ; waitedMs += 200) {
    try {
      return attempt()
    } catch (error) {
      const isWorthWaiting = error instanceof HomeHeld && (error.holder?.isEnding ?? !error.holder)
      if (!isWorthWaiting || waitedMs > mostWaitMs) throw error
      if (waitedMs === 1_000) say('Waiting for the one before to end…')
    }
    await sleep(200)
  }
}
