import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { type Account, isRoot, ownerOf, unprivilegedAccount } from './account.ts'
import { makePrivateFolder } from './cluster.ts'
import { canWrite, makeCommonGround } from './reach.ts'

/**
 * A home's own folder for its database, with `data` and `socket` in it.
 *
 * The folder itself stays ours, so that PostgreSQL's user cannot put a link where we write as root.
 */
export interface Place {
  readonly folder: string
  readonly account: Account
}

interface Pointer {
  /** Relative to the home, or absolute on common ground. */
  readonly folder: string
}

/** The longest folder whose socket (`/.s.PGSQL.5432`, and a lock beside it) surely fits the system's 103 to 107 bytes. */
const longestSocketFolder = 80

/**
 * Where a home keeps its database: in the home itself, or on common ground when PostgreSQL's user may not enter the
 * home. The choice is made once and kept in `database.json` of the home.
 */
export function placeOf(home: string): Place {
  const pointer = join(home, 'database.json')
  if (!existsSync(pointer)) {
    const place = choosePlace(home)
    writeFileSync(pointer, JSON.stringify({ folder: place.folder.startsWith(home) ? 'database' : place.folder }))
    return place
  }
  const kept = (JSON.parse(readFileSync(pointer, 'utf8')) as Pointer).folder
  const folder = resolve(home, kept)
  if (!existsSync(join(folder, 'socket')))
    throw new Error(`${pointer} points to ${folder}, where there is no database.`)
  if (isAbsolute(kept)) checkBelongs(folder, home)
  return { folder, account: ownerOf(join(folder, 'socket')) }
}

/** A folder short enough for the socket, which only the account (and root) may enter. */
export function socketFolder({ folder, account }: Place): string {
  const near = join(folder, 'socket')
  if (Buffer.byteLength(near) <= longestSocketFolder) return near
  const far = mkdtempSync(join(tmpdir(), 'dangol-'))
  makePrivateFolder(far, account)
  return far
}

function choosePlace(home: string): Place {
  const account = unprivilegedAccount()
  const near = join(home, 'database')
  mkdirSync(near, { recursive: true, mode: 0o711 })
  makePrivateFolder(join(near, 'socket'), account)
  if (!isRoot() || canWrite(join(near, 'socket'), account)) return { folder: near, account }
  rmSync(near, { recursive: true })
  const real = realpathSync(home)
  const name = createHash('sha256').update(real).digest('hex').slice(0, 12)
  const far = join(makeCommonGround(), `${name}-${randomBytes(3).toString('hex')}`)
  mkdirSync(far, { mode: 0o711 })
  makePrivateFolder(join(far, 'socket'), account)
  writeFileSync(join(far, 'home'), real)
  return { folder: far, account }
}

/** A home copied with its pointer would share the database of the first: two shops writing into one another. */
function checkBelongs(folder: string, home: string): void {
  const mark = join(folder, 'home')
  const owner = readFileSync(mark, 'utf8')
  const here = realpathSync(home)
  if (owner === here) return
  if (!existsSync(join(owner, 'database.json'))) return writeFileSync(mark, here)
  throw new Error(
    `${home} is a copy of ${owner}, and the database in ${folder} belongs to that one. ` +
      `To begin here with an empty shop, remove ${home}/database.json; to move the data, use backup and restore.`,
  )
}
