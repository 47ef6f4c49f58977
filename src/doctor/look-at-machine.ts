import { accessSync, constants, existsSync, statSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '../config.ts'
import { bad, type Finding, good, watch } from './finding.ts'

const gibibyte = 1_024 ** 3
const leastFreeBytes = 1 * gibibyte
const enoughFreeBytes = 5 * gibibyte
const leastNode = 24

/** Node, disk and home. */
export function lookAtMachine(config: Config): Finding[] {
  return [lookAtNode(process.versions.node), lookAtHome(config.home), lookAtSpace(config.home), lookAtSecret(config)]
}

export function lookAtNode(version: string): Finding {
  if (Number.parseInt(version) >= leastNode) return good('Node', version)
  return bad('Node', `${version} is too old`, 'Run `npm ci`: the right Node comes with the packages.')
}

/** @param freeBytes what the disk has left; measured when left out */
export function lookAtSpace(home: string, freeBytes = freeBytesAt(home)): Finding {
  const words = `${(freeBytes / gibibyte).toFixed(1)} GiB free at ${home}`
  if (freeBytes >= enoughFreeBytes) return good('Disk', words)
  const mend = 'Make room on this disk, or move the home (DANGOL_HOME) to a larger one.'
  return freeBytes < leastFreeBytes ? bad('Disk', words, mend) : watch('Disk', words, mend)
}

export function lookAtHome(home: string): Finding {
  const place = firstThatExists(home)
  try {
    accessSync(place, constants.W_OK | constants.X_OK)
    return good('Home', place === home ? `${home} can be written` : `${home} will be made at the first start`)
  } catch {
    return bad(
      'Home',
      `${place} cannot be written`,
      'Give this user the folder (chown), or set DANGOL_HOME to another.',
    )
  }
}

function lookAtSecret({ home, secretKey }: Config): Finding {
  if (secretKey) return good('Secret', 'from SECRET_KEY')
  const file = join(home, 'secret-key')
  if (!existsSync(file)) return good('Secret', 'will be made at the first start')
  if ((statSync(file).mode & 0o077) === 0) return good('Secret', `${file}, for its owner only`)
  return bad('Secret', `${file} can be read by other users`, `chmod 600 ${file}`)
}

function freeBytesAt(home: string): number {
  const { bavail, bsize } = statfsSync(firstThatExists(home))
  return bavail * bsize
}

function firstThatExists(path: string): string {
  return existsSync(path) ? path : firstThatExists(dirname(path))
}
