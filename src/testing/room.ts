import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../adapters/embedded-postgres/pid-file.ts'

/** Linux's folder in memory, as large as half of it by default; containers often have a tiny one. */
const inMemory = '/dev/shm'

/** What a run's databases, homes and pictures take at most, and as much again to be on the safe side. */
const roomyBytes = 4 * 1024 ** 3

/**
 * A new folder for what this run throws away: in memory where there is plenty, else among the temporary files.
 *
 * A run makes about four hundred databases of nearly two thousand files each: on a disk each takes half a second of the
 * processor.
 */
export function makeRoom(): string {
  const within = isRoomy() ? inMemory : tmpdir()
  clearUp(within)
  return mkdtempSync(join(within, `dangol-run-${process.pid}-`))
}

function isRoomy(): boolean {
  if (!existsSync(inMemory)) return false
  try {
    accessSync(inMemory, constants.W_OK)
    const { bavail, bsize } = statfsSync(inMemory)
    return bavail * bsize > roomyBytes && process.availableMemory() > roomyBytes
  } catch {
    return false
  }
}

/** A run that was killed could not remove its own, which would stay in memory until the machine starts again. */
function clearUp(within: string): void {
  for (const name of readdirSync(within)) {
    const pid = /^dangol-run-(\d+)-/.exec(name)?.[1]
    if (!pid || isAlive(Number(pid))) continue
    try {
      rmSync(join(within, name), { recursive: true, force: true })
    } catch {
      // What another user left is that user's to remove.
    }
  }
}
