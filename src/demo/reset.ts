import { jobSchema, type WorkingDatabase } from '../kernel/job-queue.ts'
import { migrate, type Migration } from '../kernel/migration.ts'

/** Whose rows stay: who may sign in is not part of what the demo shows. */
const staying = ['kernel', 'staff']

const ownerOf = ({ name }: Migration): string => name.split('/')[0]!

/**
 * Makes a shop empty, as if it had never been opened: goods, orders, customers, settings, the log, waiting jobs.
 *
 * Staff, their passwords and keys stay, and the audit trail, which is only ever added to. Files stay in the store:
 * they are named by their content, so that the same pictures are found again. For a shop that nobody runs.
 */
export async function forgetShop(db: WorkingDatabase, migrations: readonly Migration[]): Promise<void> {
  const gone = migrations.filter((migration) => !staying.includes(ownerOf(migration)))
  const schemas = gone.flatMap(({ up }) => [...up.matchAll(/create schema (\w+);/g)].map(([, schema]) => schema!))
  const client = await db.pool.connect()
  try {
    await client.query('begin')
    await client.query(`drop schema if exists ${schemas.join(', ')} cascade`)
    await client.query('delete from kernel.migration where name = any($1)', [gone.map(({ name }) => name)])
    await client.query('truncate kernel.event restart identity cascade')
    await client.query('truncate kernel.consumer_position, kernel.set_aside, kernel.recurring')
    await client.query('update kernel.kept set version = version + 1')
    await client.query(`delete from ${jobSchema}.job`)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
  await migrate(db, migrations)
}
