import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Cluster, createCluster } from './cluster.ts'
import { placeOf, socketFolder } from './place.ts'
import { type Postmaster, findPostmaster, launch, launchPatiently, shutDown } from './postmaster.ts'
import { reachableNative } from './reach.ts'
import { tuning } from './tuning.ts'

/** The shop's own PostgreSQL, started again whenever it ends without being told to. */
export interface EmbeddedPostgres {
  /** `postgresql://…` over its Unix socket; valid through restarts. */
  readonly connectionString: string
  /** Whether it ran already, left by a process of ours that was killed. */
  readonly adopted: boolean
  readonly pid: () => number
  stop(): Promise<void>
}

/** Durable as PostgreSQL comes; its log is kept for a week, one file per weekday. */
const settings = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'max_connections=120',
  'timezone=UTC',
  'log_timezone=UTC',
  'logging_collector=on',
  'log_directory=log',
  'log_filename=postgres-%a.log',
  'log_truncate_on_rotation=on',
  'log_rotation_age=1d',
  'log_rotation_size=0',
  ...tuning,
]

const mostPauseMs = 5_000

/**
 * Starts the PostgreSQL of a home, or adopts the one that still runs there.
 *
 * The caller holds the home's lock: nobody else starts or stops this PostgreSQL.
 *
 * @param say told in plain words what happens to it, e.g. that it ended and was started again
 */
export async function startEmbeddedPostgres(home: string, say: (line: string) => void): Promise<EmbeddedPostgres> {
  const place = placeOf(home)
  const cluster: Cluster = {
    native: await reachableNative(place.account),
    data: join(place.folder, 'data'),
    socket: socketFolder(place),
    account: place.account,
  }
  createCluster(cluster)
  const found = await findUsable(cluster)
  const first = found ?? (await launchPatiently(cluster, settings))
  const watch = keepRunning(cluster, first, say)
  const connectionString = (database: string) =>
    `postgresql://dangol@/${database}?host=${encodeURIComponent(first.socket)}`
  await makeDatabase(connectionString('postgres'))
  return { connectionString: connectionString('dangol'), adopted: found !== undefined, ...watch }
}

/** One left by an older version of Dangol is ended: its programs may be gone from the disk. */
async function findUsable(cluster: Cluster): Promise<Postmaster | undefined> {
  const found = await findPostmaster(cluster)
  if (!found) return undefined
  if (found.program === join(cluster.native, 'bin/postgres')) return found
  await shutDown(found)
  return undefined
}

function keepRunning(cluster: Cluster, first: Postmaster, say: (line: string) => void) {
  let current = first
  let isStopping = false
  const watch = async () => {
    while (!isStopping) {
      await current.ended
      if (!isStopping)
        current = (await launchAgain({ ...cluster, socket: first.socket }, say, () => isStopping)) ?? current
    }
  }
  const watching = watch()
  return {
    pid: () => current.pid,
    stop: async () => {
      isStopping = true
      await shutDown(current)
      await watching
    },
  }
}

async function launchAgain(cluster: Cluster, say: (line: string) => void, isStopping: () => boolean) {
  for (let pauseMs = 100; !isStopping(); pauseMs = Math.min(pauseMs * 2, mostPauseMs)) {
    try {
      say('PostgreSQL ended unexpectedly; starting it again')
      return await launch(cluster, settings)
    } catch (error) {
      say(`PostgreSQL does not start: ${(error as Error).message}`)
      await sleep(pauseMs)
    }
  }
  return undefined
}

async function makeDatabase(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rowCount } = await client.query(`select from pg_database where datname = 'dangol'`)
    if (!rowCount) await client.query('create database dangol')
  } finally {
    await client.end()
  }
}
