import { accessSync, constants, existsSync, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Linux's folder in memory, as large as half of it by default; containers often have a tiny one. */
const inMemory = '/dev/shm'

/** What a run's databases, homes and pictures take at most, and as much again to be on the safe side. */
const roomyBytes = 4 * 1024 ** 3

/**
 * A new folder for what a run throws away: in memory where there is plenty, else among the temporary files.
 *
 * A run makes about four hundred databases of nearly two thousand files each: on a disk that alone takes a fifth of the
 * processor's time.
 */
export const makeRoom = (name: string): string => mkdtempSync(join(isRoomy() ? inMemory : tmpdir(), name))

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
