import { Command } from 'commander'
import { databaseFor, migrationsOf, modulesFor } from '../app.ts'
import { readConfig } from '../config.ts'
import { migrate as bringUpToDate } from '../kernel/migration.ts'
import { joinGround } from './ground.ts'

export const migrate = new Command('migrate')
  .summary('bring the database to the shape this version expects')
  .description('Takes all open migrations in one transaction. Every start does so too; safe to repeat.')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npx dangol migrate\n  $ DATABASE_URL=postgresql://dangol@db/shop npx dangol migrate',
  )
  .action(async () => {
    const config = readConfig()
    const ground = await joinGround(config, 'migrate')
    const db = databaseFor(config, ground.databaseUrl)
    try {
      const taken = await bringUpToDate(db, migrationsOf(modulesFor(config)))
      for (const name of taken) console.log(name)
      console.log(taken.length > 0 ? `${taken.length} migrations taken.` : 'Nothing to do: the database is up to date.')
    } finally {
      await db.close()
      await ground.close()
    }
  })
