import { randomBytes } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A home that cannot be used, with what to do. */
export class HomeUnusable extends Error {}

/** Makes the folder of a shop when it is not there; other users may pass through it and read nothing. */
export function makeHome(home: string): void {
  try {
    if (!existsSync(home)) {
      mkdirSync(home, { recursive: true })
      chmodSync(home, 0o711)
    }
    accessSync(home, constants.W_OK)
  } catch (error) {
    throw new HomeUnusable(
      `${home} cannot be written (${(error as Error).message}). Give this user the folder ` +
        '(chown), or set DANGOL_HOME to another one.',
      { cause: error },
    )
  }
}

/** The key that signs and encrypts for this shop, 256 random bits, made at the first start and kept in the home. */
export function secretOf(home: string): string {
  const file = join(home, 'secret')
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return readFileSync(file, 'utf8')
}
