import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs'

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
