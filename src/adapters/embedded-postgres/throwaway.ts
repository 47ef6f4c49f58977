import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unprivilegedAccount } from './account.ts'
import { createCluster, makePrivateFolder } from './cluster.ts'
import { reachableNative } from './reach.ts'
import { launch, shutDown } from './postmaster.ts'
import { tuning } from './tuning.ts'

/** A PostgreSQL for the length of a test run: a Unix socket only, gone at `stop`. */
export interface ThrowawayPostgres {
  readonly connectionString: (database: string) => string
  stop(): Promise<void>
}

const settings = ['listen_addresses=', 'max_connections=200']
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * @param durable whether commits reach the disk, which tests can do without and measurements cannot
 * @param more settings of PostgreSQL, as `name=value`
 * @param within the folder in which its own is made
 */
export async function startThrowawayPostgres({
  durable = false,
  more = [],
  within = tmpdir(),
}: { durable?: boolean; more?: readonly string[]; within?: string } = {}): Promise<ThrowawayPostgres> {
  const folder = mkdtempSync(join(within, 'dangol-test-'))
  const account = unprivilegedAccount()
  makePrivateFolder(folder, account)
  const cluster = { native: await reachableNative(account), data: join(folder, 'data'), socket: folder, account }
  createCluster(cluster, { durable })
  const postmaster = await launch(cluster, [...settings, ...(durable ? tuning : careless), ...more], {
    detached: false,
  })
  return {
    connectionString: (database) => `postgresql://dangol@/${database}?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      await shutDown(postmaster)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
